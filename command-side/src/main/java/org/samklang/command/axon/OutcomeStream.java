package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.outcome.Outcome;

@AggregateRoot(type = "Outcome")
final class OutcomeStream extends FactStream<Outcome> {
    OutcomeStream() {
        super(new Outcome.Unrecorded());
    }
}
