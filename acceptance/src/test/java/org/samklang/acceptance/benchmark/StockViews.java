package org.samklang.acceptance.benchmark;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.samklang.events.Fact;
import org.samklang.events.Recorded;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.query.Undigestible;
import org.samklang.query.conventions.ConventionView;
import org.samklang.query.documents.DocumentShelf;
import org.samklang.query.learning.LearningView;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.persons.PersonDirectory;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.RowsJson;
import org.samklang.query.rows.View;
import org.samklang.query.rows.ViewTables;
import org.samklang.query.subjects.SubjectDirectory;
import org.samklang.query.timeline.PartnershipTimeline;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// The same folds into the same tables with all versions, written for each event as it comes: read the row, fold, close
/// the old version, insert the new one.
final class StockViews {
    /// The end of a version that still stands.
    private static final long STILL = Long.MAX_VALUE;

    private final DataSource database;
    private final Map<View<?>, String> tables = new LinkedHashMap<>();
    private final LongAdder handled = new LongAdder();
    private final LongAdder outOfOrder = new LongAdder();

    StockViews(DataSource database) throws SQLException {
        this.database = database;
        ViewTables.prepare(database, all());
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select generation from query.view_head where view = ?")) {
            for (View<?> view : all()) {
                select.setString(1, view.name());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    tables.put(view, "query." + view.name() + "_" + row.getLong(1));
                }
            }
        }
    }

    static List<View<?>> all() {
        return List.of(
                new PartnershipTimeline(),
                new PartnershipList(),
                new LearningView(),
                new OrganisationDirectory(),
                new ConventionView(),
                new PersonDirectory(),
                new SubjectDirectory(),
                new DocumentShelf());
    }

    List<String> tables() {
        return List.copyOf(tables.values());
    }

    /// How many facts were folded into all views.
    long handled() {
        return handled.sum();
    }

    /// How often a fact came before one of another stream that it follows on: parallel segments keep order only within a
    /// stream.
    long outOfOrder() {
        return outOfOrder.sum();
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) throws SQLException {
        Recorded recorded = new Recorded(
                token.position().orElseThrow(),
                message.getTimestamp(),
                message.getIdentifier(),
                EnvelopeMetadata.from(message.getMetaData()),
                (Fact) message.getPayload());
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            for (Map.Entry<View<?>, String> view : tables.entrySet()) {
                for (String key : view.getKey().keys(recorded)) {
                    try {
                        fold(connection, view.getKey(), view.getValue(), key, recorded);
                    } catch (Undigestible e) {
                        outOfOrder.increment();
                    }
                }
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        handled.increment();
    }

    private static <R> void fold(Connection connection, View<R> view, String table, String key, Recorded recorded)
            throws SQLException {
        R old = null;
        long since = -1;
        try (PreparedStatement select = connection.prepareStatement(
                "select body, since from " + table + " where key = ? and until = " + STILL + " for update")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    old = RowsJson.mapper().readValue(row.getString(1), view.rowType());
                    since = row.getLong(2);
                }
            }
        }
        R next = view.fold(key, old, recorded);
        Columns columns = view.columns(next);
        boolean elsewhere = old == null || !columns.standsAs(view.columns(old));
        if (old != null) {
            close(connection, table, key, Math.max(since, recorded.position()));
        }
        insert(connection, table, key, next, columns, elsewhere, Math.max(since, recorded.position()));
    }

    private static void close(Connection connection, String table, String key, long until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update " + table
                + " set until = ? where key = ? and until = " + STILL)) {
            update.setLong(1, until);
            update.setString(2, key);
            update.executeUpdate();
        }
    }

    /// @param elsewhere whether the row is new at its places; they are written in the same statement
    private static <R> void insert(
            Connection connection, String table, String key, R row, Columns columns, boolean elsewhere, long since)
            throws SQLException {
        String places = "with there as (insert into " + table
                + "_places (place, sorting, key, link, since) select place, ?, ?, ?, ? from unnest(?::bigint[]) place) ";
        try (PreparedStatement insert = connection.prepareStatement((elsewhere ? places : "") + "insert into " + table
                + " (key, groups, link, visibility, withdrawn, sorting, shown_from, since, until, body)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, " + STILL + ", ?)"
                + " on conflict (key, until) do nothing")) {
            int at = 0;
            if (elsewhere) {
                insert.setString(++at, columns.sorting());
                insert.setString(++at, key);
                insert.setLong(++at, columns.linkPlace());
                insert.setLong(++at, since);
                insert.setArray(++at, connection.createArrayOf("int8", columns.places().toArray(Long[]::new)));
            }
            insert.setString(++at, key);
            insert.setArray(++at, connection.createArrayOf("text", columns.groups().toArray()));
            insert.setString(++at, columns.link());
            insert.setInt(++at, columns.visibility().ordinal());
            insert.setBoolean(++at, columns.withdrawn());
            insert.setString(++at, columns.sorting());
            insert.setDate(++at, columns.shownFrom() == null ? null : Date.valueOf(columns.shownFrom()));
            insert.setLong(++at, since);
            insert.setString(++at, RowsJson.mapper().writeValueAsString(row));
            insert.executeUpdate();
        }
    }
}
