package org.samklang.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One PostgreSQL for all tests of a run, durable as in earnest, and a database for each that asks.
public final class TestDatabase {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(Files.createTempDirectory("views-"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final String url;

    private TestDatabase(String url) {
        this.url = url;
    }

    /// An empty log, and the views' schema.
    public static TestDatabase create() {
        String name = "views" + DATABASES.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestDatabase database = at("jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name);
        database.prepare();
        return database;
    }

    /// A database of a server that the test has started.
    public static TestDatabase at(String url) {
        return new TestDatabase(url);
    }

    /// Gives it an empty log, and the views' schema.
    public void prepare() {
        execute(resource("/log-tables.sql"));
        execute(resource("/db/query/V3_1__views.sql"));
    }

    public String url() {
        return url;
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    public DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(url, "postgres", "");
    }

    public void execute(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = TestDatabase.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
