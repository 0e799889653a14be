package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Stand;
import org.samklang.query.Stopped;
import org.samklang.query.Trace;
import tools.jackson.databind.json.JsonMapper;

/// One view, open at one moment. Every row that leaves here is within its reader's reach, today's protection included.
public final class Reading<R> {
    private static final JsonMapper JSON = RowsJson.mapper();
    private static final Visibility[] VISIBILITIES = Visibility.values();
    private static final int TOLD_STOPPED = 100;

    /// Where the view stands and from where it is looked at.
    record Place(long generation, long position, long knownAt, long logHead, boolean anyStopped) {}

    private final Connection connection;
    private final View<R> view;
    private final Moment moment;
    private final Place place;
    private final boolean protectedAsOfNow;
    private final Log log;
    private final Set<String> seen = new LinkedHashSet<>();

    Reading(Connection connection, View<R> view, Moment moment, Place place, boolean protectedAsOfNow, Log log) {
        this.connection = connection;
        this.view = view;
        this.moment = moment;
        this.place = place;
        this.protectedAsOfNow = protectedAsOfNow;
        this.log = log;
    }

    public @Nullable LocalDate asOf() {
        return moment.asOf();
    }

    /// The rows that are wanted, in the order of their sorting; one more than the page is long shows that there are more.
    public List<Row<R>> select(Filter filter) {
        RowsSql sql = sql(filter, true, false);
        List<Row<R>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select v.key, v.body, v.visibility, v.withdrawn, v.since, v.sorting" + sql.from() + sql.order())) {
            sql.set(connection, select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row<>(
                            row.getString(1),
                            JSON.readValue(row.getBytes(2), view.rowType()),
                            VISIBILITIES[row.getInt(3)],
                            row.getBoolean(4),
                            row.getLong(5),
                            row.getString(6)));
                }
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
        rows.forEach(row -> seen.add(row.key()));
        return rows;
    }

    /// Group and link of the wanted rows, without what they say.
    public List<Found> find(Filter filter) {
        RowsSql sql = sql(filter, true, false);
        List<Found> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select v.groups, v.link" + sql.from())) {
            sql.set(connection, select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            List.of((String[]) row.getArray(1).getArray()), row.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
        return found;
    }

    /// What [#find] found.
    public record Found(List<String> groups, String link) {}

    /// Which facts made the wanted rows what they were, version by version, up to the moment of this reading.
    ///
    /// @param byKey whether they are told by the rows' keys, or by what the rows belong to
    /// @return by name, in the order of record
    public Map<String, SortedSet<Long>> facts(Filter filter, boolean byKey) {
        RowsSql sql = sql(filter, false, true);
        Map<String, SortedSet<Long>> facts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + (byKey ? "array[v.key]" : "v.groups") + ", v.since" + sql.from())) {
            sql.set(connection, select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (String name : (String[]) row.getArray(1).getArray()) {
                        facts.computeIfAbsent(name, _ -> new TreeSet<>()).add(row.getLong(2));
                    }
                }
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
        return facts;
    }

    /// What facts at these positions left behind, in the order of record.
    public List<Trace> traces(Collection<Long> positions) {
        try {
            return log.at(connection, positions).stream().map(Trace::of).toList();
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
    }

    /// The links of the wanted rows, once each.
    public Set<String> links(Filter filter) {
        RowsSql sql = sql(filter, true, false);
        Set<String> links = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select distinct v.link" + sql.from())) {
            sql.set(connection, select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
        return links;
    }

    /// How many rows there are on all pages: what is read is all where it fits on the first page, and else it is counted
    /// where that is asked for.
    ///
    /// @param rows what [#select] found for that filter
    public @Nullable Long total(Filter filter, Page page, List<Row<R>> rows) {
        if (page.after() == null && rows.size() <= page.size()) {
            return (long) rows.size();
        }
        return page.counted() ? count(filter) : null;
    }

    /// How many rows there are on all pages.
    public long count(Filter filter) {
        RowsSql sql = sql(filter, false, false);
        try (PreparedStatement select = connection.prepareStatement("select count(*)" + sql.from())) {
            sql.set(connection, select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
    }

    private RowsSql sql(Filter filter, boolean onPage, boolean everyVersion) {
        return new RowsSql(view.name(), place, protectedAsOfNow, filter, onPage, everyVersion);
    }

    /// Where this answer stands. Asked last: it tells of the rows that were read.
    public Stand stand() {
        return new Stand(
                view.name(),
                place.position(),
                place.generation(),
                place.knownAt(),
                place.logHead(),
                place.anyStopped() ? stopped(seen) : List.of());
    }

    private List<Stopped> stopped(Collection<String> keys) {
        List<Stopped> stopped = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select key, position, reason from query.stopped
                where view = ? and generation = ? and key = any(?) and position <= ? order by position limit ?""")) {
            select.setString(1, view.name());
            select.setLong(2, place.generation());
            select.setArray(3, LiveViews.texts(connection, keys));
            select.setLong(4, place.knownAt());
            select.setInt(5, TOLD_STOPPED);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stopped.add(new Stopped(row.getString(1), row.getLong(2), row.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
        return stopped;
    }
}
