package org.samklang.acceptance.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/// A data source that tells how long its statements take and, while it watches, which rows of views were read and by which
/// plans.
final class WatchedDatabase implements InvocationHandler {
    private static final Pattern VIEW = Pattern.compile(" (?:from|join) (query\\.[a-z_]+_[0-9]+) v\\b");

    private final DataSource database;
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();
    private final List<String> sequential = new ArrayList<>();
    private boolean watching;
    private long statements;
    private long nanos;

    WatchedDatabase(DataSource database) {
        this.database = database;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, this);
    }

    /// Watches what is done meanwhile.
    void watch(Runnable work) {
        rows.clear();
        sequential.clear();
        watching = true;
        try {
            work.run();
        } finally {
            watching = false;
        }
    }

    /// Milliseconds that statements took since the last time this was asked, with everything they brought: rows are
    /// fetched whole.
    double millis() {
        double millis = nanos / 1e6;
        nanos = 0;
        statements = 0;
        return millis;
    }

    /// How many statements there were meanwhile.
    long statements() {
        return statements;
    }

    /// Keys of the rows that were read, by table.
    Map<String, Set<String>> rows() {
        return new LinkedHashMap<>(rows);
    }

    /// Statements that went through a whole table of a view.
    List<String> sequential() {
        return List.copyOf(sequential);
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        Object result = call(database, method, arguments);
        return result instanceof Connection connection
                ? proxy(Connection.class, (_, each, given) -> connection(connection, each, given))
                : result;
    }

    private Object connection(Connection connection, Method method, Object[] arguments) throws Throwable {
        Object result = method.getName().equals("rollback")
                ? timed(connection, method, arguments)
                : call(connection, method, arguments);
        if (!(result instanceof PreparedStatement statement)) {
            return result;
        }
        String sql = (String) arguments[0];
        Matcher view = VIEW.matcher(sql);
        boolean looking = watching && view.find();
        List<Setting> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, (_, each, given) -> {
            if (each.getName().startsWith("set")) {
                settings.add(new Setting(each, given));
            }
            if (!each.getName().startsWith("execute")) {
                return call(statement, each, given);
            }
            if (looking) {
                look(connection, sql, view.group(1), settings);
            }
            return timed(statement, each, given);
        });
    }

    private Object timed(Object on, Method method, Object[] arguments) throws Throwable {
        long begun = System.nanoTime();
        try {
            return call(on, method, arguments);
        } finally {
            nanos += System.nanoTime() - begun;
            statements++;
        }
    }

    private record Setting(Method method, Object[] arguments) {}

    private void look(Connection connection, String sql, String table, List<Setting> settings) throws Throwable {
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (Setting setting : settings) {
                call(explain, setting.method(), setting.arguments());
            }
            try (ResultSet line = explain.executeQuery()) {
                while (line.next()) {
                    if (line.getString(1).contains("Seq Scan on " + table.substring("query.".length()))) {
                        sequential.add(sql);
                        break;
                    }
                }
            }
        }
        if (!sql.startsWith("select v.key")) {
            return;
        }
        try (PreparedStatement again = connection.prepareStatement(sql)) {
            for (Setting setting : settings) {
                call(again, setting.method(), setting.arguments());
            }
            try (ResultSet row = again.executeQuery()) {
                while (row.next()) {
                    rows.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(row.getString(1));
                }
            }
        }
    }

    /// Reads those rows, as they are now, by plain SQL in one transaction, as anybody has to who wants them to be of one
    /// moment.
    static long read(Connection connection, Map<String, Set<String>> rows) throws SQLException {
        long bytes = 0;
        for (Map.Entry<String, Set<String>> table : rows.entrySet()) {
            try (PreparedStatement select = connection.prepareStatement(
                    "select body from " + table.getKey() + " where key = any(?) and until = " + Long.MAX_VALUE)) {
                select.setArray(1, connection.createArrayOf("text", table.getValue().toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        bytes += row.getBytes(1).length;
                    }
                }
            }
        }
        connection.rollback();
        return bytes;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(WatchedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
