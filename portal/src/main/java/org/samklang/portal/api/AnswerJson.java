package org.samklang.portal.api;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Unsealing;
import org.samklang.portal.views.Unsealing.Legible;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Answers as JSON, the same as in the log, but for sealed texts: `{"text": ...}` for those who may read them,
/// `{"withheld": true}` for others, `{"erased": true}` where nobody can.
final class AnswerJson {

    private static final String FOUND = "found";
    private static final String OPENED = "opened";

    private static final JsonMapper JSON = EventsJson.configure(JsonMapper.builder())
            .addModule(new SimpleModule("samklang-unsealed").addSerializer(SealedValue.class, new Unsealed()))
            .build();

    private final Unsealing unsealing;

    AnswerJson(Unsealing unsealing) {
        this.unsealing = unsealing;
    }

    byte[] write(Caller caller, Object answer) {
        Set<SealedValue> found = new LinkedHashSet<>();
        byte[] sealed = JSON.writer().withAttribute(FOUND, found).writeValueAsBytes(answer);
        if (found.isEmpty()) {
            return sealed;
        }
        return JSON.writer().withAttribute(OPENED, unsealing.open(caller, found)).writeValueAsBytes(answer);
    }

    private static final class Unsealed extends StdScalarSerializer<SealedValue> {
        Unsealed() {
            super(SealedValue.class);
        }

        @Override
        @SuppressWarnings("unchecked") // put there above
        public void serialize(SealedValue value, JsonGenerator json, SerializationContext context) {
            if (context.getAttribute(FOUND) instanceof Set<?> found) {
                ((Set<SealedValue>) found).add(value);
            }
            Object readable = context.getAttribute(OPENED) instanceof Map<?, ?> opened ? opened.get(value) : null;
            json.writeStartObject();
            switch (readable) {
                case Legible.Clear(String text) -> json.writeStringProperty("text", text);
                case Legible.Erased _ -> json.writeBooleanProperty("erased", true);
                case null, default -> json.writeBooleanProperty("withheld", true);
            }
            json.writeEndObject();
        }
    }
}
