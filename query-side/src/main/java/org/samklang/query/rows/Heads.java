package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.samklang.query.NotYetThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far each view has come, as this process knows it, and waiting for it to come further.
///
/// Woken at once by this process's own commits and by `NOTIFY` from others. Notifications can be lost, so the heads are
/// read again every second.
public final class Heads implements AutoCloseable {
    static final String CHANNEL = "samklang_view";
    private static final Logger log = LoggerFactory.getLogger(Heads.class);
    private static final int REREAD_MILLIS = 1000;

    /// Opens a connection that is kept.
    public interface Connections {
        Connection open() throws SQLException;
    }

    private final Map<String, Long> positions = new HashMap<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Connections connections;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();
    private @Nullable Thread thread;
    private volatile boolean closed;

    /// @param patience how long [#await] waits at most
    public Heads(Connections connections, Duration patience) {
        this.connections = connections;
        this.patience = patience;
    }

    /// Starts listening to other processes.
    public synchronized void listen() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("view-heads").start(this::run);
        }
    }

    /// Hears of every step that any view makes. Called from the thread that keeps the views up; must return at once.
    ///
    /// @return ends it
    public Runnable onProgress(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Told by this process of what it has committed.
    public void reached(Map<String, Long> views) {
        boolean progress = false;
        synchronized (positions) {
            for (Map.Entry<String, Long> view : views.entrySet()) {
                Long before = positions.get(view.getKey());
                if (before == null || before < view.getValue()) {
                    positions.put(view.getKey(), view.getValue());
                    progress = true;
                }
            }
            if (progress) {
                positions.notifyAll();
            }
        }
        if (progress) {
            listeners.forEach(Runnable::run);
        }
    }

    /// A reader found a view behind where it had been: PostgreSQL crashed, and what the views had not yet on disk is
    /// folded again.
    ///
    /// @param believed what [#await] said; who has heard anything since then knows better
    void fellBack(String view, long believed, long position) {
        synchronized (positions) {
            positions.replace(view, believed, position);
        }
    }

    /// Waits until the view has folded the position.
    ///
    /// @return where it stands
    /// @throws NotYetThere when it did not come so far in time
    long await(String view, long position) {
        waiting.incrementAndGet();
        try {
            return awaitPosition(view, position);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// Whether somebody in this process waits for any view.
    boolean awaited() {
        return waiting.get() > 0;
    }

    private long awaitPosition(String view, long position) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (positions) {
            long at = at(view);
            for (; at < position; at = at(view)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new NotYetThere(view, position, at);
                }
                try {
                    positions.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new NotYetThere(view, position, at);
                }
            }
            return at;
        }
    }

    private long at(String view) {
        return positions.getOrDefault(view, -1L);
    }

    private void run() {
        while (!closed) {
            try (Connection connection = connections.open()) {
                listenOn(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    log.warn("views: listening was interrupted, connecting again: {}", e.toString());
                    pause();
                }
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            reached(read(connection));
            long until = System.nanoTime() + REREAD_MILLIS * 1_000_000L;
            for (long left = REREAD_MILLIS; left > 0 && !closed; left = (until - System.nanoTime()) / 1_000_000) {
                PGNotification[] heard = postgres.getNotifications((int) left);
                for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                    reached(parse(one.getParameter()));
                }
            }
        }
    }

    private static Map<String, Long> read(Connection connection) throws SQLException {
        Map<String, Long> read = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select view, position from query.view_head");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                read.put(row.getString(1), row.getLong(2));
            }
        }
        return read;
    }

    /// `timeline=12,learning=12`.
    static String message(Map<String, Long> positions) {
        StringBuilder message = new StringBuilder();
        positions.forEach((view, position) -> message.append(message.isEmpty() ? "" : ",")
                .append(view)
                .append('=')
                .append(position));
        return message.toString();
    }

    private static Map<String, Long> parse(String message) {
        Map<String, Long> positions = new HashMap<>();
        for (String one : message.split(",", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                positions.put(one.substring(0, equals), Long.parseLong(one.substring(equals + 1)));
            }
        }
        return positions;
    }

    private void pause() {
        synchronized (positions) {
            try {
                positions.wait(REREAD_MILLIS);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
