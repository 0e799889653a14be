package org.samklang.portal.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Fact;
import org.samklang.events.catalogue.EventCatalogue;
import org.samklang.events.value.Id;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.SealedValue;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.commands.TextLimit;

/// JSON schemas of records, for what is sent or for what is answered. Each record is described once and referred to.
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String TYPE = "type";

    private final boolean sent;
    private final Map<String, Object> all;

    /// @param sent whether the schemas are of what callers send
    /// @param all where the described records are put, by name
    Schemas(boolean sent, Map<String, Object> all) {
        this.sent = sent;
        this.all = all;
    }

    /// The schema of a type, or a reference to it.
    Map<String, Object> of(Class<?> type) {
        if (type == String.class) {
            return Map.of(TYPE, "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of(TYPE, "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return Map.of(TYPE, "integer", "format", "int32");
        }
        if (type == long.class || type == Long.class) {
            return Map.of(TYPE, "integer", "format", "int64");
        }
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return Map.of(TYPE, "number");
        }
        if (type == UUID.class) {
            return Map.of(TYPE, "string", "format", "uuid");
        }
        if (type == LocalDate.class) {
            return Map.of(TYPE, "string", "format", "date");
        }
        if (type == Instant.class) {
            return Map.of(TYPE, "string", "format", "date-time");
        }
        if (type == PersonId.class) {
            return Map.of(TYPE, "string", "format", "uuid", "description", "Id of a person.");
        }
        if (Id.class.isAssignableFrom(type)) {
            return Map.of(TYPE, "string", "pattern", "^" + Id.WELL_FORMED.pattern() + "$", "description", words(type));
        }
        if (type == SealedValue.class) {
            return sent ? Map.of(TYPE, "string", "description", "In clear; sealed on arrival.") : reference("Sealed", sealed());
        }
        if (type == PartialDate.class) {
            return reference(sent ? "PartialDateSent" : "PartialDate", partialDate());
        }
        if (type.isEnum()) {
            return reference(name(type), Map.of(TYPE, "string", "enum", constants(type)));
        }
        if (type == Fact.class) {
            return described(type, _ -> facts());
        }
        if (type.isSealed()) {
            return described(type, this::oneOf);
        }
        if (type.isRecord()) {
            return described(type, each -> sent && each == Narrative.class ? narrative() : record(each, null));
        }
        if (type == Object.class) {
            return Map.of("description", "A line, as the view's own address answers it.");
        }
        throw new IllegalArgumentException("no schema for " + type.getName());
    }

    Map<String, Object> of(Shape.Part part) {
        Class<?> raw = part.raw();
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of(TYPE, "array", "items", of(part.entry()));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of(TYPE, "object", "additionalProperties", of(part.entry()));
        }
        if (sent && raw == String.class) {
            return Map.of(TYPE, "string", "maxLength", part.limit().most());
        }
        return of(raw);
    }

    /// How a type is called: `ParticipantPerson` for a person among the participants.
    static String name(Class<?> type) {
        return (type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName()) + type.getSimpleName();
    }

    static String words(Class<?> type) {
        String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private Map<String, Object> described(Class<?> type, Function<Class<?>, Map<String, Object>> how) {
        String name = name(type) + (sent ? "Sent" : "");
        if (!all.containsKey(name)) {
            // Put first: a record may contain itself.
            all.put(name, Map.of());
            all.put(name, how.apply(type));
        }
        return Map.of("$ref", REFERENCE + name);
    }

    private Map<String, Object> reference(String name, Map<String, Object> schema) {
        all.putIfAbsent(name, schema);
        return Map.of("$ref", REFERENCE + name);
    }

    private Map<String, Object> record(Class<?> type, @Nullable String kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (kind != null) {
            properties.put(TYPE, Map.of("const", kind));
            required.add(TYPE);
        }
        List<Shape.Part> parts = sent ? Shape.of(type).parts() : Shape.of(type).everyPart();
        for (Shape.Part part : parts) {
            properties.put(part.name(), of(part));
            if (sent ? part.required() : part.answered()) {
                required.add(part.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (sent) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private Map<String, Object> oneOf(Class<?> type) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        Kinds.of(type).forEach((name, kind) -> kinds.add(record(kind, name)));
        return Map.of("oneOf", kinds);
    }

    /// A fact under its stored name.
    @SuppressWarnings("unchecked") // put there by record()
    private Map<String, Object> facts() {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (EventCatalogue.Entry entry : EventCatalogue.ofFacts().entries()) {
            Map<String, Object> schema = record(entry.type(), null);
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("fact", Map.of("const", entry.name()));
            properties.putAll((Map<String, Object>) Objects.requireNonNull(schema.get("properties")));
            schema.put("properties", properties);
            kinds.add(schema);
        }
        return Map.of("oneOf", kinds);
    }

    private Map<String, Object> narrative() {
        return Map.of(
                "description",
                "A text in one language, or the text alone in the language of the command.",
                "oneOf",
                List.of(
                        record(Narrative.class, null),
                        Map.of(TYPE, "string", "maxLength", TextLimit.NARRATIVE.most())));
    }

    private Map<String, Object> partialDate() {
        Map<String, Object> text = Map.of(
                TYPE,
                "string",
                "description",
                sent
                        ? "A date as far as it is known: EDTF (2013, 2013-10, 2013-23, 2014-04-01/2018-03-31, XXXX-06) or as people write it (autumn 2013, 4.-6. juni 2014)."
                        : "EDTF.",
                "examples",
                List.of("2013-23"));
        Map<String, Object> inferred = new TreeMap<>();
        inferred.put(TYPE, "object");
        inferred.put("properties", Map.of("edtf", Map.of(TYPE, "string"), "inferredFrom", Map.of(TYPE, "string")));
        inferred.put("required", List.of("edtf"));
        return Map.of("oneOf", sent ? List.of(text, inferred, relativeDate()) : List.of(text, inferred));
    }

    private static Map<String, Object> relativeDate() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("written", dateText("What the source says: this year, i fjor, dette halvåret."));
        properties.put("anchor", dateText("When the source was written, as far as that is known: a date as above."));
        properties.put("basis", Map.of(
                TYPE, "string",
                "maxLength", TextLimit.BASIS.most(),
                "description", "Why the anchor is held to be so."));
        Map<String, Object> relative = new LinkedHashMap<>();
        relative.put(TYPE, "object");
        relative.put("description", "What only the date of its source can tell; kept as an inferred date.");
        relative.put("properties", properties);
        relative.put("required", List.copyOf(properties.keySet()));
        relative.put("additionalProperties", false);
        relative.put("examples", List.of(
                Map.of("written", "dette halvåret", "anchor", "2019-04", "basis", "The article is of April 2019.")));
        return relative;
    }

    private static Map<String, Object> dateText(String description) {
        return Map.of(TYPE, "string", "maxLength", TextLimit.DATE.most(), "description", description);
    }

    private static Map<String, Object> sealed() {
        return Map.of(
                TYPE,
                "object",
                "description",
                "A personal text: its words for those who may read them, withheld from others, or erased.",
                "properties",
                Map.of(
                        "text", Map.of(TYPE, "string"),
                        "withheld", Map.of("const", true),
                        "erased", Map.of("const", true)));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
