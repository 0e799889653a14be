package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.samklang.events.Recorded;
import org.samklang.query.maintenance.Comparison;
import org.samklang.query.maintenance.RebuildListener;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.RebuildProgress.Step;
import org.samklang.query.maintenance.RebuildRefused;
import org.samklang.query.maintenance.Rebuilds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/// Rebuilds views from the log, beside their serving tables.
///
/// The log is read in order, folded in memory and copied into new tables; these are indexed, caught up in rounds without
/// a lock until little is left, and then one transaction locks the head, folds the rest and switches. Axon has no part in
/// it: its cost for each event is ten times the fold's.
public final class LogRebuilds implements Rebuilds {
    private static final Logger logger = LoggerFactory.getLogger(LogRebuilds.class);
    private static final int ROUND = 10_000;
    private static final int FEW = 200;
    private static final int MOST_ROUNDS = 50;

    private final Map<String, View<?>> views = new LinkedHashMap<>();
    private final Log log;
    private final LiveViews live;
    private final Heads heads;
    private final DataSource database;
    private final Heads.Connections connections;
    private final List<RebuildListener> listeners;
    private final long rowsInMemory;

    /// @param connections opens connections that are not of the pool, for work of minutes
    /// @param rowsInMemory how many rows may be in memory at once
    public LogRebuilds(
            List<View<?>> views,
            Log log,
            LiveViews live,
            Heads heads,
            DataSource database,
            Heads.Connections connections,
            List<RebuildListener> listeners,
            long rowsInMemory) {
        views.forEach(view -> this.views.put(view.name(), view));
        this.log = log;
        this.live = live;
        this.heads = heads;
        this.database = database;
        this.connections = connections;
        this.listeners = List.copyOf(listeners);
        this.rowsInMemory = rowsInMemory;
    }

    @Override
    public List<String> views() {
        return List.copyOf(views.keySet());
    }

    @Override
    public RebuildProgress start(String view) {
        Session session = session(List.of(known(view)));
        RebuildProgress first = session.reports.getFirst().latest();
        Thread.ofPlatform().name("rebuild-" + view).start(() -> {
            try {
                rebuild(session);
            } catch (RuntimeException e) {
                logger.error("the rebuild of {} failed", view, e);
            }
        });
        return first;
    }

    @Override
    public RebuildProgress run(String view) {
        return rebuild(session(List.of(known(view)))).getFirst();
    }

    @Override
    public List<RebuildProgress> run(List<String> names) {
        List<View<?>> chosen = new ArrayList<>();
        names.forEach(name -> chosen.add(known(name)));
        return rebuild(session(chosen));
    }

    /// Connections and locks of one rebuild of some views.
    private final class Session implements AutoCloseable {
        private final Connection working;
        private final List<RebuildReport> reports = new ArrayList<>();
        private final List<Build.Part<?>> parts = new ArrayList<>();

        Session(List<View<?>> chosen) throws SQLException {
            working = connections.open();
            try {
                for (View<?> view : chosen) {
                    lock(view);
                }
                for (View<?> view : chosen) {
                    ViewTables.dropOld(working, view);
                    Generation generation = ViewTables.next(working, view);
                    generation.create(working);
                    parts.add(part(view, generation));
                    reports.add(new RebuildReport(database, listeners, generation));
                }
            } catch (SQLException | RuntimeException e) {
                working.close();
                throw e;
            }
        }

        private <R> Build.Part<R> part(View<R> view, Generation generation) {
            return new Build.Part<>(view, generation);
        }

        /// Held by the connection, so it is free again however this ends.
        private void lock(View<?> view) throws SQLException {
            try (PreparedStatement select = working.prepareStatement(
                    "select pg_try_advisory_lock(hashtext('samklang.rebuild'), hashtext(?))")) {
                select.setString(1, view.name());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        throw new RebuildRefused(RebuildRefused.Ground.ALREADY_RUNNING, view.name());
                    }
                }
            }
        }

        /// Folds the log up to a position into the new tables.
        void build(long upTo) throws SQLException {
            int passes = passes(upTo);
            long total = (upTo + 1) * passes;
            RebuildReport.step(reports, Step.READING, 0, total);
            try (Connection reading = connections.open();
                    Connection stops = database.getConnection()) {
                new Build(log, parts)
                        .run(reading, working, stops, upTo, passes, done -> RebuildReport.done(reports, done));
            }
        }

        void index(long upTo) throws SQLException {
            RebuildReport.step(reports, Step.INDEXING, upTo + 1, upTo + 1);
            new Indexing(connections)
                    .of(parts.stream().<Generation>map(Build.Part::generation).toList());
        }

        private int passes(long upTo) throws SQLException {
            long rows = 0;
            for (Build.Part<?> part : parts) {
                rows += expected(part.view(), upTo + 1);
            }
            return (int) Math.max(1, Math.ceilDiv(rows, rowsInMemory));
        }

        /// As many rows as the serving table has; one for each fact, where that one is far behind.
        private long expected(View<?> view, long facts) throws SQLException {
            LiveViews.Head head = head(working, view);
            if (head.position() < facts / 2) {
                return facts;
            }
            try (PreparedStatement select = working.prepareStatement("select count(*) from "
                            + new Generation(view.name(), head.generation()).table() + " where until = " + Generation.STILL);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        /// PostgreSQL notices only later that a connection is closed, so the locks are given back first.
        @Override
        public void close() {
            try (working;
                    Statement unlock = working.createStatement()) {
                unlock.execute("select pg_advisory_unlock_all()");
            } catch (SQLException e) {
                logger.warn("a rebuild's connection did not close", e);
            }
        }
    }

    private List<RebuildProgress> rebuild(Session session) {
        try (session) {
            long upTo = log.head(session.working);
            session.build(upTo);
            session.index(upTo);
            for (int i = 0; i < session.parts.size(); i++) {
                serve(session.working, session.parts.get(i), session.reports.get(i), upTo);
            }
            return session.reports.stream().map(RebuildReport::latest).toList();
        } catch (SQLException | RuntimeException e) {
            session.reports.forEach(report -> report.failed(e));
            throw e instanceof RuntimeException unchecked
                    ? unchecked
                    : new DataAccessResourceFailureException("the rebuild failed", e);
        }
    }

    private void serve(Connection connection, Build.Part<?> part, RebuildReport report, long builtUpTo)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            long at = builtUpTo;
            long head = log.head(connection);
            for (int round = 0; head - at > FEW && round < MOST_ROUNDS; round++) {
                report.step(Step.CATCHING_UP, at + 1, head + 1);
                at = catchUp(connection, part, at, Math.min(head, at + ROUND));
                connection.commit();
                head = log.head(connection);
            }
            report.step(Step.SWITCHING, at + 1, head + 1);
            connection.commit();
            long reached = switchTo(connection, part, at);
            connection.commit();
            heads.reached(Map.of(part.view().name(), reached));
            report.step(Step.DONE, reached + 1, reached + 1);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long switchTo(Connection connection, Build.Part<?> part, long builtUpTo) throws SQLException {
        String view = part.view().name();
        LiveViews.lock(connection, Set.of(view));
        long reached = catchUp(connection, part, builtUpTo, log.head(connection));
        try (PreparedStatement update = connection.prepareStatement(
                "update query.view_head set generation = ?, edition = ? where view = ?")) {
            update.setLong(1, part.generation().number());
            update.setInt(2, Generation.edition(part.view()));
            update.setString(3, view);
            update.executeUpdate();
        }
        LiveViews.advance(connection, Map.of(view, reached));
        return reached;
    }

    private long catchUp(Connection connection, Build.Part<?> part, long after, long upTo) throws SQLException {
        List<Recorded> late = log.read(connection, after, upTo);
        if (!late.isEmpty()) {
            LiveViews.write(connection, part.view(), part.generation().number(), late);
        }
        return upTo;
    }

    @Override
    public int retryStopped(String name) {
        View<?> view = known(name);
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            int mended = live.retry(connection, view, LiveViews.lock(connection, Set.of(name)).getFirst());
            connection.commit();
            return mended;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("stopped rows cannot be folded again", e);
        }
    }

    @Override
    public Comparison compare(String name) {
        View<?> view = known(name);
        try (Session session = session(List.of(view))) {
            Generation shadow = session.parts.getFirst().generation();
            try {
                long position = head(session.working, view).position();
                session.build(position);
                Generation serving =
                        new Generation(name, head(session.working, view).generation());
                return new TableComparison(session.working, serving, shadow, position).run();
            } finally {
                shadow.drop(session.working);
                session.reports.getFirst().forget();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the comparison failed", e);
        }
    }

    private static LiveViews.Head head(Connection connection, View<?> view) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select view, generation, position from query.view_head where view = ?")) {
            select.setString(1, view.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LiveViews.Head(row.getString(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private View<?> known(String name) {
        View<?> view = views.get(name);
        if (view == null) {
            throw new RebuildRefused(RebuildRefused.Ground.UNKNOWN_VIEW, name);
        }
        return view;
    }

    private Session session(List<View<?>> chosen) {
        try {
            return new Session(chosen);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the rebuild cannot begin", e);
        }
    }
}
