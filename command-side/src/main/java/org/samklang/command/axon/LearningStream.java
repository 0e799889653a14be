package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.learning.Learning;

@AggregateRoot(type = "Learning")
final class LearningStream extends FactStream<Learning> {
    LearningStream() {
        super(new Learning.Unrecorded());
    }
}
