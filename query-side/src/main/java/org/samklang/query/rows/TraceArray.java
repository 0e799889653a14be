package org.samklang.query.rows;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.query.Trace;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// A trace as its parts in their order, the time as seconds and nanoseconds. Its source comes last: who reports it, or
/// document, locator, quote and language.
final class TraceArray {
    private TraceArray() {}

    static final class Writer extends StdSerializer<Trace> {
        Writer() {
            super(Trace.class);
        }

        @Override
        public void serialize(Trace trace, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeNumber(trace.position());
            json.writeNumber(trace.recordedAt().getEpochSecond());
            json.writeNumber(trace.recordedAt().getNano());
            json.writeString(trace.eventId());
            json.writeString(trace.fact());
            json.writeString(trace.actorId());
            json.writeString(trace.actorRole());
            OrganisationId organisation = trace.actorOrganisation();
            json.writeString(organisation == null ? null : organisation.value());
            json.writeString(trace.reason());
            switch (trace.source()) {
                case Source.ReportedBy(String user) -> json.writeString(user);
                case Source.Citation(String document, String locator, SealedValue quote, String language) -> {
                    json.writeString(document);
                    json.writeString(locator);
                    json.writeString(quote == null ? null : quote.text());
                    json.writeString(language);
                }
            }
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<Trace> {
        Reader() {
            super(Trace.class);
        }

        @Override
        public @Nullable Trace deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartArrayToken()) {
                return (Trace) context.handleUnexpectedToken(Trace.class, json);
            }
            long position = json.nextLongValue(0);
            Instant recordedAt = Instant.ofEpochSecond(json.nextLongValue(0), json.nextIntValue(0));
            String eventId = json.nextStringValue();
            String fact = json.nextStringValue();
            String actorId = json.nextStringValue();
            String actorRole = json.nextStringValue();
            String organisation = json.nextStringValue();
            String reason = json.nextStringValue();
            return new Trace(
                    position,
                    recordedAt,
                    eventId,
                    fact,
                    actorId,
                    actorRole,
                    organisation == null ? null : new OrganisationId(organisation),
                    source(json),
                    reason);
        }

        private static Source source(JsonParser json) {
            String first = json.nextStringValue();
            if (json.nextToken() == JsonToken.END_ARRAY) {
                return new Source.ReportedBy(first);
            }
            String locator = json.getString();
            String quote = json.nextStringValue();
            String language = json.nextStringValue();
            json.nextToken();
            return new Source.Citation(first, locator, quote == null ? null : new SealedValue(quote), language);
        }
    }
}
