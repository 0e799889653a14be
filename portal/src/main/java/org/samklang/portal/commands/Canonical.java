package org.samklang.portal.commands;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Actor;

/// The one spelling of what a command says, before sealing: JSON with sorted keys, nothing for what is not said. Two
/// commands are the same when these bytes are. Made of clear text, so it is fingerprinted and forgotten.
final class Canonical {

    private Canonical() {}

    static byte[] bytes(Actor actor, Submission submission) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("name", submission.name());
        all.put("actor", actor);
        all.put("expectedVersion", submission.expectedVersion());
        all.put("visibility", submission.visibility());
        all.put("language", submission.language());
        all.put("reason", submission.reason());
        all.put("source", submission.source());
        all.put("command", submission.intent());
        StringBuilder json = new StringBuilder(512);
        write(all, json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case String text -> quote(text, json);
            case Boolean flag -> json.append(flag);
            // 1.50 and 1.5 say different things about what is known.
            case BigDecimal number -> json.append(number.toPlainString());
            case Number number -> json.append(number);
            case Enum<?> constant -> quote(constant.name(), json);
            case Map<?, ?> map -> object(map, json);
            case Collection<?> many -> array(many, json);
            case Record some -> object(fields(some), json);
            default -> quote(value.toString(), json);
        }
    }

    private static Map<String, @Nullable Object> fields(Record some) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Class<?> type = some.getClass();
        if (isOneOfSeveral(type)) {
            fields.put("type", type.getSimpleName());
        }
        for (Shape.Part part : Shape.of(type).everyPart()) {
            fields.put(part.name(), part.value(some));
        }
        return fields;
    }

    private static boolean isOneOfSeveral(Class<?> type) {
        return List.of(type.getInterfaces()).stream().anyMatch(Class::isSealed);
    }

    private static void object(Map<?, ?> map, StringBuilder json) {
        TreeMap<String, Object> sorted = new TreeMap<>(Comparator.naturalOrder());
        map.forEach((key, value) -> {
            if (value != null) {
                sorted.put(String.valueOf(key), value);
            }
        });
        String before = "{";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.append(before);
            quote(entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            before = ",";
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(Collection<?> many, StringBuilder json) {
        String before = "[";
        for (Object one : many) {
            json.append(before);
            write(one, json);
            before = ",";
        }
        json.append(many.isEmpty() ? "[]" : "]");
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
