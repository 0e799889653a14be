package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.RuleSetId;

/// Everything that can ever be true of one set of rules: its versions, published and retired. A version never changes.
public sealed interface RuleSetEvent extends Telling {
    RuleSetId ruleSetId();

    @Override
    default String streamId() {
        return StreamType.RULE_SET.streamId(ruleSetId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(ruleSetId());
    }

    /// A version was published (S0:51-56, S2:49-51). Times in force of different versions do not overlap.
    ///
    /// @param version counts from 1
    /// @param inForce from when until when it holds: `2014-04-01/2018-03-31`, `2021/..`
    /// @param issuer whose rules they are
    /// @param interpretation how unclear words are read here, and by whom (X12)
    @EventName("rule-set.published")
    record RuleSetPublished(
            RuleSetId ruleSetId,
            int version,
            Narrative title,
            PartialDate inForce,
            @Nullable OrganisationId issuer,
            @Nullable ProgrammeId programme,
            List<Rule> rules,
            @Nullable Narrative interpretation,
            @Nullable PartialDate publishedOn)
            implements RuleSetEvent {
        public RuleSetPublished {
            rules = List.copyOf(rules);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(ruleSetId, issuer, programme);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return publishedOn;
        }
    }

    /// A version ceased to hold before its time.
    @EventName("rule-set.retired")
    record RuleSetRetired(RuleSetId ruleSetId, int version, PartialDate retiredOn, Narrative reason)
            implements RuleSetEvent {
        @Override
        public PartialDate happenedOn() {
            return retiredOn;
        }
    }
}
