package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.body.Body;

@AggregateRoot(type = "Body")
final class BodyStream extends FactStream<Body> {
    BodyStream() {
        super(new Body.Unestablished());
    }
}
