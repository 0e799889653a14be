package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.samklang.events.StreamType;
import org.samklang.events.value.Visibility;
import org.samklang.query.Reach;
import tools.jackson.databind.json.JsonMapper;

/// The predicate that all answers share: what was known then, minus what is withheld from this reader today.
final class RowsSql {
    /// So many places are gone through side by side in their order; of more, all that stands there is sorted.
    private static final int MOST_SIDE_BY_SIDE = 24;

    private static final JsonMapper JSON = RowsJson.mapper();
    private static final String PARTNERSHIPS = StreamType.PARTNERSHIP.streamId("");
    private static final String ORGANISATIONS = StreamType.ORGANISATION.streamId("");

    private final Reading.Place place;
    private final StringBuilder from = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private final String order;

    /// @param everyVersion all versions up to the moment, not those of the moment alone
    RowsSql(
            String view,
            Reading.Place place,
            boolean protectedAsOfNow,
            Filter filter,
            boolean onPage,
            boolean everyVersion) {
        this.place = place;
        Generation generation = new Generation(view, place.generation());
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
        order = " order by " + rows + ".sorting" + direction + ", " + rows + ".key" + direction
                + (filter.limit() == Integer.MAX_VALUE ? "" : " limit " + (filter.limit() + 1L));
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

    /// Where the rows come from, as `v`.
    String from() {
        return from.toString();
    }

    /// In which order, and how many: one more than a page is long shows that there are more.
    String order() {
        return order;
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

    void set(Connection connection, PreparedStatement select) throws SQLException {
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
