package org.samklang.acceptance.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.samklang.acceptance.Patience;
import org.samklang.acceptance.PostgresProcesses;
import org.samklang.acceptance.kill.Attempt.Outcome;

/// The simplest log there is, written by plain statements on a PostgreSQL of its own that can be killed.
final class RawLog implements AutoCloseable {
    private static final int WRITERS = 8;
    private static final int FEWEST_BEFORE_THE_KILL = 200;
    private static final int MOST_BEFORE_THE_KILL = 1_000;
    private static final String APPEND = """
            with head as (update head set next = next + 1 returning next - 1 as position)
            insert into written select position, ? from head returning position""";

    private final Path data;
    private final Path binaries;
    private final String synchronousCommit;
    private EmbeddedPostgres server;

    /// @param synchronousCommit `on`, or `off` to be answered before a commit is on the disk
    RawLog(Path directory, String synchronousCommit) {
        this.data = directory.resolve("data-" + synchronousCommit).toAbsolutePath();
        this.binaries = directory.resolve("binaries");
        this.synchronousCommit = synchronousCommit;
        this.server = start();
        run("create table head (next bigint not null)");
        run("insert into head values (0)");
        run("create table written (position bigint primary key, command uuid not null)");
        run("checkpoint");
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", synchronousCommit)
                    .setPGStartupWait(Duration.ofSeconds(120))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PostgresProcesses processes() {
        return new PostgresProcesses(data);
    }

    /// Lets all write, and kills the server in the middle of it.
    void writeUntilKilled(History history, Random random) {
        int wanted = history.acknowledged() + random.nextInt(FEWEST_BEFORE_THE_KILL, MOST_BEFORE_THE_KILL);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 1; writer <= WRITERS; writer++) {
                int number = writer;
                Random ids = new Random(random.nextLong());
                writers.execute(() -> write(number, ids, history));
            }
            Patience.until("rows are written", () -> history.acknowledged() >= wanted);
            List<Long> all = processes().all();
            processes().kill();
            history.remark("killed");
            processes().bury(all);
        }
    }

    private void write(int writer, Random ids, History history) {
        UUID command = new UUID(ids.nextLong(), ids.nextLong());
        try (Connection connection = connect();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            while (true) {
                append.setObject(1, command);
                try (ResultSet row = append.executeQuery()) {
                    row.next();
                    history.add(Attempt.acknowledged(writer, command, row.getLong(1), false, "written"));
                }
                command = new UUID(ids.nextLong(), ids.nextLong());
            }
        } catch (SQLException e) {
            history.add(Attempt.without(Outcome.UNKNOWN, writer, command, e.toString()));
        }
    }

    /// Starts the server on what it left.
    void startAgain() {
        release();
        server = start();
    }

    List<LogEntry> read() {
        List<LogEntry> entries = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement("select position, command from written");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new LogEntry(row.getLong(1), row.getObject(2, UUID.class)));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "");
    }

    /// Otherwise the directory stays locked for as long as this process lives. Nothing is deleted.
    private void release() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<Long> all = processes().all();
        processes().kill();
        processes().bury(all);
        release();
    }
}
