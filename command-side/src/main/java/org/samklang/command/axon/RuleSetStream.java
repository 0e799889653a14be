package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.ruleset.RuleSet;

@AggregateRoot(type = "RuleSet")
final class RuleSetStream extends FactStream<RuleSet> {
    RuleSetStream() {
        super(new RuleSet.Unpublished());
    }
}
