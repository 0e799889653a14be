package org.samklang.events.axon;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.samklang.events.Facts;

/// A row of the log as Axon reads it.
final class AxonReading {
    private AxonReading() {}

    static TrackedEventMessage<?> read(Serializer serializer, String name, String revision, byte[] payload) {
        return read(serializer, Upcasters.chain(), name, revision, payload, "{}".getBytes(StandardCharsets.UTF_8));
    }

    static TrackedEventMessage<?> read(
            Serializer serializer,
            EventUpcaster upcasters,
            String name,
            String revision,
            byte[] payload,
            byte[] metadata) {
        TrackedEventData<byte[]> row = new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(7),
                new GenericDomainEventEntry<>(
                        "Stream",
                        "stream",
                        0,
                        "event-7",
                        Facts.RECORDED_AT.toString(),
                        name,
                        revision,
                        payload,
                        metadata));
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(row), serializer, upcasters)
                .findFirst()
                .orElseThrow();
    }
}
