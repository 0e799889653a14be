package org.samklang.command.log;

import org.jspecify.annotations.Nullable;
import org.samklang.command.log.TestPostgres.Database;

/// Who keeps the log in a test that must hold for both.
enum Store {
    POSTGRESQL,
    EVENT_SERVER;

    TestLog.Builder log() {
        return over(TestPostgres.database(), this == EVENT_SERVER ? new ServerInMemory() : null);
    }

    /// Another process on the same log.
    static TestLog.Builder beside(TestLog log) {
        return over(log.database, log.server);
    }

    private static TestLog.Builder over(Database database, @Nullable ServerInMemory server) {
        TestLog.Builder log = TestLog.on(database);
        return server == null ? log : log.over(server);
    }
}
