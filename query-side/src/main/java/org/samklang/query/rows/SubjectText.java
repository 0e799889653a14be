package org.samklang.query.rows;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// A subject as its stream's id: `"network:wave"`.
final class SubjectText {
    private static final Map<String, StreamType> TYPES = Arrays.stream(StreamType.values())
            .collect(Collectors.toUnmodifiableMap(StreamType::prefix, Function.identity()));

    private SubjectText() {}

    static final class Writer extends StdScalarSerializer<Subject> {
        Writer() {
            super(Subject.class);
        }

        @Override
        public void serialize(Subject subject, JsonGenerator json, SerializationContext context) {
            json.writeString(subject.streamId());
        }
    }

    static final class Reader extends StdScalarDeserializer<Subject> {
        Reader() {
            super(Subject.class);
        }

        @Override
        public @Nullable Subject deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            int colon = text.indexOf(':');
            StreamType type = colon < 0 ? null : TYPES.get(text.substring(0, colon));
            return type == null
                    ? context.reportInputMismatch(this, "no id of a stream")
                    : new Subject(type, text.substring(colon + 1));
        }
    }
}
