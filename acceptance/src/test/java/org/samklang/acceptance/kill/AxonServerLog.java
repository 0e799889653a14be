package org.samklang.acceptance.kill;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.samklang.events.axon.EnvelopeMetadata;

/// What an Axon Server has, asked of itself.
final class AxonServerLog implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final AxonServerConnectionFactory factory;
    private final EventChannel events;

    /// @param address host and port
    AxonServerLog(String address) {
        int colon = address.lastIndexOf(':');
        factory = AxonServerConnectionFactory.forClient("acceptance")
                .routingServers(new ServerAddress(
                        address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
                .build();
        AxonServerConnection connection = factory.connect("default");
        events = connection.eventChannel();
    }

    /// @param eventId of the event
    record Event(LogEntry entry, String eventId) {}

    /// The last position; -1 for none.
    long last() throws Exception {
        return events.getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Everything from a position on.
    List<Event> from(long first) throws Exception {
        List<Event> read = new ArrayList<>();
        long last = last();
        try (EventStream stream = events.openStream(first - 1, 1000)) {
            for (long position = first; position <= last; position++) {
                EventWithToken one = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                String command = one.getEvent()
                        .getMetaDataMap()
                        .get(EnvelopeMetadata.COMMAND_ID)
                        .getTextValue();
                read.add(new Event(
                        new LogEntry(one.getToken(), UUID.fromString(command)), one.getEvent().getMessageIdentifier()));
            }
        }
        return read;
    }

    @Override
    public void close() {
        factory.shutdown();
    }
}
