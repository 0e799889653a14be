package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The table of one build of one view.
record Generation(String view, long number) {
    /// Goes up when the table below changes. Together with the view's edition it says whether a table can be used.
    private static final int LAYOUT = 2;

    private static final int EDITIONS = 10_000;

    /// What a view's head remembers of the edition of its table: a view of another one is built anew.
    static int edition(View<?> view) {
        return LAYOUT * EDITIONS + view.edition();
    }

    String table() {
        return "query." + view + "_" + number;
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
                    known      int8range not null,
                    body       text not null)""".formatted(table()));
        // Nobody searches in it, and looking into it took most of an analysis.
        execute(connection, "alter table " + table() + " alter body set statistics 0");
    }

    /// What is made after the rows are in; in any order, and side by side. The first index also keeps two live versions
    /// of one row apart.
    List<String> indexes() {
        return Stream.of(
                        "create unique index on %s (key) where upper_inf(known)",
                        // Without fastupdate a reader never searches a list of pending entries.
                        "create index on %s using gin (groups) with (fastupdate = off)",
                        "create index on %s (link)")
                .map(index -> index.formatted(table()))
                .toList();
    }

    /// What is done after the indexes.
    String analysis() {
        return "analyze " + table();
    }

    void index(Connection connection) throws SQLException {
        for (String index : indexes()) {
            execute(connection, index);
        }
        execute(connection, analysis());
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop table if exists " + table());
    }

    void copy(Connection connection, byte[] rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table() + " (" + CopyRows.COLUMNS + ") from stdin (format binary)");
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
