package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.cause.Cause;

@AggregateRoot(type = "Cause")
final class CauseStream extends FactStream<Cause> {
    CauseStream() {
        super(new Cause.Unlinked());
    }
}
