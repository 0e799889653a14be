package org.samklang.command.treaty;

import org.samklang.events.TreatyParticipationEvent.EntryIntoForceRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.PartialDate;

/// The act of writing down from when a treaty binds a state, as a source says it. What follows from the treaty's own terms
/// is offered by the chart and never recorded.
///
/// Refused where it lies before the state's consent in every reading, or stands already. Without a recorded consent it is
/// taken as it is.
public record RecordEntryIntoForce(InstrumentId instrumentId, String state, PartialDate inForceOn)
        implements TreatyStepIntent {

    @Override
    public EntryIntoForceRecorded fact() {
        return new EntryIntoForceRecorded(instrumentId, state, inForceOn);
    }

    @Override
    public String dateField() {
        return "/inForceOn";
    }
}
