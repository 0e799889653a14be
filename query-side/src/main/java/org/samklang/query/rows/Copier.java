package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Copies rows into tables beside the thread that folds them.
final class Copier implements AutoCloseable {
    private static final int PENDING = 8;

    /// One COPY.
    interface Piece {
        void copy(Connection connection) throws SQLException;
    }

    private static final Piece END = _ -> {};

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PENDING);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread;

    /// @param connection one that nobody else uses until [#finish]
    Copier(Connection connection) {
        thread = Thread.ofPlatform().name("view-copy").start(() -> run(connection));
    }

    void copy(Piece piece) throws SQLException {
        put(piece);
    }

    /// Returns when everything is in its table.
    void finish() throws SQLException {
        put(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
    }

    private void put(Piece piece) throws SQLException {
        check();
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void check() throws SQLException {
        switch (failure.get()) {
            case null -> {}
            case SQLException sql -> throw sql;
            case RuntimeException unchecked -> throw unchecked;
            case Exception other -> throw new IllegalStateException("copying rows failed", other);
        }
    }

    /// Goes on taking after a failure, so that nobody waits for room in vain.
    private void run(Connection connection) {
        try {
            for (Piece piece = pieces.take(); piece != END; piece = pieces.take()) {
                if (failure.get() == null) {
                    copy(connection, piece);
                }
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void copy(Connection connection, Piece piece) {
        try {
            piece.copy(connection);
        } catch (SQLException | RuntimeException e) {
            failure.set(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while copying rows", e);
    }

    /// Returns when nobody uses the connection any more.
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
