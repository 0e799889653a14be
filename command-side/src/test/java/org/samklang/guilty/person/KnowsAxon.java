package org.samklang.guilty.person;

import org.axonframework.modelling.command.AggregateLifecycle;

final class KnowsAxon {
    private KnowsAxon() {}

    static void apply(Object fact) {
        AggregateLifecycle.apply(fact);
    }
}
