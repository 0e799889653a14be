package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The table of one build of one view.
record Generation(String view, long number) {
    /// Goes up when the table below changes. Together with the view's edition it says whether a table can be used.
    private static final int LAYOUT = 3;

    private static final int EDITIONS = 10_000;

    /// What a view's head remembers of the edition of its table: a view of another one is built anew.
    static int edition(View<?> view) {
        return LAYOUT * EDITIONS + view.edition();
    }

    /// The end of a version that still stands.
    static final long STILL = Long.MAX_VALUE;

    String table() {
        return "query." + view + "_" + number;
    }

    /// Of [Places].
    String places() {
        return table() + "_places";
    }

    void create(Connection connection) throws SQLException {
        execute(connection, """
                create table %s (
                    key        text collate "C" not null,
                    groups     text[] collate "C" not null,
                    link       text collate "C" not null,
                    visibility smallint not null,
                    withdrawn  boolean not null,
                    sorting    text collate "C" not null,
                    shown_from date,
                    since      bigint not null,
                    until      bigint not null,
                    body       text not null)""".formatted(table()));
        execute(connection, """
                create table %s (
                    place   bigint not null,
                    sorting text collate "C" not null,
                    key     text collate "C" not null,
                    link    bigint not null,
                    since   bigint not null)""".formatted(places()));
        // Nobody searches in it, and looking into it took most of an analysis.
        execute(connection, "alter table " + table() + " alter body set statistics 0");
    }

    /// What is made after the rows are in; in any order, and side by side. The first index also keeps two live versions
    /// of one row apart.
    List<String> indexes() {
        return List.of(
                "create unique index on " + table() + " (key, until)",
                "create index on " + places() + " (place, sorting, key) include (link, since)");
    }

    /// What is done after the indexes.
    List<String> analyses() {
        return List.of("analyze " + table(), "analyze " + places());
    }

    void index(Connection connection) throws SQLException {
        for (String index : indexes()) {
            execute(connection, index);
        }
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop table if exists " + table() + ", " + places());
    }

    /// Makes the tables, which nobody reads yet, new in this transaction: what is then filled in it needs no marks of who
    /// may see it, no second look by a vacuum, and places are read from their index alone.
    void renew(Connection connection) throws SQLException {
        execute(connection, "truncate " + table() + ", " + places());
    }

    /// @param fill whether the tables are new in this transaction
    void copyRows(Connection connection, byte[] rows, boolean fill) throws SQLException {
        copy(connection, table() + " (" + CopyRows.COLUMNS + ")", rows, fill);
    }

    void copyPlaces(Connection connection, byte[] places, boolean fill) throws SQLException {
        copy(connection, places() + " (" + CopyPlaces.COLUMNS + ")", places, fill);
    }

    private static void copy(Connection connection, String into, byte[] rows, boolean fill) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary, freeze " + fill + ")");
        try {
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
