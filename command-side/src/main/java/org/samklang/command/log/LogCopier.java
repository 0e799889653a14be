package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.samklang.command.UnidentifiedCommand;
import org.samklang.command.log.EventServer.Served;
import org.samklang.events.axon.EventsJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Copies what an event server has into the log's tables, in its order and at its positions: one thread, one connection.
/// Record times are a running maximum, since the clocks of those who append need not agree.
///
/// Of all processes over one database one copies. Its connection holds an advisory lock, so that whoever loses the
/// connection loses the lock with it; the others try every second. Batches are right even when two copy at once: each
/// locks the head and goes on only from where it stands.
///
/// A fault of any kind ends the connections and is tried again, later each time. So is a server whose events are not
/// those that were copied: nothing is written then until somebody has looked.
final class LogCopier implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogCopier.class);
    private static final int BATCH = 1_000;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long CLOSING_MILLIS = 5_000;

    private static final String EVENTS = """
            insert into command.event (position, recorded_at,
                stream_id, sequence, stream_type, event_id, name, revision, payload, metadata)
            select * from unnest(?::bigint[], ?::text[],
                ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])""";

    /// Two batches may share the events of a command. One id with two contents, which claims prevent, keeps its first.
    private static final String COMMANDS = """
            insert into command.command_position as p (id, first, last, hmac)
            select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bytea[])
            on conflict (id) do update set last = excluded.last
                where p.hmac = excluded.hmac and p.last + 1 = excluded.first""";

    private static final String CLAIMS = """
            delete from command.command_claim
            where id = any (?::uuid[]) or claimed_at < clock_timestamp() - interval '1 day'""";

    private final EventServer server;
    private final LogConnections connections;
    private final LongConsumer copied;
    private final int batch;
    private final Thread thread = Thread.ofPlatform().name("log-copier").unstarted(this::run);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private @Nullable String trouble;
    private long pause = FIRST_PAUSE_MILLIS;

    /// @param copied told the last position after each commit, in the copier's thread
    LogCopier(EventServer server, LogConnections connections, LongConsumer copied) {
        this(server, connections, copied, BATCH);
    }

    LogCopier(EventServer server, LogConnections connections, LongConsumer copied, int batch) {
        this.server = server;
        this.connections = connections;
        this.copied = copied;
        this.batch = batch;
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed()) {
            try {
                connectAndCopy();
            } catch (InterruptedException e) {
                closing.countDown();
            } catch (Throwable e) { // nobody else would copy
                failed(e);
            }
        }
    }

    private void failed(Throwable e) {
        if (closed()) {
            return;
        }
        if (!e.toString().equals(trouble)) {
            trouble = e.toString();
            LOGGER.error("The log is not copied from the event server; it is tried again", e);
        }
        try {
            closing.await(pause, TimeUnit.MILLISECONDS); // nothing tells when a server is there again
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            closing.countDown();
        }
    }

    private void well() {
        pause = FIRST_PAUSE_MILLIS;
        if (trouble != null) {
            trouble = null;
            LOGGER.info("The log is copied again");
        }
    }

    private void connectAndCopy() throws SQLException, InterruptedException {
        try (Connection mine = connections.open("samklang-copier")) {
            connection = mine;
            prepare(mine);
            while (!mayCopy(mine)) { // not a wait for the lock: that would keep a snapshot open for as long
                if (closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            long last = head(mine).position();
            try (EventServer.Feed feed = server.open(agreed(mine, last))) {
                copy(mine, feed, last);
            }
        } finally {
            connection = null;
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    set idle_session_timeout = '20 s';
                    set idle_in_transaction_session_timeout = '20 s';
                    set lock_timeout = '10 s';
                    set enable_seqscan = off;
                    set jit = off""");
        }
        DurabilityGuard.check(connection);
    }

    private static boolean mayCopy(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select pg_try_advisory_lock(hashtext('samklang.copier'), 0)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// Where to read on: after what is copied, if the server still has that.
    private long agreed(Connection connection, long last) throws SQLException, InterruptedException {
        if (last < 0) {
            return last;
        }
        String ours = eventAt(connection, last);
        if (server.lastPosition() < last) {
            throw new DivergedCopy(last, ours, null);
        }
        try (EventServer.Feed feed = server.open(last - 1)) {
            List<Served> served = feed.next(1, Duration.ofSeconds(10));
            if (served.isEmpty()) {
                throw new IllegalStateException("the event server does not send what it has");
            }
            String theirs = served.getFirst().row().eventId();
            if (served.getFirst().position() != last || !theirs.equals(ours)) {
                throw new DivergedCopy(last, ours, theirs);
            }
        }
        return last;
    }

    private static String eventAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select event_id from command.event where position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new HoleInLog(position - 1, position + 1);
                }
                return row.getString(1);
            }
        }
    }

    private void copy(Connection connection, EventServer.Feed feed, long from) throws SQLException, InterruptedException {
        long last = from;
        while (!closed()) {
            List<Served> served = feed.next(batch, LOOK);
            if (served.isEmpty()) {
                head(connection); // this connection must be heard of, too
            } else {
                last = write(connection, served, last);
                copied.accept(last);
            }
            well();
        }
    }

    private long write(Connection connection, List<Served> served, long last) throws SQLException {
        connection.setAutoCommit(false);
        Head head = lock(connection);
        if (head.position() != last) {
            throw new IllegalStateException("somebody else has copied up to " + head.position());
        }
        Columns columns = new Columns(served, head);
        execute(connection, EVENTS, columns.events());
        execute(connection, COMMANDS, columns.commands());
        execute(connection, CLAIMS, columns.commands().subList(0, 1));
        long reached = served.getLast().position();
        try (PreparedStatement update = connection.prepareStatement(
                "update command.log_head set next = ?, recorded_at = ? returning pg_notify('samklang_log', ?)")) {
            update.setLong(1, reached + 1);
            update.setObject(2, OffsetDateTime.ofInstant(columns.recordedAt(), ZoneOffset.UTC));
            update.setString(3, Long.toString(reached));
            update.execute();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return reached;
    }

    private static void execute(Connection connection, String sql, List<Columns.Column> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Columns.Column column : columns) {
                statement.setArray(parameter++, connection.createArrayOf(column.type(), column.values()));
            }
            statement.execute();
        }
    }

    private record Head(long position, Instant recordedAt) {}

    private static Head head(Connection connection) throws SQLException {
        return head(connection, "");
    }

    private static Head lock(Connection connection) throws SQLException {
        return head(connection, " for update");
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select next - 1, recorded_at from command.log_head" + lock);
                ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp recordedAt = row.getTimestamp(2);
            return new Head(row.getLong(1), recordedAt.toInstant());
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.isAlive() && !thread.join(Duration.ofMillis(CLOSING_MILLIS))) {
                thread.interrupt();
                Connection open = connection;
                if (open != null) {
                    open.abort(Runnable::run);
                }
            }
        } catch (SQLException e) {
            LOGGER.debug("The copier's connection was closed already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A batch, turned from events into columns.
    private static final class Columns {

        @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
        record Column(String type, Object[] values) {}

        private static final JsonMapper JSON = EventsJson.mapper();
        private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

        private final List<Served> served;
        private final List<String> recordedAt = new ArrayList<>();
        private final Map<UUID, Claims.Found.Recorded> commands = new LinkedHashMap<>();
        private Instant latest;

        Columns(List<Served> served, Head head) {
            this.served = served;
            this.latest = head.recordedAt();
            long previous = head.position();
            for (Served one : served) {
                if (one.position() != previous + 1) {
                    throw new HoleInLog(previous, one.position());
                }
                previous = one.position();
                Instant said = one.said().truncatedTo(ChronoUnit.MICROS);
                latest = said.isAfter(latest) ? said : latest;
                recordedAt.add(DenseEventStorageEngine.RECORD_TIME.format(latest));
                remember(command(one), one.position());
            }
        }

        private static CommandIdentity command(Served one) {
            try {
                return CommandIdentity.of(MetaData.from(JSON.readValue(one.row().metadata(), METADATA)));
            } catch (UnidentifiedCommand e) {
                throw new IllegalStateException(
                        "position " + one.position() + " has an event that no command of ours led to", e);
            }
        }

        private void remember(CommandIdentity command, long position) {
            commands.merge(
                    command.id(),
                    new Claims.Found.Recorded(command, position, position),
                    (first, next) -> next.command().hasContent(first.command().hmac())
                            ? new Claims.Found.Recorded(first.command(), first.first(), next.last())
                            : first);
        }

        Instant recordedAt() {
            return latest;
        }

        List<Column> events() {
            return List.of(
                    new Column("bigint", served.stream().map(Served::position).toArray()),
                    new Column("text", recordedAt.toArray()),
                    new Column("text", served.stream().map(s -> s.row().streamId()).toArray()),
                    new Column("bigint", served.stream().map(s -> s.row().sequence()).toArray()),
                    new Column("text", served.stream().map(s -> s.row().streamType()).toArray()),
                    new Column("text", served.stream().map(s -> s.row().eventId()).toArray()),
                    new Column("text", served.stream().map(s -> s.row().name()).toArray()),
                    new Column("text", served.stream().map(s -> s.row().revision()).toArray()),
                    new Column("bytea", served.stream().map(s -> s.row().payload()).toArray(byte[][]::new)),
                    new Column("bytea", served.stream().map(s -> s.row().metadata()).toArray(byte[][]::new)));
        }

        List<Column> commands() {
            return List.of(
                    new Column("uuid", commands.keySet().toArray()),
                    new Column("bigint", commands.values().stream().map(c -> c.first()).toArray()),
                    new Column("bigint", commands.values().stream().map(c -> c.last()).toArray()),
                    new Column("bytea", commands.values().stream().map(c -> c.command().hmac()).toArray(byte[][]::new)));
        }
    }
}
