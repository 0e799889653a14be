package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samklang.command.log.Seen.Accepted;
import org.samklang.command.log.Verdict.Appended;

/// The appender's connection and what it says to PostgreSQL: two round trips for a batch.
final class AppendSession implements AutoCloseable {

    static final String APPLICATION = "samklang-appender";

    /// Takes the lock and numbers for all candidates. A statement of its own: the snapshot of [#LOOK] must be taken
    /// once the lock is held. In one statement with it, the snapshot would predate the lock and a commit of another
    /// process in between would stay invisible, together with the conflict.
    static final String LOCK = """
            update command.log_head
            set next = next + ?, recorded_at = greatest(clock_timestamp(), recorded_at)
            returning next, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""";

    static final String LOOK = """
            select s.id, (select max(e.sequence) from command.event e where e.stream_id = s.id), null::bigint, null::bytea
            from unnest(?::text[]) s(id)
            union all
            select c.id::text, p.last, p.first, p.hmac
            from unnest(?::uuid[]) c(id) join command.command_position p on p.id = c.id""";

    private static final String GIVE_BACK = "update command.log_head set next = ?";

    private static final String WRITE = """
            with written as (
                insert into command.event (position, recorded_at,
                    stream_id, sequence, stream_type, event_id, name, revision, payload, metadata)
                select ? + u.n - 1, ?, u.s, u.q, u.t, u.i, u.e, u.r, u.p, u.m
                from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                    with ordinality u (s, q, t, i, e, r, p, m, n)),
            remembered as (
                insert into command.command_position (id, first, last, hmac)
                select * from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bytea[]))
            select pg_notify('samklang_log', ?)""";

    private final Connection connection;
    private final PreparedStatement lockAndLook;
    private final PreparedStatement giveBack;
    private final PreparedStatement writeAndCommit;

    private AppendSession(Connection connection) throws SQLException {
        this.connection = connection;
        this.lockAndLook = connection.prepareStatement(LOCK + ";\n" + LOOK);
        this.giveBack = connection.prepareStatement(GIVE_BACK);
        this.writeAndCommit = connection.prepareStatement(WRITE + ";\ncommit");
    }

    /// @param pause how long the process may stand still inside a transaction before PostgreSQL ends it for others
    static AppendSession open(LogConnections connections, Duration pause) throws SQLException {
        Connection connection = connections.open(APPLICATION);
        try {
            try (Statement statement = connection.createStatement()) {
                // Plans made while the tables were empty must not stay, and no plan may read a whole table.
                statement.execute("""
                        set session characteristics as transaction isolation level read committed;
                        set idle_in_transaction_session_timeout = '%d ms';
                        set lock_timeout = '10 s';
                        set plan_cache_mode = force_generic_plan;
                        set enable_seqscan = off;
                        set enable_hashjoin = off;
                        set enable_mergejoin = off;
                        set jit = off""".formatted(pause.toMillis()));
            }
            DurabilityGuard.check(connection);
            connection.setAutoCommit(false);
            return new AppendSession(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Waits for the lock, which lasts until [#rollback] or [#writeAndCommit].
    Seen lock(List<Submission> batch) throws SQLException {
        int events = batch.stream().mapToInt(s -> s.rows().size()).sum();
        String[] streams = batch.stream()
                .flatMap(s -> s.rows().stream().map(EventRow::streamId))
                .distinct()
                .toArray(String[]::new);
        Object[] ids = batch.stream().map(s -> s.command().id()).distinct().toArray();
        lockAndLook.setLong(1, events);
        lockAndLook.setArray(2, connection.createArrayOf("text", streams));
        lockAndLook.setArray(3, connection.createArrayOf("uuid", ids));
        lockAndLook.execute();
        long next;
        String recordedAt;
        try (ResultSet head = lockAndLook.getResultSet()) {
            if (!head.next()) {
                throw new SQLException("command.log_head has no row", "P0002");
            }
            next = head.getLong(1) - events;
            recordedAt = head.getString(2);
            lockAndLook.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        }
        Map<String, Long> lastSequences = new HashMap<>();
        Map<UUID, Accepted> commands = new HashMap<>();
        try (ResultSet row = lockAndLook.getResultSet()) {
            while (row.next()) {
                byte[] hmac = row.getBytes(4);
                long last = row.getLong(2);
                boolean none = row.wasNull();
                if (hmac == null) {
                    lastSequences.put(row.getString(1), none ? -1 : last);
                } else {
                    UUID id = UUID.fromString(row.getString(1));
                    commands.put(id, new Accepted(new CommandIdentity(id, hmac), row.getLong(3), last));
                }
            }
        }
        return new Seen(next, recordedAt, lastSequences, commands);
    }

    /// Gives back the numbers of those who lost, so that positions stay dense.
    void giveBack(long next) throws SQLException {
        giveBack.setLong(1, next);
        giveBack.executeUpdate();
    }

    void writeAndCommit(List<Submission> batch, Judgement judgement, Seen seen) throws SQLException {
        Columns columns = new Columns(batch, judgement);
        writeAndCommit.setLong(1, seen.next());
        writeAndCommit.setString(2, seen.recordedAt());
        int parameter = 3;
        for (Columns.Column column : columns.all()) {
            writeAndCommit.setArray(parameter++, connection.createArrayOf(column.type(), column.values()));
        }
        writeAndCommit.setString(parameter, Long.toString(judgement.next() - 1));
        writeAndCommit.execute();
        connection.commit(); // the server has committed already; tells the driver, sends nothing
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is of no use any more, whatever it says
        }
    }

    /// The winners of a batch, turned from rows into columns.
    private static final class Columns {

        @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
        record Column(String type, Object[] values) {}

        private final List<EventRow> rows;
        private final List<Winner> winners;

        record Winner(CommandIdentity command, Appended at) {}

        Columns(List<Submission> batch, Judgement judgement) {
            List<EventRow> rows = new ArrayList<>();
            List<Winner> winners = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                if (judgement.verdicts().get(i) instanceof Appended at) {
                    rows.addAll(batch.get(i).rows());
                    winners.add(new Winner(batch.get(i).command(), at));
                }
            }
            this.rows = rows;
            this.winners = winners;
        }

        /// Arrays of the very type are sent in binary, which costs a third of writing and reading them as text.
        List<Column> all() {
            return List.of(
                    new Column("text", texts(EventRow::streamId)),
                    new Column("bigint", rows.stream().map(EventRow::sequence).toArray(Long[]::new)),
                    new Column("text", texts(EventRow::streamType)),
                    new Column("text", texts(EventRow::eventId)),
                    new Column("text", texts(EventRow::name)),
                    new Column("text", texts(EventRow::revision)),
                    new Column("bytea", rows.stream().map(EventRow::payload).toArray(byte[][]::new)),
                    new Column("bytea", rows.stream().map(EventRow::metadata).toArray(byte[][]::new)),
                    new Column("uuid", winners.stream().map(w -> w.command().id()).toArray()),
                    new Column("bigint", winners.stream().map(w -> w.at().first()).toArray(Long[]::new)),
                    new Column("bigint", winners.stream().map(w -> w.at().last()).toArray(Long[]::new)),
                    new Column("bytea", winners.stream().map(w -> w.command().hmac()).toArray(byte[][]::new)));
        }

        private Object[] texts(Function<EventRow, @Nullable String> column) {
            return rows.stream().map(column).toArray(String[]::new);
        }
    }
}
