package org.samklang.query.wiring;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.samklang.query.rows.Follower;

/// Starts and ends the follower where Axon would start and end a processor, and has it woken by Axon's event store. That
/// is all the store is asked for: what is new is read from the log's table.
final class Following {
    private final Configuration axon;
    private final Follower follower;
    private @Nullable BlockingStream<TrackedEventMessage<?>> wakes;

    private Following(Configuration axon, Follower follower) {
        this.axon = axon;
        this.follower = follower;
    }

    static void with(Configuration axon, Follower follower) {
        Following following = new Following(axon, follower);
        axon.onStart(Phase.INBOUND_EVENT_CONNECTORS, following::start);
        axon.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, following::stop);
    }

    private void start() {
        EventStore store = axon.eventStore();
        BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createHeadToken());
        stream.setOnAvailableCallback(follower::wake);
        wakes = stream;
        follower.start();
    }

    private void stop() {
        follower.close();
        if (wakes != null) {
            wakes.close();
        }
    }
}
