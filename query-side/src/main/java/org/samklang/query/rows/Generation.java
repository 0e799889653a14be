package org.samklang.query.rows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/// The table of one build of one view.
record Generation(String view, long number) {

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
                    body       jsonb not null)""".formatted(table()));
    }

    /// After the rows are in. The first index also keeps two live versions of one row apart.
    void index(Connection connection) throws SQLException {
        for (String index : List.of(
                "create unique index on %s (key) where upper_inf(known)",
                // Without fastupdate a reader never searches a list of pending entries.
                "create index on %s using gin (groups) with (fastupdate = off)",
                "create index on %s (link)")) {
            execute(connection, index.formatted(table()));
        }
        execute(connection, "analyze " + table());
    }

    void drop(Connection connection) throws SQLException {
        execute(connection, "drop table if exists " + table());
    }

    void copy(Connection connection, byte[] rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table() + " (" + CopyText.COLUMNS + ") from stdin",
                            new ByteArrayInputStream(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
