package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.grant.Grant;

@AggregateRoot(type = "Grant")
final class GrantStream extends FactStream<Grant> {
    GrantStream() {
        super(new Grant.Unawarded());
    }
}
