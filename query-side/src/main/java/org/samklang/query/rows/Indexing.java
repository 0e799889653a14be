package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes the indexes of new tables side by side, each connection one at a time: two may work on one table.
final class Indexing {
    private static final int MOST_HANDS = 4;

    private final Heads.Connections connections;
    private final int hands;

    Indexing(Heads.Connections connections) {
        this.connections = connections;
        this.hands = Math.min(MOST_HANDS, Runtime.getRuntime().availableProcessors());
    }

    void of(List<Generation> generations) throws SQLException {
        List<Connection> opened = new ArrayList<>();
        try {
            for (int i = 0; i < hands; i++) {
                Connection connection = connections.open();
                opened.add(connection);
                // A sample of some thousand rows tells the planner all it asks for; PostgreSQL takes larger ones in time.
                execute(connection, """
                        set maintenance_work_mem = '128MB';
                        set max_parallel_maintenance_workers = 0;
                        set default_statistics_target = 20""");
            }
            sideBySide(opened, generations.stream().flatMap(one -> one.indexes().stream()).toList());
            sideBySide(opened, generations.stream().flatMap(one -> one.analyses().stream()).toList());
        } finally {
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }

    private static void sideBySide(List<Connection> hands, List<String> statements) throws SQLException {
        Queue<String> todo = new ConcurrentLinkedQueue<>(statements);
        try (ExecutorService threads = Executors.newFixedThreadPool(
                hands.size(), Thread.ofPlatform().name("view-index-", 0).factory())) {
            List<Future<?>> work = new ArrayList<>();
            for (Connection hand : hands) {
                work.add(threads.submit(() -> {
                    for (String next = todo.poll(); next != null; next = todo.poll()) {
                        execute(hand, next);
                    }
                    return null;
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while indexing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException("indexing failed", e.getCause());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
