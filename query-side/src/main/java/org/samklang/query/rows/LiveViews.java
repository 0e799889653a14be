package org.samklang.query.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.samklang.events.Recorded;
import org.samklang.events.value.Visibility;
import org.samklang.query.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the tables of views up with the log. Rows and heads are written in the caller's transaction; facts at or below a
/// view's head are passed over, so that a batch may come twice.
public final class LiveViews {
    private static final Logger log = LoggerFactory.getLogger(LiveViews.class);
    private static final Visibility[] VISIBILITIES = Visibility.values();

    /// A view that is further behind than this is left to be rebuilt.
    static final int LARGEST_GAP = 20_000;

    private final Map<String, View<?>> views = new TreeMap<>();
    private final Log facts;
    private final Set<Head> waiting = ConcurrentHashMap.newKeySet();

    public LiveViews(List<View<?>> views, Log facts) {
        views.forEach(view -> this.views.put(view.name(), view));
        this.facts = facts;
    }

    /// The position after which the views have to read on. Views that wait for their rebuild do not count.
    long position(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select min(position) from query.view_head where view = any(?) and position >= (
                    select max(position) from query.view_head where view = any(?)) - ?""")) {
            Array names = texts(connection, views.keySet());
            select.setArray(1, names);
            select.setArray(2, names);
            select.setLong(3, LARGEST_GAP);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long position = row.getLong(1);
                if (row.wasNull()) {
                    throw new IllegalStateException("the views were never prepared");
                }
                return position;
            }
        }
    }

    /// Folds a batch into every view that is behind it.
    ///
    /// @param batch facts in the order of the log, without a hole
    /// @return where the views stand that took a step
    public Map<String, Long> apply(Connection connection, List<Recorded> batch) throws SQLException {
        if (batch.isEmpty()) {
            return Map.of();
        }
        unbroken(batch);
        Map<String, Long> reached = new TreeMap<>();
        for (Head head : lock(connection, views.keySet())) {
            View<?> view = views.get(head.view());
            if (view != null && head.position() < batch.getLast().position()) {
                List<Recorded> todo = missing(connection, head, batch);
                if (!todo.isEmpty()) {
                    write(connection, view, head.generation(), todo);
                    reached.put(view.name(), todo.getLast().position());
                }
            }
        }
        advance(connection, reached);
        return reached;
    }

    private List<Recorded> missing(Connection connection, Head head, List<Recorded> batch) throws SQLException {
        long first = batch.getFirst().position();
        if (head.position() >= first) {
            return batch.subList((int) (head.position() + 1 - first), batch.size());
        }
        long gap = first - 1 - head.position();
        if (gap > LARGEST_GAP) {
            if (waiting.add(head)) {
                log.warn("view {} stands at {} and waits for its rebuild", head.view(), head.position());
            }
            return List.of();
        }
        if (gap == 0) {
            return batch;
        }
        List<Recorded> todo = facts.read(connection, head.position(), first - 1);
        todo.addAll(batch);
        return todo;
    }

    private static void unbroken(List<Recorded> batch) {
        for (int i = 1; i < batch.size(); i++) {
            if (batch.get(i).position() != batch.get(i - 1).position() + 1) {
                throw new HoleInTheLog(
                        batch.get(i - 1).position(), batch.get(i).position());
            }
        }
    }

    record Head(String view, long generation, long position) {}

    /// Locks in the order of names, so that nobody waits for each other in a circle.
    static List<Head> lock(Connection connection, Set<String> views) throws SQLException {
        List<Head> heads = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select view, generation, position from query.view_head
                where view = any(?) order by view for update""")) {
            select.setArray(1, texts(connection, views));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.add(new Head(row.getString(1), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return heads;
    }

    static void advance(Connection connection, Map<String, Long> reached) throws SQLException {
        if (reached.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                with moved as (
                    update query.view_head h set position = u.position
                    from unnest(?::text[], ?::bigint[]) u(view, position) where h.view = u.view
                    returning 1)
                select pg_notify(?, ?), (select count(*) from moved)""")) {
            update.setArray(1, texts(connection, reached.keySet()));
            update.setArray(2, longs(connection, reached.values()));
            update.setString(3, Heads.CHANNEL);
            update.setString(4, Heads.message(reached));
            try (ResultSet row = update.executeQuery()) {
                row.next();
                if (row.getInt(2) != reached.size()) {
                    throw new IllegalStateException("a view's head is gone: " + reached.keySet());
                }
            }
        }
    }

    /// Which rows are to be folded, and from which fact on.
    private interface Wanted {
        boolean test(String key, long position);
    }

    /// Folds facts into one build of a view. Its head is not touched.
    static <R> void write(Connection connection, View<R> view, long generation, List<Recorded> todo)
            throws SQLException {
        write(connection, view, new Generation(view.name(), generation), todo, (_, _) -> true);
    }

    private static <R> void write(
            Connection connection, View<R> view, Generation generation, List<Recorded> todo, Wanted wanted)
            throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        for (Recorded recorded : todo) {
            for (String key : view.keys(recorded)) {
                if (wanted.test(key, recorded.position())) {
                    keys.add(key);
                }
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        CopyRows rows = new CopyRows(1 << 12);
        Set<String> stored = new LinkedHashSet<>();
        Map<String, Long> replaced = new LinkedHashMap<>();
        CopyPlaces places = new CopyPlaces(1 << 12);
        Folding<R> folding = new Folding<>(view, new Folding.Sink<>() {
            @Override
            public void replaced(String key, Version<R> old, long until) {
                if (stored.remove(key)) {
                    replaced.put(key, until);
                } else {
                    rows.oldRow(key, old, until);
                }
            }

            @Override
            public void stands(String key, Columns where, long since) {
                places.stands(key, where, since);
            }
        });
        load(connection, view, generation, keys, folding);
        stored.addAll(folding.live().keySet());
        Set<String> stoppedBefore = Set.copyOf(folding.stopped().keySet());
        todo.forEach(recorded -> folding.fold(recorded, key -> wanted.test(key, recorded.position())));
        close(connection, generation, replaced);
        folding.live().forEach((key, version) -> {
            if (!stored.contains(key)) {
                rows.liveRow(key, version);
            }
        });
        if (rows.size() > 0) {
            generation.copyRows(connection, rows.take(), false);
        }
        if (places.size() > 0) {
            generation.copyPlaces(connection, places.take(), false);
        }
        for (Stopped stopped : folding.stopped().values()) {
            if (!stoppedBefore.contains(stopped.key())) {
                stop(connection, generation, stopped);
            }
        }
    }

    private static <R> void load(
            Connection connection, View<R> view, Generation generation, Set<String> keys, Folding<R> folding)
            throws SQLException {
        Array wanted = texts(connection, keys);
        try (PreparedStatement select = connection.prepareStatement("""
                select r.key, r.since, r.visibility, r.body, null, null
                from %s r where r.key = any(?) and r.until = %d
                union all
                select s.key, null, null, null, s.position, s.reason from query.stopped s
                where s.view = ? and s.generation = ? and s.key = any(?)""".formatted(generation.table(), Generation.STILL))) {
            select.setArray(1, wanted);
            select.setString(2, view.name());
            select.setLong(3, generation.number());
            select.setArray(4, wanted);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String key = row.getString(1);
                    byte[] body = row.getBytes(4);
                    if (body == null) {
                        folding.stopped().put(key, new Stopped(key, row.getLong(5), row.getString(6)));
                    } else {
                        folding.live()
                                .put(key, version(view, body, row.getLong(2), VISIBILITIES[row.getInt(3)]));
                    }
                }
            }
        }
    }

    /// A row as it was stored. Its visibility is narrower than the row says where a fault stopped it.
    private static <R> Version<R> version(View<R> view, byte[] body, long since, Visibility visibility) {
        Version<R> version = Version.stored(view, body, since);
        return version.narrowed(version.columns().narrowed(visibility), since);
    }

    private static void close(Connection connection, Generation generation, Map<String, Long> replaced)
            throws SQLException {
        if (replaced.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update %s r set until = u.until
                from unnest(?::text[], ?::bigint[]) u(key, until)
                where r.key = u.key and r.until = %d""".formatted(generation.table(), Generation.STILL))) {
            update.setArray(1, texts(connection, replaced.keySet()));
            update.setArray(2, longs(connection, replaced.values()));
            if (update.executeUpdate() != replaced.size()) {
                throw new IllegalStateException("rows of " + generation.table() + " are gone");
            }
        }
    }

    static void stop(Connection connection, Generation generation, Stopped stopped) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into query.stopped (view, generation, key, position, reason) values (?, ?, ?, ?, ?)""")) {
            insert.setString(1, generation.view());
            insert.setLong(2, generation.number());
            insert.setString(3, stopped.key());
            insert.setLong(4, stopped.position());
            insert.setString(5, stopped.reason());
            insert.executeUpdate();
        }
    }

    /// Folds again what the stopped rows of a view have missed. The caller holds the lock on the view's head.
    ///
    /// @return how many rows are mended
    <R> int retry(Connection connection, View<R> view, Head head) throws SQLException {
        Map<String, Long> stopped = new HashMap<>();
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from query.stopped where view = ? and generation = ? returning key, position")) {
            delete.setString(1, view.name());
            delete.setLong(2, head.generation());
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    stopped.put(row.getString(1), row.getLong(2));
                }
            }
        }
        if (stopped.isEmpty()) {
            return 0;
        }
        Generation generation = new Generation(view.name(), head.generation());
        forget(connection, generation, stopped);
        long first = stopped.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        for (long after = first - 1; after < head.position(); after += LARGEST_GAP) {
            List<Recorded> chunk = facts.read(connection, after, Math.min(after + LARGEST_GAP, head.position()));
            write(connection, view, generation, chunk, (key, position) -> {
                Long since = stopped.get(key);
                return since != null && position >= since;
            });
        }
        return stopped.size() - stillStopped(connection, generation);
    }

    /// Brings rows back to what they were before they stopped.
    private static void forget(Connection connection, Generation generation, Map<String, Long> stopped)
            throws SQLException {
        for (String sql : List.of("""
                delete from %s r using unnest(?::text[], ?::bigint[]) u(key, since)
                where r.key = u.key and r.since >= u.since""", """
                update %s r set until = %d
                from unnest(?::text[], ?::bigint[]) u(key, since)
                where r.key = u.key and r.since < u.since and r.until >= u.since""")) {
            try (PreparedStatement change =
                    connection.prepareStatement(sql.formatted(generation.table(), Generation.STILL))) {
                change.setArray(1, texts(connection, stopped.keySet()));
                change.setArray(2, longs(connection, stopped.values()));
                change.executeUpdate();
            }
        }
    }

    private static int stillStopped(Connection connection, Generation generation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from query.stopped where view = ? and generation = ?")) {
            select.setString(1, generation.view());
            select.setLong(2, generation.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Arrays of the very type are sent in binary.
    static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }

    private static Array longs(Connection connection, Collection<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray(Long[]::new));
    }
}
