package org.samklang.events.axon;

import java.util.List;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// All steps from earlier stored forms to today's, in the order they came about. Axon's reading and [StoredFacts] use
/// this one list.
public final class Upcasters {
    private static final List<Upcast> STEPS = List.of(
            Upcast.within("conference.logged", 1, ConferenceAttendance::asQuantity),
            Upcast.within("treaty.signed", 1, TreatySteps::subjectToRatification),
            Upcast.within("treaty.ratified", 1, TreatySteps::byRatification));

    private Upcasters() {}

    static List<Upcast> steps() {
        return STEPS;
    }

    /// For Axon's event store.
    public static EventUpcasterChain chain() {
        return chain(STEPS);
    }

    static EventUpcasterChain chain(List<Upcast> steps) {
        return new EventUpcasterChain(steps.stream().map(InAxon::new).toList());
    }

    private static final class InAxon extends SingleEventUpcaster {
        private final Upcast step;
        private final SimpleSerializedType from;
        private final SimpleSerializedType to;

        InAxon(Upcast step) {
            this.step = step;
            from = new SimpleSerializedType(step.name(), String.valueOf(step.revision()));
            to = new SimpleSerializedType(step.toName(), String.valueOf(step.toRevision()));
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return from.equals(event.getType());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(to, JsonNode.class, payload -> step.change().apply((ObjectNode) payload));
        }
    }
}
