package org.samklang.acceptance.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What PostgreSQL does when each client inserts a row of the same bytes and commits it: the limit of whoever commits one
/// command at a time.
final class RawInserts implements Contender {
    private final Server.Database database;
    private final byte[] payload;
    private final byte[] metadata;
    private final List<Client> clients = new ArrayList<>();

    private record Client(Connection connection, PreparedStatement insert) {}

    RawInserts(Server.Database database, byte[] payload, byte[] metadata) throws SQLException {
        this.database = database;
        this.payload = payload;
        this.metadata = metadata;
        database.execute(StockAxon.TABLES);
    }

    @Override
    public String name() {
        return "raw inserts";
    }

    @Override
    public Set<Act> acts() {
        return Set.of(Act.CREATE);
    }

    @Override
    public void prepare(int wanted) throws SQLException {
        while (clients.size() < wanted) {
            Connection connection = database.open();
            clients.add(new Client(connection, connection.prepareStatement("""
                    insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                        payload, payloadrevision, payloadtype, timestamp)
                    values (?, 0, 'OrganisationStream', ?, ?, ?, '1', 'organisation.registered',
                        '2026-11-22T05:34:55.123456Z')""")));
        }
    }

    @Override
    public void send(Act act, int client) throws SQLException {
        PreparedStatement insert = clients.get(client).insert();
        String id = UUID.randomUUID().toString();
        insert.setString(1, "organisation:" + id);
        insert.setString(2, id);
        insert.setBytes(3, metadata);
        insert.setBytes(4, payload);
        insert.executeUpdate();
    }

    @Override
    public void close() {
        for (Client client : clients) {
            try {
                client.connection().close();
            } catch (SQLException e) {
                // the server ends with the run
            }
        }
    }
}
