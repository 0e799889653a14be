package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// Remembers in the database who keeps its log. Two keepers would each give out the same positions.
final class LogKeeper {

    enum Keeper {
        POSTGRESQL("PostgreSQL"),
        AXON_SERVER("Axon Server");

        private final String words;

        Keeper(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final ConnectionProvider connections;
    private final Keeper keeper;

    LogKeeper(ConnectionProvider connections, Keeper keeper) {
        this.connections = connections;
        this.keeper = keeper;
    }

    /// While nothing is recorded, whoever starts last decides.
    ///
    /// @throws OtherKeeper somebody else keeps it
    void check() {
        try (Connection connection = connections.getConnection();
                PreparedStatement keep = connection.prepareStatement("""
                        insert into command.log_keeper as k (keeper) values (?)
                        on conflict (one) do update set keeper = case
                            when (select next from command.log_head) = 0 then excluded.keeper else k.keeper end
                        returning keeper""")) {
            keep.setString(1, keeper.name());
            try (ResultSet row = keep.executeQuery()) {
                row.next();
                Keeper kept = Keeper.valueOf(row.getString(1));
                if (kept != keeper) {
                    throw new OtherKeeper(kept, keeper);
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the keeper of the log cannot be read", e);
        }
    }
}
