package org.samklang.query.rows;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.samklang.query.Histories;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.ViewStatus;

/// How fast views are rebuilt, beside the limits of a rebuild measured in the same run: reading the log in order, reading
/// and parsing it, and copying the same rows into a bare table. Arguments: facts (200000), rounds (3).
public final class RebuildBenchmark {
    private static final int CHUNK = 10_000;

    private RebuildBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int facts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Running running = Running.all();
        Histories histories = new Histories(1, running.views(), facts / 40);
        for (int written = 0; written < facts; written += CHUNK) {
            TestLog.append(running.database, histories.next(CHUNK));
        }
        running.database.execute("vacuum analyze command.event");
        LogRebuilds rebuilds = running.rebuilds(10_000_000);
        for (int round = 0; round < rounds; round++) {
            measure("read in order", facts, () -> read(running));
            measure("read and parse", facts, () -> {
                try (Connection connection = running.database.open()) {
                    running.log.scan(connection, -1, facts - 1, chunk -> {});
                }
            });
            measure("rebuild of all views, with indexes", facts, () -> rebuilds.run(rebuilds.views()));
            measure("rebuild of the timeline, with indexes", facts, () -> rebuilds.run("timeline"));
            copy(running, facts);
        }
        System.exit(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void measure(String what, long facts, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT, "%-40s %,10.0f facts/s  %6d ms%n", what, facts * 1e9 / took.toNanos(), took.toMillis());
    }

    private static void read(Running running) throws Exception {
        try (Connection connection = running.database.open()) {
            connection.setAutoCommit(false);
            try (Statement select = connection.createStatement()) {
                select.setFetchSize(2000);
                try (ResultSet row = select.executeQuery(
                        "select position, name, revision, payload, metadata, recorded_at, event_id"
                                + " from command.event order by position")) {
                    while (row.next()) {
                        row.getBytes(4);
                        row.getBytes(5);
                    }
                }
            }
        }
    }

    /// The rows of all views, copied into tables without indexes.
    private static void copy(Running running, long facts) throws Exception {
        List<ViewStatus.OneView> views =
                new Standing(running.database.dataSource(), running.log).read().views();
        Path file = Files.createTempFile("rows", ".copy");
        try (Connection connection = running.database.open();
                Statement statement = connection.createStatement()) {
            long took = 0;
            for (ViewStatus.OneView view : views) {
                String table = new Generation(view.view(), view.generation()).table();
                try (var out = Files.newOutputStream(file)) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                }
                statement.execute("create table query.bare (like " + table + ")");
                byte[] rows = Files.readAllBytes(file);
                long start = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy query.bare from stdin", new ByteArrayInputStream(rows));
                took += System.nanoTime() - start;
                statement.execute("drop table query.bare");
            }
            System.out.printf(
                    Locale.ROOT, "%-40s %,10.0f facts/s  %6d ms%n", "copy of all rows", facts * 1e9 / took, took / 1_000_000);
        } finally {
            Files.delete(file);
        }
    }
}
