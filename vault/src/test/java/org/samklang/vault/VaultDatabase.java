package org.samklang.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Two migrated databases on one PostgreSQL, as good as new for each test.
final class VaultDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();

    private final DataSource dataSource;

    private VaultDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static VaultDatabase create() {
        return emptied("one");
    }

    static VaultDatabase createAnother() {
        return emptied("two");
    }

    private static VaultDatabase emptied(String name) {
        VaultDatabase database = new VaultDatabase(POOLS.computeIfAbsent(name, VaultDatabase::pool));
        database.execute("drop table if exists public.copy");
        database.execute("truncate vault.data_key, vault.key_encryption");
        database.execute("insert into vault.key_encryption default values");
        return database;
    }

    private static DataSource pool(String name) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(SERVER.getDatabase("postgres", name));
        configuration.setMinimumIdle(0);
        return new HikariDataSource(configuration);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /// What the erase command will do to the row.
    void erase(String subject) {
        execute("update vault.data_key set state = 'ERASED', wrapped_key = null, erased_at = '2026-11-22T00:00:00Z'"
                + " where subject = '" + subject + "'");
    }

    void execute(String sql) {
        execute(dataSource, sql);
    }

    /// The first column of all rows.
    List<String> texts(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            Path data = Files.createTempDirectory("samklang-vault-test");
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            for (String name : List.of("one", "two")) {
                execute(server.getPostgresDatabase(), "create database " + name);
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", name))
                        .locations("classpath:db/vault")
                        .load()
                        .migrate();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
