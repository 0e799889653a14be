package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.initiative.Initiative;

@AggregateRoot(type = "Initiative")
final class InitiativeStream extends FactStream<Initiative> {
    InitiativeStream() {
        super(new Initiative.Unlaunched());
    }
}
