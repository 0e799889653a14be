package org.samklang.command.log;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// One PostgreSQL for all tests of this module, durable as in production; each test class takes a database of its own,
/// owned by a role that is no superuser.
final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Path BINARIES = temporary("samklang-binaries");
    private static final EmbeddedPostgres SERVER = start(Map.of("fsync", "on", "synchronous_commit", "on"));

    private TestPostgres() {}

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmbeddedPostgres start(Map<String, String> settings) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(temporary("samklang-log").resolve("data"))
                    .setOverrideWorkingDirectory(BINARIES.toFile())
                    .setCleanDataDirectory(true)
                    .setPGStartupWait(Duration.ofSeconds(60));
            settings.forEach(builder::setServerConfig);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A migrated database with nothing in it.
    static Database database() {
        return database(SERVER);
    }

    static Database database(EmbeddedPostgres server) {
        String name = "log" + DATABASES.incrementAndGet();
        Database database = new Database(server.getPort(), name);
        try (Connection connection = DriverManager.getConnection(url(server.getPort(), "postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login nosuperuser nocreatedb nocreaterole");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .locations("classpath:db/command")
                .load()
                .migrate();
        return database;
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    record Database(int port, String name) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return name;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url(port, name);
        }

        Connection open() throws SQLException {
            return DriverManager.getConnection(getJdbcUrl(), name, "");
        }

        Connection openAsSuperuser() throws SQLException {
            return DriverManager.getConnection(getJdbcUrl(), "postgres", "");
        }

        void run(String sql) {
            try (Connection connection = openAsSuperuser();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /// As it was after the migrations; cheaper than another database, whose files would all have to reach the disk.
        Database cleared() {
            run("""
                    alter table command.event disable trigger append_only;
                    truncate command.event, command.command_position, command.command_claim, command.log_keeper;
                    alter table command.event enable trigger append_only;
                    update command.log_head set next = 0, recorded_at = 'epoch'""");
            return this;
        }

        String text(String sql) {
            try (Connection connection = openAsSuperuser();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return String.valueOf(row.getString(1));
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        long number(String sql) {
            return Long.parseLong(text(sql));
        }
    }
}
