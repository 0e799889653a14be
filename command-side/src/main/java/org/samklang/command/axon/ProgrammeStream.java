package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.programme.Programme;

@AggregateRoot(type = "Programme")
final class ProgrammeStream extends FactStream<Programme> {
    ProgrammeStream() {
        super(new Programme.Unregistered());
    }
}
