package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// Which commands are on their way to an event server: claimed before the append, forgotten by the transaction that
/// copies their events. Keeps one id from being recorded for two contents while the copy does not have it yet.
///
/// A claim says only that an append may have been tried. It never blocks the same content; other content waits until
/// the claim is resolved, or so old that nobody appends on it any more.
final class Claims {

    /// How long after its claim a command may still be appended. Longer than an append waits for its answer.
    static final Duration LIFE = Duration.ofMinutes(1);

    /// In this order: the look sees what was copied by whoever forgot a claim that was waited for.
    private static final String TAKE_AND_LOOK = """
            insert into command.command_claim as c (id, hmac, stream_id, claimed_at)
            select n.id, n.hmac, n.stream_id, clock_timestamp()
            from (values (?::uuid, ?::bytea, ?::text)) n(id, hmac, stream_id)
            where not exists (select 1 from command.command_position p where p.id = n.id)
            on conflict (id) do update
                set claimed_at = case when c.hmac = excluded.hmac then excluded.claimed_at else c.claimed_at end
            returning c.hmac, c.stream_id, c.claimed_at < clock_timestamp() - make_interval(secs => ?),
                set_config('synchronous_commit', 'off', true);
            select first, last, hmac from command.command_position where id = ?""";

    private final ConnectionProvider connections;
    private final Duration life;

    Claims(ConnectionProvider connections) {
        this(connections, LIFE);
    }

    Claims(ConnectionProvider connections, Duration life) {
        this.connections = connections;
        this.life = life;
    }

    /// What stands in the way of an append, if anything.
    sealed interface Found {

        /// Nothing; the claim is this command's.
        record Nothing() implements Found {}

        /// The id is in the log.
        record Recorded(CommandIdentity command, long first, long last) implements Found {}

        /// The id is claimed by other content.
        record Claimed(CommandIdentity command, String stream, boolean old) implements Found {}
    }

    Found take(CommandIdentity command, String stream) {
        try (Connection connection = connections.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE_AND_LOOK)) {
            take.setObject(1, command.id());
            take.setBytes(2, command.hmac());
            take.setString(3, stream);
            take.setDouble(4, life.toMillis() / 1000.0);
            take.setObject(5, command.id());
            take.execute();
            boolean claimed;
            Found found = new Found.Nothing();
            try (ResultSet row = take.getResultSet()) {
                claimed = row.next();
                if (claimed && !command.hasContent(row.getBytes(1))) {
                    found = new Found.Claimed(
                            new CommandIdentity(command.id(), row.getBytes(1)), row.getString(2), row.getBoolean(3));
                }
                take.getMoreResults(Statement.KEEP_CURRENT_RESULT);
            }
            try (ResultSet row = take.getResultSet()) {
                if (row.next()) {
                    found = new Found.Recorded(
                            new CommandIdentity(command.id(), row.getBytes(3)), row.getLong(1), row.getLong(2));
                }
            }
            if (claimed && found instanceof Found.Recorded) { // it was copied in between
                forget(connection, command);
            }
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the claims of commands cannot be read", e);
        }
    }

    private static void forget(Connection connection, CommandIdentity command) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from command.command_claim where id = ?")) {
            delete.setObject(1, command.id());
            delete.executeUpdate();
        }
    }

    /// Takes the place of a claim that led to nothing.
    ///
    /// @return whether it was still there and its command is not recorded
    boolean replace(Found.Claimed old, CommandIdentity command, String stream) {
        try (Connection connection = connections.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update command.command_claim c set hmac = ?, stream_id = ?, claimed_at = clock_timestamp()
                        where c.id = ? and c.hmac = ? and c.claimed_at < clock_timestamp() - make_interval(secs => ?)
                          and not exists (select 1 from command.command_position p where p.id = c.id)""")) {
            update.setBytes(1, command.hmac());
            update.setString(2, stream);
            update.setObject(3, command.id());
            update.setBytes(4, old.command().hmac());
            update.setDouble(5, life.toMillis() / 1000.0);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new EventStoreException("the claims of commands cannot be written", e);
        }
    }

    /// The stream that a command with this id was last to be appended to, if that is not resolved yet.
    Optional<String> streamOf(CommandIdentity command) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select stream_id from command.command_claim where id = ?")) {
            query.setObject(1, command.id());
            try (ResultSet row = query.executeQuery()) {
                @Nullable String stream = row.next() ? row.getString(1) : null;
                return Optional.ofNullable(stream);
            }
        } catch (SQLException e) {
            throw new EventStoreException("the claims of commands cannot be read", e);
        }
    }
}
