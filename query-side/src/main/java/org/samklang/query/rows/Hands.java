package org.samklang.query.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Threads that do the same work on shares of their own, side by side.
final class Hands implements AutoCloseable {
    private static final int MOST = 4;

    private final int number = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    private final ExecutorService threads;

    /// @param name begins the names of the threads
    Hands(String name) {
        threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().name(name, 0).factory());
    }

    int number() {
        return number;
    }

    /// Returns when all work is done, in the order of the work.
    <T> List<T> all(List<Callable<T>> work) throws SQLException {
        List<T> done = new ArrayList<>();
        try {
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a view is rebuilt", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException sql -> throw sql;
                case RuntimeException unchecked -> throw unchecked;
                case null, default -> throw new IllegalStateException("rebuilding a view failed", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
