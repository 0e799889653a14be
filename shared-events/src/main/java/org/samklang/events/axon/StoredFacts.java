package org.samklang.events.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.Recorded;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.catalogue.EventCatalogue.Entry;
import org.samklang.events.catalogue.UnreadableHistory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Rows of the log as facts, without Axon: for rebuilding views and for every other reader of the whole log.
///
/// Goes through the same upcasters as Axon's reading and gives the same facts; it is only faster, since it builds no
/// messages and reads of the metadata only the envelope. Can be shared between threads.
public final class StoredFacts {
    private final Map<String, Map<String, Form>> forms;
    private final JsonMapper json = EventsJson.mapper();
    private final EnvelopeReader envelopes = new EnvelopeReader(json);

    public StoredFacts() {
        this(EventCatalogue.ofFacts(), Upcasters.steps());
    }

    StoredFacts(EventCatalogue catalogue, List<Upcast> steps) {
        forms = new HashMap<>();
        for (Entry entry : catalogue.entries()) {
            add(entry.name(), entry.revision(), new Form(List.of(), json.readerFor(entry.type())));
        }
        for (Upcast first : steps) {
            add(first.name(), first.revision(), form(catalogue, first, steps));
        }
    }

    /// One row.
    ///
    /// @param name the stored name, Axon's payload type
    /// @param recordedAt ISO 8601 in UTC
    /// @throws UnreadableHistory when this program does not know the name or the revision, or the content is broken
    public Recorded read(
            long position,
            String name,
            @Nullable String revision,
            byte[] payload,
            byte[] metadata,
            String recordedAt,
            String eventId) {
        Form form = form(name, revision);
        try {
            Fact fact = form.read(json, payload);
            Envelope envelope = envelopes.read(metadata);
            return new Recorded(position, RecordTime.parse(recordedAt), eventId, envelope, fact);
        } catch (UnreadableHistory e) {
            throw new UnreadableHistory(name, revision, "position " + position + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new UnreadableHistory(name, revision, "position " + position + ": the content is broken", e);
        }
    }

    /// Only the fact of a row.
    ///
    /// @throws UnreadableHistory when this program does not know the name or the revision, or the content is broken
    public Fact readFact(String name, @Nullable String revision, byte[] payload) {
        Form form = form(name, revision);
        try {
            return form.read(json, payload);
        } catch (RuntimeException e) {
            throw new UnreadableHistory(name, revision, "the content is broken", e);
        }
    }

    private Form form(String name, @Nullable String revision) {
        Map<String, Form> revisions = forms.get(name);
        Form form = revisions == null || revision == null ? null : revisions.get(revision);
        if (form == null) {
            throw new UnreadableHistory(
                    name, revision, revisions == null ? "no such name in the catalogue" : "no such revision");
        }
        return form;
    }

    private Form form(EventCatalogue catalogue, Upcast first, List<Upcast> steps) {
        List<Upcast> path = new ArrayList<>();
        for (Upcast step = first; step != null; step = next(step, steps)) {
            path.add(step);
        }
        Upcast last = path.getLast();
        Optional<Entry> entry = catalogue.named(last.toName()).filter(e -> e.revision() == last.toRevision());
        return new Form(
                List.copyOf(path),
                json.readerFor(entry.orElseThrow(() -> new IllegalStateException("the upcasters of " + first.name()
                                + " end at " + last.toName() + " revision " + last.toRevision()))
                        .type()));
    }

    /// Only a later step counts: the chain is gone through once, in its order.
    private static @Nullable Upcast next(Upcast step, List<Upcast> steps) {
        return steps.subList(steps.indexOf(step) + 1, steps.size()).stream()
                .filter(later -> later.name().equals(step.toName()) && later.revision() == step.toRevision())
                .findFirst()
                .orElse(null);
    }

    private void add(String name, int revision, Form form) {
        Form other = forms.computeIfAbsent(name, _ -> new HashMap<>()).putIfAbsent(String.valueOf(revision), form);
        if (other != null) {
            throw new IllegalStateException("two readings of " + name + " revision " + revision);
        }
    }

    /// A stored form: what has to be done to it, and what it is then.
    private record Form(List<Upcast> steps, ObjectReader reader) {

        Fact read(JsonMapper json, byte[] payload) throws JacksonException {
            @Nullable Fact fact = steps.isEmpty() ? reader.readValue(payload) : reader.readValue(upcast(json, payload));
            if (fact == null) {
                throw new IllegalArgumentException("null is no fact");
            }
            return fact;
        }

        private JsonNode upcast(JsonMapper json, byte[] payload) {
            ObjectNode node = (ObjectNode) json.readTree(payload);
            for (Upcast step : steps) {
                node = step.change().apply(node);
            }
            return node;
        }
    }
}
