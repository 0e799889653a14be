package org.samklang.query.rows;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/// A text as its language and itself, `["nb", "Besøk"]`; with translations, and then who translated, behind them where
/// there are any.
final class NarrativeArray {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private NarrativeArray() {}

    static final class Writer extends StdSerializer<Narrative> {
        Writer() {
            super(Narrative.class);
        }

        @Override
        public void serialize(Narrative text, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeString(text.language());
            json.writeString(text.text());
            if (!text.translations().isEmpty() || text.translator() != null) {
                context.writeValue(json, text.translations());
                json.writeString(text.translator());
            }
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<Narrative> {
        Reader() {
            super(Narrative.class);
        }

        @Override
        public @Nullable Narrative deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartArrayToken()) {
                return (Narrative) context.handleUnexpectedToken(Narrative.class, json);
            }
            String language = json.nextStringValue();
            String text = json.nextStringValue();
            if (json.nextToken() == JsonToken.END_ARRAY) {
                return new Narrative(language, text, Map.of(), null);
            }
            Map<String, String> translations =
                    context.readValue(json, context.getTypeFactory().constructType(TEXTS));
            Narrative narrative = new Narrative(language, text, translations, json.nextStringValue());
            json.nextToken();
            return narrative;
        }
    }
}
