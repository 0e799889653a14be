package org.samklang.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Rule;

/// How one rule stands, and by which facts.
///
/// @param rule the rule with the words of its document
/// @param status the verdict in one word
/// @param gravity how grave the breach is; null where there is none
/// @param proofs the facts that prove the verdict
/// @param stretches how it stood in the time before: every day of a body, every window of a frequency
/// @param next what has to be done next
/// @param otherwise the verdict where "each party" and "all together" are read the other way round (X12)
public record RuleResult(
        Rule rule,
        Status status,
        Verdict verdict,
        @Nullable Gravity gravity,
        List<Proof> proofs,
        List<Stretch> stretches,
        @Nullable NextDue next,
        @Nullable Otherwise otherwise) {
    public RuleResult {
        proofs = List.copyOf(proofs);
        stretches = List.copyOf(stretches);
    }

    /// @param perParty whether this other reading asks it of each party
    public record Otherwise(boolean perParty, Status status, Verdict verdict) {}
}
