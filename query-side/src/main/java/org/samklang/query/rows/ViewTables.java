package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/// Sees to it that every view has a head and a table before anybody keeps it up or reads it.
public final class ViewTables {
    private ViewTables() {}

    /// Gives a view that is new, or of another edition than its table, an empty table.
    ///
    /// @return the names of those views
    public static Set<String> prepare(DataSource database, List<View<?>> views) {
        Set<String> begun = new LinkedHashSet<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                // Processes that start together wait here for each other.
                try (PreparedStatement lock = connection.prepareStatement("lock table query.view_head in share row exclusive mode")) {
                    lock.execute();
                }
                Map<String, Integer> editions = editions(connection);
                for (View<?> view : views) {
                    Integer edition = editions.get(view.name());
                    if (edition == null || edition != Generation.edition(view)) {
                        begin(connection, view);
                        begun.add(view.name());
                    }
                }
                connection.commit();
                return begun;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the views' tables cannot be made", e);
        }
    }

    private static Map<String, Integer> editions(Connection connection) throws SQLException {
        Map<String, Integer> editions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select view, edition from query.view_head");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                editions.put(row.getString(1), row.getInt(2));
            }
        }
        return editions;
    }

    private static void begin(Connection connection, View<?> view) throws SQLException {
        Generation generation = next(connection, view);
        generation.create(connection);
        generation.index(connection);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into query.view_head (view, edition, generation, position) values (?, ?, ?, -1)
                on conflict (view) do update
                set edition = excluded.edition, generation = excluded.generation, position = excluded.position""")) {
            insert.setString(1, view.name());
            insert.setInt(2, Generation.edition(view));
            insert.setLong(3, generation.number());
            insert.executeUpdate();
        }
    }

    static Generation next(Connection connection, View<?> view) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('query.view_generation')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Generation(view.name(), row.getLong(1));
        }
    }

    /// Builds that are left over: replaced ones, and those of rebuilds that did not come to their end. The caller holds
    /// the view's rebuild lock, so none of them is being made.
    static void dropOld(Connection connection, View<?> view) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select substring(c.relname from '_([0-9]+)$')::bigint from pg_class c
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'query'
                where c.relkind = 'r' and c.relname ~ ('^' || ? || '_[0-9]+$')
                    and c.relname <> ? || '_' || (select generation from query.view_head where view = ?)""")) {
            select.setString(1, view.name());
            select.setString(2, view.name());
            select.setString(3, view.name());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        for (long number : numbers) {
            new Generation(view.name(), number).drop(connection);
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from query.stopped where view = ? and generation = ?")) {
                delete.setString(1, view.name());
                delete.setLong(2, number);
                delete.executeUpdate();
            }
        }
    }
}
