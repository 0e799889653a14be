package org.samklang.acceptance.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/// The one PostgreSQL of a run, durable as in earnest; every contender has a database of its own on it.
final class Server implements AutoCloseable {
    private final Path directory;
    private final EmbeddedPostgres postgres;

    private Server(Path directory, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    static Server start(Path directory) throws IOException {
        Path data = directory.resolve("postgres");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        Files.createDirectories(directory.resolve("binaries")).toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        return new Server(data, postgres);
    }

    /// The process id of the postmaster, whose children do the work.
    long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).getFirst().strip());
    }

    Database create(String name) throws SQLException {
        new Database(url("postgres")).execute("create database " + name);
        return new Database(url(name));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    record Database(String url) {
        static final String USER = "postgres";

        Connection open() throws SQLException {
            return DriverManager.getConnection(url, USER, "");
        }

        void execute(String sql) throws SQLException {
            try (Connection connection = open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        long number(String sql) throws SQLException {
            return Long.parseLong(text(sql));
        }

        String text(String sql) throws SQLException {
            try (Connection connection = open();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }

        void migrate(String... locations) {
            Flyway.configure()
                    .dataSource(url, USER, "")
                    .locations(locations)
                    .load()
                    .migrate();
        }
    }
}
