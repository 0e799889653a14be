package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.samklang.events.Recorded;
import org.samklang.events.axon.StoredFacts;

/// The log as its readers see it: facts by dense position. A hole stops the reader.
public final class Log {
    private static final int CHUNK = 500;
    private static final DateTimeFormatter RECORD_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StoredFacts facts;

    public Log(StoredFacts facts) {
        this.facts = facts;
    }

    /// Somebody takes the facts of a reading, in order.
    interface Taker {
        void take(List<Recorded> chunk) throws SQLException;
    }

    /// The last position; -1 while the log is empty.
    long head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select next - 1 from command.log_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The last position recorded at or before an instant. Record times never go back, so halving finds it.
    long positionAt(Connection connection, Instant instant) throws SQLException {
        String time = RECORD_TIME.format(instant);
        long known = -1;
        long tooLate = head(connection) + 1;
        try (PreparedStatement select =
                connection.prepareStatement("select recorded_at <= ? from command.event where position = ?")) {
            while (tooLate - known > 1) {
                long middle = known + (tooLate - known) / 2;
                select.setString(1, time);
                select.setLong(2, middle);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new HoleInTheLog(middle - 1, middle);
                    }
                    if (row.getBoolean(1)) {
                        known = middle;
                    } else {
                        tooLate = middle;
                    }
                }
            }
        }
        return known;
    }

    /// The facts after one position up to another, all at once.
    List<Recorded> read(Connection connection, long after, long upTo) throws SQLException {
        List<Recorded> read = new ArrayList<>();
        rows(connection, after, upTo, chunk -> chunk.forEach(row -> read.add(row.parse(facts))));
        return read;
    }

    /// The facts at these positions, in the order of record.
    List<Recorded> at(Connection connection, Collection<Long> positions) throws SQLException {
        List<Recorded> read = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select position, name, revision, payload, metadata, recorded_at, event_id
                from command.event where position = any(?) order by position""")) {
            select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(facts.read(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getBytes(4),
                            row.getBytes(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
        }
        return read;
    }

    /// The next facts after a position, as far as the log goes, in one round trip.
    ///
    /// @param most how many at once
    List<Recorded> next(Connection connection, long after, int most) throws SQLException {
        List<Recorded> read = new ArrayList<>();
        long previous = after;
        try (PreparedStatement select = connection.prepareStatement("""
                select h.next - 1, e.position, e.name, e.revision, e.payload, e.metadata, e.recorded_at, e.event_id
                from command.log_head h left join lateral (
                    select * from command.event
                    where position > ? and position < h.next order by position limit ?) e on true
                order by e.position""")) {
            select.setLong(1, after);
            select.setInt(2, most);
            long head = after;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    head = row.getLong(1);
                    long position = row.getLong(2);
                    if (row.wasNull()) {
                        break;
                    }
                    if (position != previous + 1) {
                        throw new HoleInTheLog(previous, position);
                    }
                    previous = position;
                    read.add(facts.read(
                            position,
                            row.getString(3),
                            row.getString(4),
                            row.getBytes(5),
                            row.getBytes(6),
                            row.getString(7),
                            row.getString(8)));
                }
            }
            if (previous < Math.min(head, after + most)) {
                throw new HoleInTheLog(previous, head + 1);
            }
        }
        return read;
    }

    /// The facts after one position up to another, read and parsed beside the taker, which runs in the calling thread.
    ///
    /// @param connection one that nobody else uses meanwhile
    void scan(Connection connection, long after, long upTo, Taker taker) throws SQLException {
        BlockingQueue<Future<List<Recorded>>> parsed = new ArrayBlockingQueue<>(32);
        int parsers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (ExecutorService pool = Executors.newFixedThreadPool(
                        parsers, Thread.ofPlatform().name("log-parse-", 0).factory());
                ExecutorService reader = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("log-read").factory())) {
            Future<?> reading = reader.submit(() -> {
                try {
                    rows(connection, after, upTo, chunk -> parsed.put(pool.submit(() -> chunk.stream()
                            .map(row -> row.parse(facts))
                            .toList())));
                    parsed.put(CompletableFuture.completedFuture(List.of()));
                } catch (Throwable e) {
                    parsed.put(CompletableFuture.failedFuture(e));
                }
                return null;
            });
            try {
                for (List<Recorded> chunk = next(parsed); !chunk.isEmpty(); chunk = next(parsed)) {
                    taker.take(chunk);
                }
            } finally {
                reading.cancel(true);
                pool.shutdownNow();
            }
        }
    }

    private static List<Recorded> next(BlockingQueue<Future<List<Recorded>>> parsed) throws SQLException {
        try {
            return parsed.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        } catch (java.util.concurrent.ExecutionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException unchecked -> throw unchecked;
                case null, default -> throw new CompletionException(e.getCause());
            }
        }
    }

    private interface Rows {
        void take(List<StoredRow> chunk) throws InterruptedException;
    }

    private static void rows(Connection connection, long after, long upTo, Rows sink) throws SQLException {
        long previous = after;
        try (LogCopy copy = LogCopy.open(connection, after, upTo)) {
            List<StoredRow> chunk = new ArrayList<>(CHUNK);
            for (StoredRow row = copy.next(); row != null; row = copy.next()) {
                if (row.position() != previous + 1) {
                    throw new HoleInTheLog(previous, row.position());
                }
                previous = row.position();
                chunk.add(row);
                if (chunk.size() == CHUNK) {
                    sink.take(chunk);
                    chunk = new ArrayList<>(CHUNK);
                }
            }
            if (!chunk.isEmpty()) {
                sink.take(chunk);
            }
            if (previous < upTo) {
                throw new HoleInTheLog(previous, upTo + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }
}
