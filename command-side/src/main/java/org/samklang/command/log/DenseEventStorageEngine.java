package org.samklang.command.log;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.samklang.events.axon.EnvelopeMetadata;

/// Axon's JDBC engine with dense positions: it appends through [Appends] and reads by position. There are no gaps
/// to keep track of or to time out, so a reader misses nothing; where a position is missing it stops, loudly. Loading a
/// stream is one query. There are no snapshots.
public final class DenseEventStorageEngine extends JdbcEventStorageEngine {

    static final int PAGE = 1_000;

    /// The stored form of a record time: UTC, microseconds, 27 characters, so that text order is time order.
    static final DateTimeFormatter RECORD_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final int SALT_BYTES = 32;
    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("command.event")
            .globalIndexColumn("position")
            .aggregateIdentifierColumn("stream_id")
            .sequenceNumberColumn("sequence")
            .typeColumn("stream_type")
            .eventIdentifierColumn("event_id")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("name")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private final Appends log;
    private final ConnectionProvider connections;
    private final SecureRandom random = new SecureRandom();

    /// @param connections plain ones, never bound to a unit of work
    DenseEventStorageEngine(
            Appends log,
            ConnectionProvider connections,
            Serializer eventSerializer,
            EventUpcaster upcasters,
            PersistenceExceptionResolver exceptions) {
        super(JdbcEventStorageEngine.builder()
                .schema(SCHEMA)
                .snapshotSerializer(eventSerializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(exceptions)
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .batchSize(PAGE));
        this.log = log;
        this.connections = connections;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Recording recording = Recording.current();
        recording.refuseSecond();
        List<EventRow> rows = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> fact)) {
                throw new IllegalArgumentException("only events of a stream are recorded, not "
                        + event.getPayloadType().getName());
            }
            rows.add(row(fact, serializer));
        }
        EventRow first = rows.getFirst();
        recording.checkVersion(first.streamId(), first.sequence() - 1);
        recording.record(log.append(recording.command(), rows));
    }

    private EventRow row(DomainEventMessage<?> event, Serializer serializer) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = serializer.serialize(
                event.getMetaData().and(EnvelopeMetadata.SALT, Base64.getEncoder().encodeToString(salt)), byte[].class);
        return new EventRow(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    /// One page of the log after `last`, as stored.
    @Override
    protected List<TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        long previous = position(last);
        List<TrackedEventData<?>> page = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + SCHEMA.trackedEventFields()
                        + " from command.event where position > ? order by position limit ?")) {
            query.setLong(1, previous);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong("position");
                    if (position != previous + 1) {
                        throw new HoleInLog(previous, position);
                    }
                    previous = position;
                    page.add(new TrackedDomainEventData<>(
                            new GlobalSequenceTrackingToken(position), getDomainEventData(row)));
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read after position " + previous, e);
        }
        return page;
    }

    /// Turns a page into messages. There may be fewer or more of them than rows, since upcasters drop and split.
    Stream<TrackedEventMessage<?>> messages(List<TrackedEventData<?>> page) {
        return EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), getEventSerializer(), upcasterChain);
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the log has no snapshots");
    }

    @Override
    public void createSchema(EventTableFactory factory) {
        throw new UnsupportedOperationException("the log's tables come with the migrations");
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(number("select next - 1 from command.log_head where ?::text is null", null));
    }

    /// The place before the first event recorded at or after `instant`.
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        String before = RECORD_TIME.format(instant.minusNanos(1));
        return new GlobalSequenceTrackingToken(number("select command.position_at(?)", before));
    }

    private long number(String sql, @Nullable String argument) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
    }

    /// -1 before the first event.
    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
