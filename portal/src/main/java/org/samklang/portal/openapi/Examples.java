package org.samklang.portal.openapi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.commands.Shape;

/// An example of what can be sent, with every field. A test reads each of them.
final class Examples {

    private static final String UUID_EXAMPLE = "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11";

    private Examples() {}

    static Object of(Class<?> type) {
        if (type == String.class || type == SealedValue.class) {
            return "Text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return 2;
        }
        if (type == BigDecimal.class) {
            return 30;
        }
        if (type == UUID.class || type == PersonId.class) {
            return UUID_EXAMPLE;
        }
        if (type == LocalDate.class) {
            return "2014-05-31";
        }
        if (Id.class.isAssignableFrom(type)) {
            return "example";
        }
        if (type == PartialDate.class) {
            return "2013-10";
        }
        if (type == Narrative.class) {
            return Map.of("language", "nb", "text", "Tekst");
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type.isSealed()) {
            Map.Entry<String, Class<?>> first =
                    Shape.kinds(type).entrySet().iterator().next();
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("type", first.getKey());
            fields.putAll(record(first.getValue()));
            return fields;
        }
        return record(type);
    }

    private static Map<String, Object> record(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Shape.Part part : Shape.of(type).parts()) {
            fields.put(part.name(), part(part));
        }
        return fields;
    }

    private static Object part(Shape.Part part) {
        if (Collection.class.isAssignableFrom(part.raw())) {
            return List.of(of(part.entry()));
        }
        if (Map.class.isAssignableFrom(part.raw())) {
            return Map.of("en", "Text");
        }
        return switch (part.name()) {
            case "language" -> "nb";
            case "country", "state" -> "NO";
            case "subdivision" -> "GB-ENG";
            case "type" -> part.raw() == String.class ? "22" : of(part.raw());
            default -> of(part.raw());
        };
    }
}
