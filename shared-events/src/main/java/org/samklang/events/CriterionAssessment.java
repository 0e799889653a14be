package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;

/// How one criterion was judged, and on what evidence.
public record CriterionAssessment(PartnershipCriterion criterion, Verdict verdict, @Nullable Narrative evidence) {

    /// The judgement. UNCLEAR is an honest answer and opens no gate.
    public enum Verdict {
        MET,
        NOT_MET,
        UNCLEAR
    }
}
