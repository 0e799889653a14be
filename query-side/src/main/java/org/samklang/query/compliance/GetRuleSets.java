package org.samklang.query.compliance;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.RuleSetId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for sets of rules with all their versions. Answered with [RuleSets].
///
/// @param ruleSet only this one; null for all
/// @param moment with a day, each version says whether it was in force then
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetRuleSets(@Nullable RuleSetId ruleSet, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<RuleSets> {

    @Override
    public Class<RuleSets> answer() {
        return RuleSets.class;
    }
}
