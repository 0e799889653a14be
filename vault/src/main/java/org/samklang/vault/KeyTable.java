package org.samklang.vault;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The vault's two tables. Every call takes a connection of its own: within a transaction of the caller a new key would be
/// used before it is committed.
final class KeyTable {

    private static final String REGISTRATION =
            "select vault, epoch, key_check, fingerprint_check from vault.key_encryption where only_row";

    private final DataSource dataSource;

    KeyTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The rows of those subjects that have one, as they were at one moment.
    Map<String, KeyRow> find(Collection<String> subjects) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select subject, key_id, state, epoch, wrapped_key
                        from vault.data_key
                        where subject = any (?)
                        """)) {
            select.setArray(1, texts(connection, subjects));
            Map<String, KeyRow> rows = HashMap.newHashMap(subjects.size());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    KeyRow row = row(result);
                    rows.put(row.subject(), row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new VaultUnavailable("The keys cannot be read from the database", e);
        }
    }

    /// Does what must see one epoch from beginning to end, beside others who do the same, but not beside [#alone].
    <T> T shared(Work<T> work) {
        return holding(" for share", work);
    }

    /// Does what must be the only one to see and change the epoch.
    <T> T alone(Work<T> work) {
        return holding(" for update", work);
    }

    private <T> T holding(String lock, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            // Under repeatable read whoever waits for the lock would fail when it is given.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                try (Statement statement = connection.createStatement()) {
                    // The key file is changed on the strength of this commit: it must not be lost by a crash. A process
                    // that hangs while it holds the row must not make all others hang.
                    statement.execute("set local synchronous_commit = on; set local lock_timeout = '30s';"
                            + " set local idle_in_transaction_session_timeout = '60s'");
                }
                T result = work.with(new Held(connection, registration(connection, lock)));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new VaultUnavailable("The keys cannot be changed in the database", e);
        }
    }

    private static Registration registration(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REGISTRATION + lock);
                ResultSet result = select.executeQuery()) {
            if (!result.next()) {
                throw new LostKey("The database has lost its row in vault.key_encryption");
            }
            @Nullable UUID vault = result.getObject(1, UUID.class);
            return vault == null
                    ? new Registration.None()
                    : new Registration.Registered(
                            vault, result.getInt(2), result.getString(3), result.getString(4));
        }
    }

    private static KeyRow row(ResultSet result) throws SQLException {
        return switch (result.getString("state")) {
            case "LIVE" ->
                new KeyRow.Live(
                        result.getString("subject"),
                        result.getString("key_id"),
                        result.getInt("epoch"),
                        result.getString("wrapped_key"));
            case "ERASED" -> new KeyRow.Erased(result.getString("subject"), result.getString("key_id"));
            case String unknown -> throw new LostKey("vault.data_key has a row in the unknown state " + unknown);
        };
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /// Something done while the row of the key-encryption key is held; committed as a whole or not at all.
    @FunctionalInterface
    interface Work<T> {
        T with(Held held) throws SQLException;
    }

    /// The vault's tables while the epoch cannot change.
    static final class Held {

        private final Connection connection;
        private final Registration registration;

        private Held(Connection connection, Registration registration) {
            this.connection = connection;
            this.registration = registration;
        }

        Registration registration() {
            return registration;
        }

        void register(Registration.Registered registered) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement("""
                    update vault.key_encryption
                    set vault = ?, epoch = ?, key_check = ?, fingerprint_check = ?
                    where only_row
                    """)) {
                update.setObject(1, registered.vault());
                update.setInt(2, registered.epoch());
                update.setString(3, registered.keyCheck());
                update.setString(4, registered.fingerprintCheck());
                update.executeUpdate();
            }
        }

        /// Adds the subject's row unless it has one already, living or erased.
        void add(KeyRow.Live row) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into vault.data_key (subject, key_id, state, epoch, wrapped_key)
                    values (?, ?, 'LIVE', ?, ?)
                    on conflict (subject) do nothing
                    """)) {
                insert.setString(1, row.subject());
                insert.setString(2, row.keyId());
                insert.setInt(3, row.epoch());
                insert.setString(4, row.wrapped());
                insert.executeUpdate();
            }
        }

        /// The next living rows in the order of their subjects.
        List<KeyRow.Live> livingAfter(String subject, int most) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement("""
                    select subject, key_id, epoch, wrapped_key
                    from vault.data_key
                    where state = 'LIVE' and subject > ?
                    order by subject
                    limit ?
                    """)) {
                select.setString(1, subject);
                select.setInt(2, most);
                List<KeyRow.Live> rows = new ArrayList<>();
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        rows.add(new KeyRow.Live(
                                result.getString(1), result.getString(2), result.getInt(3), result.getString(4)));
                    }
                }
                return rows;
            }
        }

        void rewrap(List<KeyRow.Live> rows, int epoch) throws SQLException {
            try (PreparedStatement update = connection.prepareStatement("""
                    update vault.data_key as old
                    set epoch = ?, wrapped_key = new.wrapped_key
                    from unnest(?, ?) as new (subject, wrapped_key)
                    where old.subject = new.subject and old.state = 'LIVE'
                    """)) {
                update.setInt(1, epoch);
                update.setArray(
                        2,
                        texts(connection, rows.stream().map(KeyRow.Live::subject).toList()));
                update.setArray(
                        3,
                        texts(connection, rows.stream().map(KeyRow.Live::wrapped).toList()));
                int updated = update.executeUpdate();
                if (updated != rows.size()) {
                    throw new LostKey("Of " + rows.size() + " data keys only " + updated + " could be wrapped anew");
                }
            }
        }
    }
}
