package org.samklang.command.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from PostgreSQL what other processes append. Notifications can be lost (a restart of the server, a new
/// connection), so the head is read again every second and after each connect: nobody waits longer than that.
final class LogListener implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogListener.class);
    private static final int REREAD_MILLIS = 1_000;

    /// Nothing tells when PostgreSQL is there again.
    private static final long RECONNECT_MILLIS = 200;

    private final LogConnections connections;
    private final LogHead head;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    LogListener(LogConnections connections, LogHead head) {
        this.connections = connections;
        this.head = head;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("log-listener").start(this::run);
    }

    private void run() {
        while (!stopped()) {
            try (Connection mine = connections.open("samklang-listener");
                    Statement statement = mine.createStatement()) {
                connection = mine;
                statement.execute("listen samklang_log");
                PGConnection postgres = mine.unwrap(PGConnection.class);
                while (!stopped()) {
                    readHead(statement);
                    hear(postgres);
                }
            } catch (SQLException e) {
                if (!stopped()) {
                    LOGGER.warn("Not listening to the log, connecting again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void readHead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select next - 1 from command.log_head")) {
            if (row.next()) {
                head.advance(row.getLong(1));
            }
        }
    }

    private void hear(PGConnection postgres) throws SQLException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(REREAD_MILLIS);
        while (!stopped() && System.nanoTime() < until) {
            PGNotification[] heard = postgres.getNotifications(REREAD_MILLIS);
            if (heard != null && heard.length > 0) {
                head.advance(Long.parseLong(heard[heard.length - 1].getParameter()));
            }
        }
    }

    private void pause() {
        try {
            stopping.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            Connection open = connection;
            if (open != null) {
                open.abort(Runnable::run);
            }
            if (thread != null) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(5));
            }
        } catch (SQLException e) {
            LOGGER.debug("The listener's connection was closed already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
