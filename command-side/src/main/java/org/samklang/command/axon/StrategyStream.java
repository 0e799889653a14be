package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.strategy.Strategy;

@AggregateRoot(type = "Strategy")
final class StrategyStream extends FactStream<Strategy> {
    StrategyStream() {
        super(new Strategy.Unadopted());
    }
}
