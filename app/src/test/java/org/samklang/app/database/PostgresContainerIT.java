package org.samklang.app.database;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// On PostgreSQL's own image, where there is a Docker to run it; skipped, and reported as skipped, elsewhere.
@Testcontainers(disabledWithoutDocker = true)
class PostgresContainerIT extends RunsOnPostgres {
    @TempDir
    private static Path directory;

    @Container
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:18.6");

    @Override
    Path directory() {
        return directory;
    }

    @Override
    String url() {
        return POSTGRES.getJdbcUrl();
    }

    @Override
    String user() {
        return POSTGRES.getUsername();
    }

    @Override
    String password() {
        return POSTGRES.getPassword();
    }
}
