package org.samklang.command.treaty;

import org.samklang.events.TreatyParticipationEvent.AccessionRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state acceded to a treaty that it had not signed.
///
/// Refused for a state that is bound already, by whatever act, and has not left.
public record RecordAccession(InstrumentId instrumentId, String state, PartialDate accededOn)
        implements TreatyStepIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public AccessionRecorded fact() {
        return new AccessionRecorded(instrumentId, state, accededOn);
    }

    @Override
    public String dateField() {
        return "/accededOn";
    }
}
