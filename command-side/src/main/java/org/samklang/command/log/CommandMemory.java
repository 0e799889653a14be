package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.samklang.command.CommandIdReused;
import org.samklang.command.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which commands were accepted. The truth is in the metadata of the events; this looks at the index of it.
final class CommandMemory implements FirstAnswers {

    private static final Logger LOGGER = LoggerFactory.getLogger(CommandMemory.class);

    private final ConnectionProvider connections;

    CommandMemory(ConnectionProvider connections) {
        this.connections = connections;
    }

    @Override
    public Optional<Receipt> find(CommandIdentity command) {
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select first, last, hmac from command.command_position where id = ?")) {
            query.setObject(1, command.id());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!command.hasContent(row.getBytes(3))) {
                    throw new CommandIdReused(command.id());
                }
                return Optional.of(new Receipt(row.getLong(1), row.getLong(2), true));
            }
        } catch (SQLException e) {
            throw new EventStoreException("the memory of commands cannot be read", e);
        }
    }

    /// Makes the index again when the command of the last event is not in it, as after a restore of the log alone.
    void complete() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet missing = statement.executeQuery("""
                        select 1
                        from (select (convert_from(metadata, 'UTF8')::json ->> 'commandId')::uuid as id
                              from command.event
                              where position = (select next - 1 from command.log_head)) last
                        where id is not null
                          and not exists (select 1 from command.command_position p where p.id = last.id)""")) {
            if (!missing.next()) {
                return;
            }
        } catch (SQLException e) {
            throw new EventStoreException("the memory of commands cannot be read", e);
        }
        LOGGER.warn("The memory of commands was lost and is made again from the log");
        LOGGER.info("The memory of commands has {} again", rebuild());
    }

    /// Makes the index again from the log, in one transaction, while nobody can append.
    ///
    /// @return how many commands are in it
    long rebuild() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from command.log_head for update");
            statement.execute("delete from command.command_position");
            long commands = statement.executeLargeUpdate("""
                    insert into command.command_position (id, first, last, hmac)
                    select id, min(position), max(position), (array_agg(hmac order by position))[1]
                    from (select position, (m ->> 'commandId')::uuid as id, decode(m ->> 'commandHmac', 'base64') as hmac
                          from (select position, convert_from(metadata, 'UTF8')::json as m from command.event) e) c
                    where id is not null
                    group by id""");
            connection.commit();
            return commands;
        } catch (SQLException e) {
            throw new EventStoreException("the memory of commands cannot be made again", e);
        }
    }
}
