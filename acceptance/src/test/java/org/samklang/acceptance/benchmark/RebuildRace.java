package org.samklang.acceptance.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.samklang.acceptance.benchmark.Load.Measured;
import org.samklang.events.axon.StoredFacts;
import org.samklang.query.maintenance.RebuildProgress.Step;
import org.samklang.query.rows.Heads;
import org.samklang.query.rows.LiveViews;
import org.samklang.query.rows.Log;
import org.samklang.query.rows.LogRebuilds;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewTables;

/// All views built anew from one log: by us, by what the machine could do at best, and by Axon's pooled processor.
final class RebuildRace {
    static final String OURS = "Samklang";
    static final String OURS_ROWS = "Samklang, before indexes";
    static final String READ = "read in order";
    static final String PARSE = "read and parse";
    static final String COPY = "COPY of the same rows";
    static final String SERIAL = "limit: read, parse, then COPY";
    static final String PARALLEL = "limit: the same side by side";
    static final String STOCK = "stock Axon";
    static final String STOCK_TUNED = "stock, 1 segment, batch 1000";

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int FETCH = 2000;
    private static final long BYTES_OF_A_ROW = 4096;

    private final Server.Database ours;
    private final Server.Database stock;
    private final int facts;
    private final long postmaster;
    private final Duration stockFor;
    private final Series series = new Series();
    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private final AtomicLong indexing = new AtomicLong();
    private final LogRebuilds rebuilds;

    /// @param stockFor how long stock is watched each time; it would need minutes for the whole
    RebuildRace(Server server, int facts, Duration stockFor) throws Exception {
        this.facts = facts;
        this.stockFor = stockFor;
        this.postmaster = server.postmaster();
        ours = server.create("rebuild_ours");
        ours.migrate("classpath:db/command", "classpath:db/query");
        stock = server.create("rebuild_stock");
        stock.migrate("classpath:db/query");
        stock.execute(StockAxon.TABLES);
        new FilledLogs().fill(ours, stock, facts);
        rebuilds = rebuilds();
    }

    private LogRebuilds rebuilds() {
        List<View<?>> views = StockViews.all();
        HikariDataSource database = new HikariDataSource(); // as in the program; ends with the run
        database.setJdbcUrl(ours.url());
        database.setUsername(Server.Database.USER);
        database.setMaximumPoolSize(4);
        ViewTables.prepare(database, views);
        Log log = new Log(new StoredFacts());
        return new LogRebuilds(
                views,
                log,
                new LiveViews(views, log),
                new Heads(ours::open, Duration.ofSeconds(10)),
                database,
                ours::open,
                List.of(progress -> {
                    if (progress.step() == Step.INDEXING) {
                        indexing.compareAndSet(0, System.nanoTime());
                    }
                }),
                Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_A_ROW);
    }

    Series run(int rounds) throws Exception {
        rebuilds.run(rebuilds.views()); // the first is cold; also makes the rows that the limit copies
        takeRows();
        for (int round = 0; round < rounds; round++) {
            round();
        }
        return series;
    }

    private void round() throws Exception {
        indexing.set(0);
        long begun = System.nanoTime();
        measure(OURS, () -> rebuilds.run(rebuilds.views()));
        double untilIndexes = (indexing.get() - begun) / 1e9;
        series.add(OURS_ROWS, new Measured(facts / untilIndexes, new Cpu(Double.NaN, Double.NaN), Double.NaN));
        measure(READ, () -> read(null));
        measure(PARSE, () -> read(new StoredFacts()));
        measure(COPY, this::copy);
        measure(SERIAL, () -> {
            read(new StoredFacts());
            return copy();
        });
        measure(PARALLEL, this::sideBySide);
        stock(STOCK, StockAxon.Processing.AS_IT_COMES);
        stock(STOCK_TUNED, new StockAxon.Processing(1, 1000));
    }

    private void measure(String name, Callable<?> work) throws Exception {
        Cpu before = Cpu.now(postmaster);
        long begun = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - begun) / 1e9;
        series.add(name, new Measured(facts / seconds, Cpu.now(postmaster).since(before).per(facts), Double.NaN));
    }

    private long read(StoredFacts parser) throws SQLException {
        long bytes = 0;
        try (Connection connection = ours.open();
                PreparedStatement select = connection.prepareStatement("""
                        select position, name, revision, payload, metadata, recorded_at, event_id
                        from command.event order by position""")) {
            connection.setAutoCommit(false);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] payload = row.getBytes(4);
                    byte[] metadata = row.getBytes(5);
                    bytes += payload.length + metadata.length;
                    if (parser != null) {
                        parser.read(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                payload,
                                metadata,
                                row.getString(6),
                                row.getString(7));
                    }
                }
            }
        }
        return bytes;
    }

    /// Keeps what the views consist of in memory, and a table without indexes for each.
    private void takeRows() throws Exception {
        try (Connection connection = ours.open();
                Statement statement = connection.createStatement()) {
            for (String view : rebuilds.views()) {
                long generation = ours.number("select generation from query.view_head where view = '" + view + "'");
                for (String part : List.of("", "_places")) {
                    String table = "query." + view + "_" + generation + part;
                    String limit = "limit_" + view + part;
                    statement.execute("create table " + limit + " (like " + table + ")");
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                    rows.put(limit, out.toByteArray());
                }
            }
        }
    }

    private long copy() throws Exception {
        long copied = 0;
        try (Connection connection = ours.open();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                statement.execute("truncate " + table.getKey());
                copied += connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        }
        return copied;
    }

    private long sideBySide() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Long> read = two.submit(() -> read(new StoredFacts()));
            Future<Long> copied = two.submit(this::copy);
            return read.get() + copied.get();
        }
    }

    /// Facts folded a second, while the tables are still small.
    private void stock(String name, StockAxon.Processing processing) throws Exception {
        try (StockAxon axon = new StockAxon(stock, processing.segments() + 10, processing)) {
            stock.execute("truncate tokenentry");
            for (String table : axon.views().tables()) {
                stock.execute("truncate " + table + ", " + table + "_places");
            }
            axon.startViews();
            long before = axon.views().handled();
            while (axon.views().handled() == before) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            watch(axon, WARM_UP);
            long from = axon.views().handled();
            Cpu used = Cpu.now(postmaster);
            double seconds = watch(axon, stockFor);
            long handled = axon.views().handled() - from;
            series.add(
                    name,
                    new Measured(handled / seconds, Cpu.now(postmaster).since(used).per(handled), Double.NaN));
            axon.stopViews();
        }
    }

    private double watch(StockAxon axon, Duration duration) throws InterruptedException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < duration.toNanos() && axon.views().handled() < facts) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    int facts() {
        return facts;
    }

    long rowVersions() throws SQLException {
        long versions = 0;
        for (String view : rebuilds.views()) {
            versions += ours.number("select count(*) from limit_" + view);
        }
        return versions;
    }
}
