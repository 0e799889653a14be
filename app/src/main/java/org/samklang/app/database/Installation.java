package org.samklang.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.samklang.app.start.Purpose;
import org.samklang.app.start.StartRefused;

/// What a database was made for, written in the database itself: the directory's mark does not travel with a dump or an external server.
///
/// @param source the database
record Installation(DataSource source) {
    private static final String WHERE = "the database";

    /// Refuses data that was made for the other purpose; marks an empty database. Data without a mark counts as real.
    void serve(Purpose asked) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var made = mark(connection);
            if (made == null) {
                asked.serve(isEmpty(connection) ? asked : Purpose.REAL, WHERE);
                write(connection, asked);
                made = mark(connection);
            }
            connection.commit();
            if (made != null) {
                asked.serve(made, WHERE);
            }
        } catch (SQLException e) {
            throw new StartRefused("the database does not answer: " + e.getMessage(), e);
        }
    }

    private static @Nullable Purpose mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('installation.made_for')")) {
                table.next();
                if (table.getString(1) == null) {
                    return null;
                }
            }
            try (var row = statement.executeQuery("select purpose from installation.made_for")) {
                return row.next() ? Purpose.ofStored(row.getString(1), WHERE) : null;
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from pg_namespace where nspname in ('command', 'vault', 'query', 'portal')")) {
            return !rows.next();
        }
    }

    /// Two processes may start on one external database at once; the first one's word stands.
    private static void write(Connection connection, Purpose purpose) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('samklang.installation'))");
            statement.execute("create schema if not exists installation");
            statement.execute("""
                    create table if not exists installation.made_for (
                      only_one boolean primary key default true check (only_one),
                      purpose text not null check (purpose in ('demo', 'real')),
                      made_at timestamptz not null default clock_timestamp())""");
        }
        try (var insert = connection.prepareStatement("insert into installation.made_for (purpose) values (?) on conflict do nothing")) {
            insert.setString(1, purpose.stored());
            insert.executeUpdate();
        }
    }
}
