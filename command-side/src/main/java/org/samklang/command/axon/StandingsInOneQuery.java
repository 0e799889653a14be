package org.samklang.command.axon;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.axon.StoredFacts;

/// Reads all streams that a command refers to with one query, where the log or its copy is in our PostgreSQL.
final class StandingsInOneQuery implements Standings {
    private static final String FACTS =
            "select stream_id, name, revision, payload from command.event where stream_id = any (?) "
                    + "order by stream_id, sequence";

    private final DataSource pool;
    private final StoredFacts stored = new StoredFacts();

    StandingsInOneQuery(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Map<String, Standing> of(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Fact>> facts = new HashMap<>();
        references.forEach(reference -> facts.putIfAbsent(reference.streamId(), new ArrayList<>()));
        try (Connection connection = pool.getConnection()) {
            read(connection, facts);
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
        Map<String, Standing> standings = new HashMap<>();
        for (Reference reference : references) {
            standings.computeIfAbsent(
                    reference.streamId(),
                    streamId -> Standings.fold(reference.type(), facts.getOrDefault(streamId, List.of())));
        }
        return standings;
    }

    private void read(Connection connection, Map<String, List<Fact>> into) throws SQLException {
        Array streams = connection.createArrayOf("text", into.keySet().toArray());
        try (PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setArray(1, streams);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    List<Fact> stream = into.get(row.getString(1));
                    if (stream != null) {
                        stream.add(stored.readFact(row.getString(2), row.getString(3), row.getBytes(4)));
                    }
                }
            }
        } finally {
            streams.free();
        }
    }
}
