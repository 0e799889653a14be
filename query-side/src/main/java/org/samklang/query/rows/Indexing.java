package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Makes the indexes of new tables side by side, each connection one at a time: two may work on one table.
final class Indexing {
    private final Heads.Connections connections;

    Indexing(Heads.Connections connections) {
        this.connections = connections;
    }

    void of(List<Generation> generations) throws SQLException {
        List<Connection> opened = new ArrayList<>();
        try (Hands hands = new Hands("view-index-")) {
            for (int i = 0; i < hands.number(); i++) {
                Connection connection = connections.open();
                opened.add(connection);
                // A sample of some thousand rows tells the planner all it asks for; PostgreSQL takes larger ones in time.
                execute(connection, """
                        set maintenance_work_mem = '128MB';
                        set max_parallel_maintenance_workers = 0;
                        set default_statistics_target = 20""");
            }
            sideBySide(hands, opened, generations.stream().flatMap(one -> one.indexes().stream()).toList());
            sideBySide(hands, opened, generations.stream().flatMap(one -> one.analyses().stream()).toList());
        } finally {
            for (Connection connection : opened) {
                connection.close();
            }
        }
    }

    private static void sideBySide(Hands hands, List<Connection> opened, List<String> statements) throws SQLException {
        Queue<String> todo = new ConcurrentLinkedQueue<>(statements);
        hands.all(opened.stream()
                .<Callable<Boolean>>map(connection -> () -> {
                    for (String next = todo.poll(); next != null; next = todo.poll()) {
                        execute(connection, next);
                    }
                    return true;
                })
                .toList());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
