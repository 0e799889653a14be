package org.samklang.query;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.samklang.events.Fact;
import org.samklang.events.Recorded;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.catalogue.EventCatalogue;

/// Writes rows of the log as its appender would.
public final class TestLog {
    private static final EventCatalogue CATALOGUE = EventCatalogue.ofFacts();
    private static final String SALT = Base64.getEncoder().encodeToString(new byte[32]);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private TestLog() {}

    public static void append(TestDatabase database, List<Recorded> facts) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            append(connection, facts);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void append(Connection connection, List<Recorded> facts) throws SQLException {
        try (PreparedStatement head =
                connection.prepareStatement("update command.log_head set next = ?, recorded_at = now()")) {
            head.setLong(1, facts.getLast().position() + 1);
            head.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into command.event values (?, ?, ?, 'x', ?, ?, ?, ?, ?, ?)")) {
            for (Recorded recorded : facts) {
                EventCatalogue.Entry entry =
                        CATALOGUE.forType(recorded.fact().getClass()).orElseThrow();
                insert.setLong(1, recorded.position());
                insert.setString(2, recorded.fact().streamId());
                insert.setLong(3, recorded.position());
                insert.setString(4, recorded.eventId());
                insert.setString(5, time(recorded.recordedAt()));
                insert.setString(6, entry.name());
                insert.setString(7, String.valueOf(entry.revision()));
                insert.setBytes(8, json(recorded.fact()));
                insert.setBytes(9, metadata(recorded));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static byte[] json(Fact fact) {
        return EventsJson.mapper().writeValueAsBytes(fact);
    }

    static byte[] metadata(Recorded recorded) {
        Map<String, Object> metadata = EnvelopeMetadata.of(recorded.envelope());
        metadata.put(EnvelopeMetadata.SALT, SALT);
        metadata.put(EnvelopeMetadata.COMMAND_HMAC, SALT);
        metadata.put(EnvelopeMetadata.CORRELATION_ID, recorded.eventId());
        metadata.put(EnvelopeMetadata.TRACE_ID, recorded.eventId());
        return EventsJson.mapper().writeValueAsString(metadata).getBytes(StandardCharsets.UTF_8);
    }
}
