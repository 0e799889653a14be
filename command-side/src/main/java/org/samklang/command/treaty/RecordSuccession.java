package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.rules.TextRule;
import org.samklang.events.TreatyParticipationEvent.SuccessionRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state took over the consent of the state that it came from.
///
/// Refused for a state that is bound already, by whatever act, and has not left.
///
/// @param predecessor the state that it came from, in words: it may have no code any more
public record RecordSuccession(
        InstrumentId instrumentId, String state, @Nullable Narrative predecessor, PartialDate succeededOn)
        implements TreatyStepIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public SuccessionRecorded fact() {
        return new SuccessionRecorded(instrumentId, state, predecessor, succeededOn);
    }

    @Override
    public String dateField() {
        return "/succeededOn";
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/predecessor", predecessor, reasons);
        return reasons;
    }
}
