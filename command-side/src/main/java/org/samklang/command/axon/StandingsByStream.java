package org.samklang.command.axon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.samklang.command.Reference;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.catalogue.UnreadableHistory;

/// Reads one stream after the other, from any event store that Axon has.
final class StandingsByStream implements Standings {
    private final EventStore store;

    StandingsByStream(EventStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Standing> of(Collection<Reference> references) {
        Map<String, Standing> standings = new HashMap<>();
        for (Reference reference : references) {
            standings.computeIfAbsent(
                    reference.streamId(), streamId -> Standings.fold(reference.type(), facts(streamId)));
        }
        return standings;
    }

    private List<Fact> facts(String streamId) {
        List<Fact> facts = new ArrayList<>();
        DomainEventStream stream = store.readEvents(streamId);
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            if (!(event.getPayload() instanceof Fact fact)) {
                throw new UnreadableHistory(event.getPayloadType().getName(), null, "in stream " + streamId);
            }
            facts.add(fact);
        }
        return facts;
    }
}
