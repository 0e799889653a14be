package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.events.DocumentEvent;
import org.samklang.events.DocumentEvent.DocumentLinked;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentKind;
import org.samklang.events.StoredFile;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;

/// What the log names is what a sweep leaves alone.
class FilesInLogIT {
    private static final Narrative TEXT = Narrative.of("nb", "rapport");

    private HikariDataSource pool;
    private FilesInLog files;
    private long position;

    @BeforeEach
    void open() {
        TestPostgres.Database database = TestPostgres.database();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        files = new FilesInLog(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static StoredFile file(String hash) {
        return new StoredFile(hash, 1, "application/pdf", new Subject(StreamType.DOCUMENT, "any"));
    }

    private static DocumentRegistered registered(String document, StoredFile file) {
        return new DocumentRegistered(
                new DocumentId(document), DocumentKind.REPORT, TEXT, List.of(), List.of(), null, null, null, null, null,
                null, List.of(), file);
    }

    private static DocumentRevised revised(String document, StoredFile file) {
        return new DocumentRevised(new DocumentId(document), List.of(), 2, 1, null, null, file);
    }

    private static DocumentWithdrawn withdrawn(String document) {
        return new DocumentWithdrawn(new DocumentId(document), List.of(), null, TEXT);
    }

    private void log(DocumentEvent... facts) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into command.event (position, stream_id,"
                        + " sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata)"
                        + " values (?, ?, ?, 'Document', ?, '2026-11-22T05:34:55.123456Z', ?, ?, ?, ?)")) {
            for (DocumentEvent fact : facts) {
                EventCatalogue.Entry entry =
                        EventCatalogue.ofFacts().forType(fact.getClass()).orElseThrow();
                insert.setLong(1, position);
                insert.setString(2, fact.streamId());
                insert.setLong(3, position);
                insert.setString(4, "event-" + position);
                insert.setString(5, entry.name());
                insert.setString(6, String.valueOf(entry.revision()));
                insert.setBytes(7, EventsJson.mapper().writeValueAsBytes(fact));
                insert.setBytes(8, "{}".getBytes(StandardCharsets.UTF_8));
                insert.executeUpdate();
                position++;
            }
        }
    }

    @Test
    void everyVersionOfADocumentInUseIsReferredTo() throws SQLException {
        assertThat(files.read()).isEqualTo(new FilesInLog.References(Set.of(), Set.of()));
        log(
                registered("one", file("a1")),
                registered("none", null),
                new DocumentLinked(new DocumentId("one"), List.of()),
                revised("one", file("a2")));
        assertThat(files.read()).isEqualTo(new FilesInLog.References(Set.of("a1", "a2"), Set.of()));
    }

    @Test
    void itReadsOnFromWhereItStopped() throws SQLException {
        log(registered("one", file("a1")));
        files.read();
        log(revised("one", file("a2")), registered("two", file("b1")));
        assertThat(files.read().referenced()).containsExactlyInAnyOrder("a1", "a2", "b1");
        log(withdrawn("one"));
        assertThat(files.read()).isEqualTo(new FilesInLog.References(Set.of("b1"), Set.of("a1", "a2")));
        assertThat(files.read()).isEqualTo(new FilesInLog(pool).read());
    }

    @Test
    void aFileThatAnotherDocumentUsesIsNotWithdrawn() throws SQLException {
        log(registered("one", file("a1")), registered("two", file("a1")), withdrawn("one"));
        assertThat(files.read()).isEqualTo(new FilesInLog.References(Set.of("a1"), Set.of()));
    }
}
