package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.samklang.command.log.Seen.Accepted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for what an event server has to come into the copy. One thread looks for all who wait, after each step of the
/// copy and at least once a second.
final class Copied implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Copied.class);
    private static final long LOOK_MILLIS = 1_000;

    private final ConnectionProvider connections;
    private final LogHead head;
    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();
    private final Object signal = new Object();
    private final Runnable wake = this::wake;
    private long steps;
    private volatile boolean closed;
    private @Nullable Thread thread;

    Copied(ConnectionProvider connections, LogHead head) {
        this.connections = connections;
        this.head = head;
    }

    void start() {
        head.whenAdvanced(wake);
        thread = Thread.ofPlatform().daemon().name("log-copied").start(this::run);
    }

    /// A command whose events are about to be appended.
    final class Awaited implements AutoCloseable {
        private final CommandIdentity command;
        private final int events;
        private final CompletableFuture<Accepted> arrival = new CompletableFuture<>();

        private Awaited(CommandIdentity command, int events) {
            this.command = command;
            this.events = events;
        }

        /// What the copy says of the command's id, once it has as many events of it; nothing when that takes too long.
        Optional<Accepted> await(Duration patience) throws InterruptedException {
            try {
                return Optional.of(arrival.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            awaited.remove(this);
        }
    }

    /// To be called before the append: what was copied earlier is not looked for again until the next step.
    Awaited expect(CommandIdentity command, int events) {
        Awaited one = new Awaited(command, events);
        awaited.add(one);
        return one;
    }

    /// Waits until the copy has a stream up to a sequence number.
    ///
    /// @return whether it has
    boolean reaches(String stream, long sequence, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = steps();
            if (lastSequence(stream) >= sequence) {
                return true;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            awaitStep(seen, Math.min(left, LOOK_MILLIS));
        }
    }

    /// How often something was copied. To be read before looking at what a further step may change.
    long steps() {
        synchronized (signal) {
            return steps;
        }
    }

    /// Waits for a step after those that were seen, and not longer than that.
    void awaitStep(long seen, long millis) throws InterruptedException {
        synchronized (signal) {
            if (steps == seen) {
                signal.wait(millis);
            }
        }
    }

    private long lastSequence(String stream) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select max(sequence) from command.event where stream_id = ?")) {
            query.setString(1, stream);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long last = row.getLong(1);
                return row.wasNull() ? -1 : last;
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
    }

    private void wake() {
        synchronized (signal) {
            steps++;
            signal.notifyAll();
        }
    }

    private void run() {
        while (!closed) {
            long seen = steps();
            try {
                look();
            } catch (SQLException | RuntimeException e) { // those who wait give up by themselves
                LOGGER.warn("The copy of the log cannot be looked at, trying again: {}", e.getMessage());
            }
            try {
                awaitStep(seen, LOOK_MILLIS);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private void look() throws SQLException {
        Set<Awaited> waiting = Set.copyOf(awaited);
        if (waiting.isEmpty()) {
            return;
        }
        Map<UUID, Accepted> there = read(waiting.stream().map(one -> one.command.id()).distinct().toArray());
        for (Awaited one : waiting) {
            Accepted accepted = there.get(one.command.id());
            if (accepted != null && accepted.last() - accepted.first() + 1 >= one.events) {
                one.arrival.complete(accepted);
            }
        }
    }

    private Map<UUID, Accepted> read(Object[] ids) throws SQLException {
        Map<UUID, Accepted> there = new HashMap<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select id, first, last, hmac from command.command_position where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    there.put(id, new Accepted(
                            new CommandIdentity(id, row.getBytes(4)), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return there;
    }

    @Override
    public void close() {
        closed = true;
        head.forget(wake);
        wake();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
