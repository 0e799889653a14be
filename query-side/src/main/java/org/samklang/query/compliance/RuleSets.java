package org.samklang.query.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Rule;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.Stand;
import org.samklang.query.Trace;

/// Sets of rules.
public record RuleSets(Stand stand, List<RuleSet> ruleSets) {
    public RuleSets {
        ruleSets = List.copyOf(ruleSets);
    }

    /// One set with its versions, the first one first.
    public record RuleSet(RuleSetId id, List<RuleVersion> versions) {
        public RuleSet {
            versions = List.copyOf(versions);
        }
    }

    /// One version. It never changes but for being retired.
    ///
    /// @param holds whether it was in force on the day that was asked for; null where none was
    /// @param traces the facts that it rests on
    public record RuleVersion(
            int version,
            Narrative title,
            PartialDate inForce,
            @Nullable Boolean holds,
            @Nullable OrganisationId issuer,
            @Nullable ProgrammeId programme,
            @Nullable Narrative interpretation,
            @Nullable PartialDate publishedOn,
            @Nullable PartialDate retiredOn,
            @Nullable Narrative retiredFor,
            List<Rule> rules,
            List<Trace> traces) {
        public RuleVersion {
            rules = List.copyOf(rules);
            traces = List.copyOf(traces);
        }
    }
}
