package org.samklang.command.axon;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;

/// The streams of one kind.
///
/// @param empty makes a stream of which nothing is recorded
record Streams<S extends StreamState<S>, T extends FactStream<S>>(Repository<T> repository, Callable<T> empty) {

    /// Appends to a stream that is taken to be empty. Where it is not, the append is a conflict.
    void begin(List<? extends Fact> facts) throws Exception {
        repository.newInstance(() -> {
            T stream = empty.call();
            stream.record(facts);
            return stream;
        });
    }

    /// Decides on what stands recorded and appends to it.
    void decide(String streamId, Function<S, List<? extends Fact>> decision) throws Exception {
        try {
            repository.load(streamId).execute(stream -> stream.record(decision.apply(stream.state())));
        } catch (AggregateNotFoundException nothingYet) {
            List<? extends Fact> beginning = decision.apply(empty.call().state());
            if (!beginning.isEmpty()) {
                begin(beginning);
            }
        }
    }
}
