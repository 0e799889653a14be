package org.samklang.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.RuleSetId;

/// How the rules of one set stand, judged by one of its versions.
///
/// @param adopted why the partnership is to keep them; empty where it is not
/// @param inForce whether the version was in force on the day
/// @param retrospective whether it was asked for although it was not in force then: a judgement with hindsight
/// @param interpretation how unclear words are read
public record RuleSetCompliance(
        RuleSetId ruleSet,
        int version,
        Narrative title,
        @Nullable OrganisationId issuer,
        PartialDate versionInForce,
        @Nullable Narrative interpretation,
        List<Adoption> adopted,
        boolean inForce,
        boolean retrospective,
        List<RuleResult> rules) {
    public RuleSetCompliance {
        adopted = List.copyOf(adopted);
        rules = List.copyOf(rules);
    }

    /// @param programme the programme whose rules they are; null where the partnership itself adopted them
    /// @param proofs the adoption, and the fact that puts the partnership under the programme
    public record Adoption(@Nullable ProgrammeId programme, @Nullable PartialDate on, List<Proof> proofs) {
        public Adoption {
            proofs = List.copyOf(proofs);
        }
    }
}
