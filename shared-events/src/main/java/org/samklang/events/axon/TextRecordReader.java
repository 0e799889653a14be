package org.samklang.events.axon;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a JSON string, and nothing else, as a record of one text.
final class TextRecordReader extends StdScalarDeserializer<Object> {
    private final TextRecord record;

    TextRecordReader(TextRecord record) {
        super(record.type());
        this.record = record;
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? record.of(json.getString())
                : context.handleUnexpectedToken(record.type(), json);
    }
}
