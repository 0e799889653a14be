package org.samklang.command.ruleset;

import java.util.Set;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.events.StreamType;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;

/// What all commands about a set of rules have in common.
public sealed interface RuleSetIntent extends Intent<RuleSet> permits PublishRuleSet, RetireRuleSet {

    RuleSetId ruleSetId();

    /// Rules are the same for all: no coordinator sets their own.
    @Override
    default Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGISTRAR);
    }

    @Override
    default StreamType streamType() {
        return StreamType.RULE_SET;
    }

    /// Whoever is judged by rules, and whoever reads the judgement, can read them.
    @Override
    default Visibility visibleTo() {
        return Visibility.PUBLIC;
    }

    @Override
    default String id() {
        return ruleSetId().value();
    }

    @Override
    default RuleSet nothing() {
        return new RuleSet.Unpublished();
    }
}
