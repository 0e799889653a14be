package org.samklang.query.wiring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.samklang.events.Fact;
import org.samklang.events.Recorded;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.catalogue.UnreadableHistory;
import org.samklang.query.rows.Heads;
import org.samklang.query.rows.LiveViews;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hands Axon's batches to the views, where Axon Server keeps the events. Not a Spring bean: Axon would subscribe it by
/// itself, in a processor of its own making.
@ProcessingGroup(LiveProjection.PROCESSOR)
public final class LiveProjection {
    public static final String PROCESSOR = "query.views";
    private static final String BATCH = LiveProjection.class.getName();

    private final DataSource database;
    private final LiveViews views;
    private final Heads heads;

    /// @param database gives the connection of the running transaction
    LiveProjection(DataSource database, LiveViews views, Heads heads) {
        this.database = database;
        this.views = views;
        this.heads = heads;
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token, UnitOfWork<?> unitOfWork) {
        UnitOfWork<?> batch = unitOfWork.root();
        List<Recorded> facts = batch.getOrComputeResource(BATCH, _ -> {
            List<Recorded> begun = new ArrayList<>();
            batch.onPrepareCommit(_ -> write(begun));
            return begun;
        });
        facts.add(recorded(message, token));
    }

    private static Recorded recorded(EventMessage<?> message, TrackingToken token) {
        if (!(message.getPayload() instanceof Fact fact)) {
            throw new UnreadableHistory(message.getPayloadType().getName(), null, "it is no fact");
        }
        return new Recorded(
                token.position().orElseThrow(),
                message.getTimestamp(),
                message.getIdentifier(),
                EnvelopeMetadata.from(message.getMetaData()),
                fact);
    }

    private void write(List<Recorded> facts) {
        try (Connection connection = database.getConnection()) {
            Map<String, Long> reached = views.apply(connection, facts);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    heads.reached(reached);
                }
            });
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the views cannot be written", e);
        }
    }
}
