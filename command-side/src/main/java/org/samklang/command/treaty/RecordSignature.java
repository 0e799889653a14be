package org.samklang.command.treaty;

import org.samklang.events.TreatyParticipationEvent.SignatureRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state signed a treaty.
///
/// Refused where the signature stands already or lies after the ratification in every reading, unless the state left in
/// between. A better date refines the first.
///
/// @param definitive whether it signed without reservation as to ratification, and so is bound by signing
public record RecordSignature(InstrumentId instrumentId, String state, PartialDate signedOn, boolean definitive)
        implements TreatyStepIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public SignatureRecorded fact() {
        return new SignatureRecorded(instrumentId, state, signedOn, definitive);
    }

    @Override
    public String dateField() {
        return "/signedOn";
    }
}
