package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.TreatyParticipationEvent.DenunciationRecorded;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a state gave notice that it leaves a treaty.
///
/// Refused for a state that was not bound at that time, by ratification, accession, succession or definitive signature,
/// and for one that takes effect before notice was given, in every reading.
///
/// @param effectiveOn from when it is no longer bound, also in the future; null where the source does not say
public record RecordDenunciation(
        InstrumentId instrumentId,
        String state,
        PartialDate notifiedOn,
        @Nullable PartialDate effectiveOn,
        @Nullable Narrative reason)
        implements TreatyStepIntent {

    @Override
    public DenunciationRecorded fact() {
        return new DenunciationRecorded(instrumentId, state, notifiedOn, effectiveOn, reason);
    }

    @Override
    public String dateField() {
        return "/notifiedOn";
    }

    @Override
    public List<Reason> furtherReasons() {
        List<Reason> reasons = new ArrayList<>();
        DateRule.wellFormed("/effectiveOn", effectiveOn, reasons);
        DateRule.inOrder("/effectiveOn", notifiedOn, effectiveOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        return reasons;
    }
}
