package org.samklang.command.log;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/// The event store over the log, with streams that can be woken: Axon's own has none of that kind, and its pooled
/// processors then look only twice a second.
public final class WakeableEventStore extends AbstractEventStore {

    private final DenseEventStorageEngine engine;
    private final LogHead head;

    WakeableEventStore(Builder builder, DenseEventStorageEngine engine, LogHead head) {
        super(builder.storageEngine(engine));
        this.engine = engine;
        this.head = head;
    }

    /// Events after `token`, or from the first one on.
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogStream(engine, head, token);
    }

    /// Axon's builder, which is abstract only because each kind of store has its own.
    static final class Builder extends AbstractEventStore.Builder {}
}
