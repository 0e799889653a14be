package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the views up with the log: one thread, one connection, one batch of rows after the other.
///
/// Of all processes over one database one follows. Its connection holds an advisory lock, so that whoever loses the
/// connection loses the lock with it; the others try every second. The lock only saves work: batches are right even when
/// two follow at once, because each locks the heads and passes over what is folded.
///
/// A fault of any kind ends the connection and is tried again, later each time. A fold that throws is none: it stops its
/// row and nothing else.
public final class Follower implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 2000;
    private static final long LOOK_MILLIS = 1000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long CLOSING_MILLIS = 5000;
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(80);
    private static final int MANY = 100;
    private static final long GLANCE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final LiveViews views;
    private final Log log;
    private final Heads heads;
    private final Heads.Connections connections;
    private final int batch;
    private final boolean alone;
    private final Object signal = new Object();
    private boolean woken;
    private volatile boolean closed;
    private volatile boolean following;
    private volatile long folded;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;
    private @Nullable String trouble;
    private long pause = FIRST_PAUSE_MILLIS;
    private long gathering = GATHERING_NANOS;
    private long lastCommit = System.nanoTime() - GATHERING_NANOS;

    /// @param connections opens connections that are not of the pool: this one is kept for as long as the process runs
    public Follower(LiveViews views, Log log, Heads heads, Heads.Connections connections) {
        this(views, log, heads, connections, BATCH, true);
    }

    /// @param alone false only in the test that shows that two at once do no harm
    Follower(LiveViews views, Log log, Heads heads, Heads.Connections connections, int batch, boolean alone) {
        this.views = views;
        this.log = log;
        this.heads = heads;
        this.connections = connections;
        this.batch = batch;
        this.alone = alone;
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("views").start(this::run);
        }
    }

    /// Says that the log may be longer. Returns at once. Who is never woken looks once a second.
    public void wake() {
        synchronized (signal) {
            woken = true;
            signal.notifyAll();
        }
    }

    /// Whether it is this one, of all processes, that keeps the views up.
    boolean following() {
        return following;
    }

    /// How many facts it has handed to the views.
    long folded() {
        return folded;
    }

    private void run() {
        while (!closed) {
            try {
                connectAndFollow();
            } catch (InterruptedException e) {
                closed = true;
            } catch (Throwable e) { // nobody else would keep the views up
                failed(e);
            }
        }
    }

    private void connectAndFollow() throws SQLException, InterruptedException {
        try (Connection mine = connections.open()) {
            connection = mine;
            prepare(mine);
            while (!closed && !mayFollow(mine)) {
                await(LOOK_MILLIS, false);
            }
            following = !closed;
            follow(mine);
        } finally {
            following = false;
            connection = null;
        }
    }

    private void failed(Throwable e) {
        if (closed) {
            return;
        }
        if (!e.toString().equals(trouble)) {
            trouble = e.toString();
            logger.error("the views do not follow the log; it is tried again", e);
        }
        try {
            await(pause, false);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private void well() {
        pause = FIRST_PAUSE_MILLIS;
        if (trouble != null) {
            trouble = null;
            logger.info("the views follow the log again");
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A process that hangs must lose its locks. Plans live as long as the connection: one that was made while a
            // table was small must not read it from end to end when it is large. Rows and heads are one transaction, and
            // the log is not written here: what a crash of PostgreSQL takes is folded again.
            statement.execute("""
                    set application_name = 'samklang-views';
                    set synchronous_commit = off;
                    set idle_session_timeout = '20s';
                    set idle_in_transaction_session_timeout = '20s';
                    set enable_seqscan = off;
                    set jit = off""");
        }
    }

    private boolean mayFollow(Connection connection) throws SQLException {
        if (!alone) {
            return true;
        }
        try (PreparedStatement select =
                        connection.prepareStatement("select pg_try_advisory_lock(hashtext('samklang.views'), 0)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Heads are read again every second: rebuilds move them, too.
    private void follow(Connection connection) throws SQLException, InterruptedException {
        while (!closed) {
            long look = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
            long after = views.position(connection);
            do {
                after = catchUp(connection, after);
                well();
            } while (await((look - System.nanoTime()) / 1_000_000, true) && System.nanoTime() < look);
        }
    }

    private long catchUp(Connection connection, long from) throws SQLException {
        long after = from;
        boolean more = true;
        while (more && !closed) {
            gather();
            List<Recorded> next = log.next(connection, after, batch);
            more = next.size() == batch;
            if (!next.isEmpty()) {
                apply(connection, next);
                after = next.getLast().position();
            }
        }
        return after;
    }

    /// Every transaction costs as much as the folding of many facts. While facts come one after the other they are
    /// taken together, for longer the more they are, unless somebody waits for them.
    private void gather() {
        long until = lastCommit + gathering;
        for (long left = until - System.nanoTime();
                left > 0 && !closed && !heads.awaited();
                left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, GLANCE_NANOS));
        }
    }

    private void apply(Connection connection, List<Recorded> facts) throws SQLException {
        connection.setAutoCommit(false);
        Map<String, Long> reached = views.apply(connection, facts);
        connection.commit();
        connection.setAutoCommit(true);
        lastCommit = System.nanoTime();
        gathering = facts.size() < MANY ? GATHERING_NANOS : Math.min(2 * gathering, LONGEST_GATHERING_NANOS);
        folded += facts.size();
        heads.reached(reached);
    }

    /// @param heed whether being woken ends it
    /// @return whether it was woken
    private boolean await(long millis, boolean heed) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (signal) {
            for (long left = millis; left > 0 && !closed && !(heed && woken); left = (end - System.nanoTime()) / 1_000_000) {
                signal.wait(left);
            }
            boolean heard = heed && woken && !closed;
            woken = false;
            return heard;
        }
    }

    /// Lets the running batch end.
    @Override
    public void close() {
        closed = true;
        wake();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running == null) {
            return;
        }
        try {
            running.join(CLOSING_MILLIS);
            Connection open = connection;
            if (running.isAlive() && open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException e) {
            logger.debug("the connection was closed already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
