package org.samklang.app.database;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.app.start.DataDirectory;
import org.samklang.app.start.Progress;

/// On the PostgreSQL that Samklang brings, run beside it as if it were somebody else's server.
class PostgresWithoutContainerIT extends RunsOnPostgres {
    @TempDir
    private static Path home;

    @TempDir
    private static Path directory;

    private static DataDirectory claimed;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        claimed = DataDirectory.claim(home);
        server = EmbeddedServer.start(claimed, new PostgresBinaries("18.6.0"), Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        server.close();
        claimed.close();
    }

    @Override
    Path directory() {
        return directory;
    }

    @Override
    String url() {
        return server.jdbcUrl();
    }

    @Override
    String user() {
        return EmbeddedServer.ROLE;
    }

    @Override
    String password() {
        return server.password();
    }
}
