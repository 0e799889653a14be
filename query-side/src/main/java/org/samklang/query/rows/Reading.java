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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.samklang.events.StreamType;
import org.samklang.events.value.Visibility;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.Stopped;
import org.samklang.query.Trace;
import tools.jackson.databind.json.JsonMapper;

/// One view, open at one moment. Every row that leaves here is within its reader's reach, today's protection included.
public final class Reading<R> {
    private static final JsonMapper JSON = RowsJson.mapper();
    private static final Visibility[] VISIBILITIES = Visibility.values();
    private static final int TOLD_STOPPED = 100;
    private static final String PARTNERSHIPS = StreamType.PARTNERSHIP.streamId("");
    private static final String ORGANISATIONS = StreamType.ORGANISATION.streamId("");

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
        Sql sql = new Sql(filter, true);
        List<Row<R>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select v.key, v.body, v.visibility, v.withdrawn, v.since, v.sorting" + sql.from + sql.order
                + (filter.limit() == Integer.MAX_VALUE ? "" : " limit " + (filter.limit() + 1L)))) {
            sql.set(select);
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
        Sql sql = new Sql(filter, true);
        List<Found> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select v.groups, v.link" + sql.from)) {
            sql.set(select);
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
        Sql sql = new Sql(filter, false, true);
        Map<String, SortedSet<Long>> facts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select " + (byKey ? "array[v.key]" : "v.groups") + ", v.since" + sql.from)) {
            sql.set(select);
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
        Sql sql = new Sql(filter, true);
        Set<String> links = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select distinct v.link" + sql.from)) {
            sql.set(select);
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
        Sql sql = new Sql(filter, false);
        try (PreparedStatement select = connection.prepareStatement("select count(*)" + sql.from)) {
            sql.set(select);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw ViewReader.failure(e);
        }
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

    /// The predicate that all answers share: what was known then, minus what is withheld from this reader today.
    private final class Sql {
        /// So many places are gone through side by side in their order; of more, all that stands there is sorted.
        private static final int MOST_SIDE_BY_SIDE = 24;

        private final StringBuilder from = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();
        private final String order;

        Sql(Filter filter, boolean onPage) {
            this(filter, onPage, false);
        }

        /// @param everyVersion all versions up to the moment, not those of the moment alone
        Sql(Filter filter, boolean onPage, boolean everyVersion) {
            Generation generation = new Generation(view.name(), place.generation());
            String table = generation.table();
            Reach reach = filter.reach;
            boolean live = place.knownAt() == place.position() && !everyVersion;
            boolean joined = !live && protectedAsOfNow;
            String visibility = joined ? "greatest(v.visibility, now.visibility)" : "v.visibility";
            String withdrawn = joined ? "(v.withdrawn or coalesce(now.withdrawn, false))" : "v.withdrawn";
            String after = onPage ? filter.after() : null;
            Set<Long> places = filter.places();
            boolean inOrder = places != null && onPage && filter.limit() < Integer.MAX_VALUE;
            String rows = inOrder ? "p" : "v";
            String direction = filter.before() == null ? "" : " desc";
            order = " order by " + rows + ".sorting" + direction + ", " + rows + ".key" + direction;
            from.append(" from (");
            if (places != null && inOrder) {
                inOrder(generation.places(), filter, places, after, direction);
                from.append(") p cross join lateral (");
            }
            from.append("select v.key, v.body, v.groups, v.link, v.since, v.sorting, ")
                    .append(visibility).append(" visibility, ")
                    .append(withdrawn).append(" withdrawn from ")
                    .append(table).append(" v");
            if (joined) {
                // What still stands is its own latest version, and is not looked up again.
                from.append(" left join lateral (select n.visibility, n.withdrawn, n.groups from ")
                        .append(table)
                        .append(" n where n.key = v.key and n.until = ").append(Generation.STILL)
                        .append(" and v.until < ").append(Generation.STILL)
                        .append(" offset 0) now on true");
            }
            if (live) {
                from.append(" where v.until = ").append(Generation.STILL);
            } else {
                from.append(" where v.since <= ?");
                arguments.add(place.knownAt());
                if (!everyVersion) {
                    from.append(" and v.until > ?");
                    arguments.add(place.knownAt());
                }
            }
            if (inOrder) {
                from.append(" and v.key = p.key and v.sorting = p.sorting");
            } else if (places != null) {
                from.append(" and v.key = any(array(select key from ").append(generation.places()).append(" where ");
                at(places, filter, after);
                from.append("))");
            }
            from.append(" and ");
            within(visibility, reach, joined ? "coalesce(now.groups, v.groups)" : "v.groups");
            if (!reach.withdrawnToo()) {
                from.append(" and not ").append(withdrawn);
            }
            filter.conditions().forEach(condition -> from.append(" and ").append(condition));
            arguments.addAll(filter.arguments());
            if (!inOrder) {
                bounds("v.sorting", filter, after);
            }
            // Each row is fetched by its key as soon as its place is come to: without this, the planner believes that
            // hardly any row is left by all the conditions, and reads all rows first.
            from.append(inOrder ? " offset 0) v" : ") v");
        }

        /// What stands or stood at these places, once each, in order.
        private void inOrder(
                String table, Filter filter, Set<Long> places, @Nullable String after, String direction) {
            from.append("select distinct sorting, key from ");
            if (places.size() > MOST_SIDE_BY_SIDE || places.isEmpty()) {
                from.append(table).append(" where ");
                at(places, filter, after);
            } else {
                String separator = "(";
                for (long number : places) {
                    from.append(separator).append("(select sorting, key from ").append(table).append(" where ");
                    at(Set.of(number), filter, after);
                    from.append(" order by sorting").append(direction).append(", key").append(direction).append(")");
                    separator = " union all ";
                }
                from.append(") each_place");
            }
            if (!direction.isEmpty()) {
                from.append(" order by sorting desc, key desc");
            }
        }

        private void at(Set<Long> places, Filter filter, @Nullable String after) {
            if (places.size() == 1) {
                from.append("place = ?");
                arguments.add(places.iterator().next());
            } else {
                from.append("place = any(?)");
                arguments.add(places.toArray(Long[]::new));
            }
            Set<Long> links = filter.linksThere();
            if (links != null) {
                from.append(" and link = any(?)");
                arguments.add(links.toArray(Long[]::new));
            }
            if (place.knownAt() < place.position()) {
                from.append(" and since <= ?");
                arguments.add(place.knownAt());
            }
            bounds("sorting", filter, after);
        }

        private void bounds(String sorting, Filter filter, @Nullable String after) {
            if (after != null) {
                from.append(" and ").append(sorting).append(" > ?");
                arguments.add(after);
            }
            if (filter.before() != null) {
                from.append(" and ").append(sorting).append(" < ?");
                arguments.add(filter.before());
            }
        }

        /// What was moved elsewhere meanwhile belongs where it belongs today.
        private void within(String visibility, Reach reach, String groups) {
            String seen = visibility + " <= " + reach.widest().ordinal();
            List<String> asPartner = new ArrayList<>();
            if (!reach.own().isEmpty()) {
                asPartner.add(groups + " && ?");
                arguments.add(reach.own());
            }
            if (!reach.shared().isEmpty()) {
                asPartner.add(groups + " && ? and ((" + groups + ")[1] = any(?) or not exists (select from unnest("
                        + groups + ") belongs where starts_with(belongs, '" + PARTNERSHIPS + "') or starts_with(belongs, '"
                        + ORGANISATIONS + "')))");
                arguments.add(reach.shared());
                arguments.add(reach.shared());
            }
            if (asPartner.isEmpty()) {
                from.append(seen);
                return;
            }
            from.append("(").append(seen)
                    .append(" or ").append(visibility).append(" <= ").append(Visibility.PARTNERS.ordinal())
                    .append(" and (").append(String.join(" or ", asPartner)).append("))");
        }

        private static PGobject asKeys(Collection<String> names) throws SQLException {
            PGobject keys = new PGobject();
            keys.setType("jsonb");
            keys.setValue(JSON.writeValueAsString(
                    names.stream().distinct().collect(Collectors.toMap(name -> name, _ -> true))));
            return keys;
        }

        void set(PreparedStatement select) throws SQLException {
            int index = 0;
            for (Object argument : arguments) {
                index++;
                switch (argument) {
                    case Collection<?> texts ->
                        select.setArray(index, connection.createArrayOf("text", texts.toArray(String[]::new)));
                    case Filter.Names(Collection<String> names) -> select.setObject(index, asKeys(names));
                    case Long[] numbers -> select.setArray(index, connection.createArrayOf("int8", numbers));
                    default -> select.setObject(index, argument);
                }
            }
        }
    }
}
