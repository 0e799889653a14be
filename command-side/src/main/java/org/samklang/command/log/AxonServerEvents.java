package org.samklang.command.log;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.samklang.events.axon.EventsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Axon Server, by its own connector. Payloads travel as they are stored. Metadata is a map there: its texts are texts,
/// and what is more than a text is JSON.
final class AxonServerEvents implements EventServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String JSON = "application/json";
    private static final int BUFFER = 4_096;
    private static final int REFILL = 1_024;

    private final Supplier<EventChannel> channel;
    private final Clock clock;
    private final JsonMapper json = EventsJson.mapper();

    AxonServerEvents(Supplier<EventChannel> channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Outcome append(List<EventRow> rows) {
        try {
            AppendEventsTransaction transaction = channel.get().startAppendEventsTransaction();
            for (EventRow row : rows) {
                transaction.appendEvent(event(row));
            }
            transaction.commit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Appended();
        } catch (ExecutionException e) {
            return outcome(GrpcExceptionParser.parse(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown(e);
        } catch (TimeoutException | RuntimeException e) {
            return new Outcome.Unknown(e);
        }
    }

    private static Outcome outcome(RuntimeException failure) {
        return switch (failure) {
            case ConcurrencyException _ -> new Outcome.Taken();
            case EventPublicationFailedException _ -> new Outcome.Refused(failure);
            default -> new Outcome.Unknown(failure);
        };
    }

    @Override
    public long lastSequence(String stream) {
        return number(channel.get().findHighestSequence(stream));
    }

    @Override
    public long lastPosition() {
        return number(channel.get().getLastToken());
    }

    private static long number(CompletableFuture<Long> answer) {
        try {
            Long number = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return number == null ? -1 : number;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Axon Server was not waited for", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("Axon Server does not answer", e);
        }
    }

    @Override
    public Feed open(long after) {
        EventStream stream = channel.get().openStream(after, BUFFER, REFILL);
        return new Feed() {
            @Override
            public List<Served> next(int most, Duration patience) throws InterruptedException {
                List<Served> next = new ArrayList<>();
                EventWithToken one = stream.nextIfAvailable(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (one == null && (stream.isClosed() || stream.getError().isPresent())) {
                    throw new EventStoreException(
                            "Axon Server has ended the stream of its events", stream.getError().orElse(null));
                }
                for (; one != null; one = next.size() < most ? stream.nextIfAvailable() : null) {
                    next.add(served(one));
                }
                return next;
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    private Event event(EventRow row) {
        Event.Builder event = Event.newBuilder()
                .setMessageIdentifier(row.eventId())
                .setAggregateIdentifier(row.streamId())
                .setAggregateSequenceNumber(row.sequence())
                .setAggregateType(row.streamType())
                .setTimestamp(clock.millis())
                .setPayload(SerializedObject.newBuilder()
                        .setType(row.name())
                        .setRevision(row.revision() == null ? "" : row.revision())
                        .setData(ByteString.copyFrom(row.payload())));
        json.readTree(row.metadata()).properties().forEach(entry -> event.putMetaData(entry.getKey(), value(entry.getValue())));
        return event.build();
    }

    private MetaDataValue value(JsonNode node) {
        return node.isString()
                ? MetaDataValue.newBuilder().setTextValue(node.stringValue()).build()
                : MetaDataValue.newBuilder()
                        .setBytesValue(SerializedObject.newBuilder()
                                .setType(JSON)
                                .setData(ByteString.copyFrom(json.writeValueAsBytes(node))))
                        .build();
    }

    private Served served(EventWithToken one) {
        Event event = one.getEvent();
        if (event.getAggregateType().isEmpty()) {
            throw new IllegalStateException("position " + one.getToken() + " has an event of no stream: "
                    + event.getPayload().getType());
        }
        Map<String, JsonNode> metadata = new TreeMap<>();
        event.getMetaDataMap().forEach((key, value) -> metadata.put(key, node(key, value)));
        String revision = event.getPayload().getRevision();
        return new Served(
                one.getToken(),
                Instant.ofEpochMilli(event.getTimestamp()),
                new EventRow(
                        event.getAggregateIdentifier(),
                        event.getAggregateSequenceNumber(),
                        event.getAggregateType(),
                        event.getMessageIdentifier(),
                        event.getPayload().getType(),
                        revision.isEmpty() ? null : revision,
                        event.getPayload().getData().toByteArray(),
                        json.writeValueAsBytes(metadata)));
    }

    private JsonNode node(String key, MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> json.getNodeFactory().stringNode(value.getTextValue());
            case BYTES_VALUE -> json.readTree(value.getBytesValue().getData().toByteArray());
            case NUMBER_VALUE, BOOLEAN_VALUE, DOUBLE_VALUE, DATA_NOT_SET ->
                throw new IllegalStateException("metadata " + key + " is none of ours: " + value.getDataCase());
        };
    }
}
