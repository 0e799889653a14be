package org.samklang.command.axon;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.catalogue.UnreadableHistory;

/// A stream as Axon loads and appends it: the pure state, and nothing of its own.
///
/// @param <S> the state
abstract class FactStream<S extends StreamState<S>> {
    @AggregateIdentifier
    private @Nullable String streamId;

    private S state;

    FactStream(S nothing) {
        this.state = nothing;
    }

    S state() {
        return state;
    }

    void record(List<? extends Fact> facts) {
        facts.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void evolve(Fact fact) {
        streamId = fact.streamId();
        state = state.evolve(fact);
    }

    /// Axon would pass over it without a word, and the decision would rest on half a history.
    @EventSourcingHandler
    void refuse(UnknownSerializedType unknown) {
        throw new UnreadableHistory(
                unknown.serializedType().getName(), unknown.serializedType().getRevision(), "in stream " + streamId);
    }
}
