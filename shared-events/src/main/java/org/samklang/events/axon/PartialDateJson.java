package org.samklang.events.axon;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// A partial date as its EDTF text, `"2013-10"`; with the ground of an inference as
/// `{"edtf": "2013", "inferredFrom": "..."}`.
///
/// The text is kept as it stands, also one that is no date: what was stored is read.
final class PartialDateJson {
    private static final String EDTF = "edtf";
    private static final String INFERRED_FROM = "inferredFrom";

    private PartialDateJson() {}

    static final class Writer extends StdScalarSerializer<PartialDate> {
        Writer() {
            super(PartialDate.class);
        }

        @Override
        public void serialize(PartialDate date, JsonGenerator json, SerializationContext context) {
            if (date.inferredFrom() == null) {
                json.writeString(date.edtf());
            } else {
                json.writeStartObject();
                json.writeStringProperty(EDTF, date.edtf());
                json.writeStringProperty(INFERRED_FROM, date.inferredFrom());
                json.writeEndObject();
            }
        }
    }

    static final class Reader extends StdScalarDeserializer<PartialDate> {
        Reader() {
            super(PartialDate.class);
        }

        @Override
        public @Nullable PartialDate deserialize(JsonParser json, DeserializationContext context) {
            return switch (json.currentToken()) {
                case VALUE_STRING -> new PartialDate(json.getString(), null);
                case START_OBJECT -> inferred(json, context);
                case null, default -> (PartialDate) context.handleUnexpectedToken(PartialDate.class, json);
            };
        }

        private PartialDate inferred(JsonParser json, DeserializationContext context) {
            String edtf = null;
            String inferredFrom = null;
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case EDTF -> edtf = text(json, context);
                    case INFERRED_FROM ->
                        inferredFrom = json.hasToken(JsonToken.VALUE_NULL) ? null : text(json, context);
                    default -> context.handleUnknownProperty(json, this, PartialDate.class, name);
                }
            }
            return edtf == null
                    ? context.reportInputMismatch(this, "a date without its text 'edtf'")
                    : new PartialDate(edtf, inferredFrom);
        }

        private static @Nullable String text(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? json.getString()
                    : (String) context.handleUnexpectedToken(String.class, json);
        }
    }
}
