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

    private record Piece(@Nullable Generation generation, byte[] rows) {}

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PENDING);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread;

    /// @param connection one that nobody else uses until [#finish]
    Copier(Connection connection) {
        thread = Thread.ofPlatform().name("view-copy").start(() -> run(connection));
    }

    void copy(Generation generation, byte[] rows) throws SQLException {
        put(new Piece(generation, rows));
    }

    /// Returns when everything is in its table.
    void finish() throws SQLException {
        put(new Piece(null, new byte[0]));
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
            for (Piece piece = pieces.take(); piece.generation() != null; piece = pieces.take()) {
                if (failure.get() == null) {
                    copy(connection, piece.generation(), piece.rows());
                }
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void copy(Connection connection, Generation generation, byte[] rows) {
        try {
            generation.copy(connection, rows);
        } catch (SQLException | RuntimeException e) {
            failure.set(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while copying rows", e);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
