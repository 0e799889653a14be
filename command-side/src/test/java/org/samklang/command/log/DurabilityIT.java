package org.samklang.command.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.TestPostgres.Database;

/// A server that could lose acknowledged commands is not written to.
class DurabilityIT {

    private static void startAppender(Database database) throws SQLException {
        try (Appender appender = new Appender(new LogConnections(database), LogProperties.defaults(), _ -> {})) {
            appender.start();
        }
    }

    @Test
    void aDurableServerIsAccepted() throws SQLException {
        startAppender(TestPostgres.database());
    }

    @Test
    void synchronousCommitSwitchedOffForTheRoleIsRefused() {
        Database database = TestPostgres.database();
        database.run("alter role " + database.name() + " set synchronous_commit = off");
        assertThatThrownBy(() -> startAppender(database))
                .isInstanceOf(NotDurable.class)
                .hasMessageContaining("synchronous_commit = off")
                .hasMessageNotContaining("\n");
    }

    @Test
    void switchedOffLaterItIsRefusedAtTheNextConnection() {
        Database database = TestPostgres.database();
        try (TestLog log = TestLog.on(database).open()) {
            log.send(new Open("n"));
            database.run("alter role " + database.name() + " set synchronous_commit = off");
            log.killAppender();
            assertThatThrownBy(() -> log.send(new Open("m")))
                    .isInstanceOfAny(OutcomeUnknown.class, EventStoreException.class)
                    .hasCauseInstanceOf(NotDurable.class);
            assertThat(database.number("select next from command.log_head")).isOne();
        }
    }

    @Test
    void aServerWithoutFullPageWritesIsRefused() {
        Database database = TestPostgres.database();
        database.run("alter system set full_page_writes = off");
        try {
            reload(database, "off");
            assertThatThrownBy(() -> startAppender(database))
                    .isInstanceOf(NotDurable.class)
                    .hasMessageContaining("full_page_writes = off");
        } finally {
            database.run("alter system reset full_page_writes");
            reload(database, "on");
        }
    }

    private static void reload(Database database, String expected) {
        database.run("select pg_reload_conf()");
        await().atMost(10, SECONDS)
                .until(() -> database.text("select current_setting('full_page_writes')").equals(expected));
    }

    @Test
    void aServerWithoutFsyncIsRefused() throws IOException {
        try (EmbeddedPostgres server = TestPostgres.start(Map.of("fsync", "off", "synchronous_commit", "on"))) {
            assertThatThrownBy(() -> startAppender(TestPostgres.database(server)))
                    .isInstanceOf(NotDurable.class)
                    .hasMessageContaining("fsync = off");
        }
    }
}
