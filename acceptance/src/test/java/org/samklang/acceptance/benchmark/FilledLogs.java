package org.samklang.acceptance.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.samklang.events.Recorded;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.catalogue.EventCatalogue;

/// Writes one history into a log of ours and into one of Axon's, byte for byte the same.
final class FilledLogs {
    private static final long SEED = 20261122;
    private static final int BATCH = 1000;
    private static final String BYTES_32 = Base64.getEncoder().encodeToString(new byte[32]);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String OURS = """
            insert into command.event (stream_id, sequence, stream_type, event_id, recorded_at, name, revision, payload,
                metadata, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String STOCK = """
            insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, timestamp,
                payloadtype, payloadrevision, payload, metadata, globalindex)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ? + 1)""";

    private final EventCatalogue catalogue = EventCatalogue.ofFacts();

    void fill(Server.Database ours, Server.Database stock, int facts) throws SQLException {
        fill(ours, new RegisterHistory(SEED), facts);
        fill(stock, STOCK, new RegisterHistory(SEED), facts);
        ours.execute("vacuum analyze");
        stock.execute("vacuum analyze");
    }

    /// Writes a history into a log of ours.
    void fill(Server.Database ours, Iterator<Recorded> history, int facts) throws SQLException {
        fill(ours, OURS, history, facts);
        ours.execute("update command.log_head set recorded_at = now(), next = " + facts);
    }

    private void fill(Server.Database database, String sql, Iterator<Recorded> history, int facts) throws SQLException {
        Map<String, Long> sequences = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        database.url() + "?reWriteBatchedInserts=true", Server.Database.USER, "");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= facts; i++) {
                set(insert, history.next(), sequences);
                insert.addBatch();
                if (i % BATCH == 0 || i == facts) {
                    insert.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private void set(PreparedStatement insert, Recorded recorded, Map<String, Long> sequences) throws SQLException {
        String stream = recorded.fact().streamId();
        EventCatalogue.Entry entry =
                catalogue.forType(recorded.fact().getClass()).orElseThrow();
        insert.setString(1, stream);
        insert.setLong(2, sequences.merge(stream, 0L, (last, _) -> last + 1));
        insert.setString(3, stream.substring(0, stream.indexOf(':')));
        insert.setString(4, recorded.eventId());
        insert.setString(5, TIME.format(recorded.recordedAt()));
        insert.setString(6, entry.name());
        insert.setString(7, String.valueOf(entry.revision()));
        insert.setBytes(8, EventsJson.mapper().writeValueAsBytes(recorded.fact()));
        insert.setBytes(9, metadata(recorded));
        insert.setLong(10, recorded.position());
    }

    private static byte[] metadata(Recorded recorded) {
        Map<String, Object> metadata = EnvelopeMetadata.of(recorded.envelope());
        metadata.put(EnvelopeMetadata.SALT, BYTES_32);
        metadata.put(EnvelopeMetadata.COMMAND_HMAC, BYTES_32);
        metadata.put(EnvelopeMetadata.CORRELATION_ID, recorded.envelope().commandId());
        metadata.put(EnvelopeMetadata.TRACE_ID, recorded.envelope().commandId());
        return EventsJson.mapper().writeValueAsBytes(metadata);
    }
}
