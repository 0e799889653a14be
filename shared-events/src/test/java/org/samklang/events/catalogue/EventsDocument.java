package org.samklang.events.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ArbitraryFacts;
import org.samklang.events.Envelope;
import org.samklang.events.Fact;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.value.Id;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.SealedValue;

/// Writes the catalogue for people: name, revision, fields, and the first sentence of each comment in the sources.
final class EventsDocument {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SENTENCE = Pattern.compile("^(.*?(?<![.])[.])(\\s|$)");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Class<?>> values = new TreeMap<>();

    private EventsDocument() {}

    static String write() {
        EventsDocument document = new EventsDocument();
        document.events();
        document.envelope();
        document.values();
        return document.text.toString();
    }

    private void events() {
        EventCatalogue catalogue = EventCatalogue.ofFacts();
        line("# Events");
        line("");
        line("Everything that Samklang can store, from the catalogue; a test keeps this page as the program is. To write "
                + "it anew: `./mvnw -pl shared-events -Dtest=EventsDocumentTest -Dsamklang.rewrite=true test`.");
        line("");
        line("%d events in %d streams. `?` marks what may be missing. "
                        .formatted(
                                catalogue.entries().size(),
                                catalogue.byStream(Fact.class).size())
                + "Ids, dates (EDTF) and sealed values are plain JSON strings; a date that was "
                + "inferred is `{\"edtf\", \"inferredFrom\"}`. Samples of every revision are in "
                + "[the golden files](../shared-events/src/test/resources/golden).");
        catalogue.byStream(Fact.class).forEach((stream, entries) -> {
            line("");
            line("## " + stream.getSimpleName().replace("Event", ""));
            line("");
            line(firstSentence(stream));
            for (EventCatalogue.Entry entry : entries) {
                line("");
                line("### " + entry.name());
                line("");
                line("%s Revision %d, `%s`."
                        .formatted(
                                firstSentence(entry.type()),
                                entry.revision(),
                                entry.type().getSimpleName()));
                line("");
                fields(entry.type());
            }
        });
    }

    private void envelope() {
        line("");
        line("## Around every event");
        line("");
        line(firstSentence(Envelope.class) + " Stored as the event's metadata, with `commandHmac`, `salt`, "
                + "`correlationId` and `traceId` beside it.");
        line("");
        fields(Envelope.class);
    }

    /// All values that events are made of, whichever way they are reached.
    private void values() {
        line("");
        line("# Values");
        Map<String, Class<?>> written = new TreeMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(values.values());
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (written.putIfAbsent(type.getSimpleName(), type) == null) {
                values.clear();
                describe(type, new EventsDocument());
                for (Class<?> part : parts(type)) {
                    fieldsOf(part).forEach(c -> name(c.getAnnotatedType()));
                }
                open.addAll(values.values());
            }
        }
        for (Class<?> type : written.values()) {
            describe(type, this);
        }
    }

    private static void describe(Class<?> type, EventsDocument into) {
        into.line("");
        into.line("### " + type.getSimpleName());
        into.line("");
        into.line(firstSentence(type));
        into.line("");
        if (type.isEnum()) {
            into.line(Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`" + constant + "`")
                    .collect(Collectors.joining(", ")));
        } else if (type.isSealed()) {
            for (Class<?> part : parts(type)) {
                into.line("- type `" + storedType(part) + "`: " + firstSentence(part) + " "
                        + fieldsOf(part).stream()
                                .map(c -> "`" + c.getName() + "` " + into.name(c.getAnnotatedType()))
                                .collect(Collectors.joining(", ")));
            }
        } else {
            into.fields(type);
        }
    }

    private static String storedType(Class<?> part) {
        Record sample = ArbitraryFacts.minimal().next(part.asSubclass(Record.class));
        return EventsJson.mapper().valueToTree(sample).get("type").asString();
    }

    private static List<Class<?>> parts(Class<?> type) {
        return type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of(type);
    }

    private static List<RecordComponent> fieldsOf(Class<?> type) {
        return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
    }

    private void fields(Class<?> type) {
        for (RecordComponent component : fieldsOf(type)) {
            line("- `" + component.getName() + "` " + name(component.getAnnotatedType()));
        }
    }

    private String name(AnnotatedType type) {
        return name(type.getType()) + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            String arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(this::name)
                    .collect(Collectors.joining(" to "));
            return (generic.getRawType() == Map.class ? "map of " : "list of ") + arguments;
        }
        Class<?> simple = (Class<?>) type;
        if (simple.getPackageName().startsWith("org.samklang")
                && !Id.class.isAssignableFrom(simple)
                && simple != PartialDate.class
                && simple != SealedValue.class) {
            values.put(simple.getSimpleName(), simple);
            return "[" + simple.getSimpleName() + "](#" + simple.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        return simple.getSimpleName();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// The first sentence of a type's comment in its source file.
    static String firstSentence(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        try {
            return firstSentence(file.toString(), Files.readString(file), type.getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String firstSentence(String file, String source, String simpleName) {
        Matcher declaration = Pattern.compile(
                        "^\\s*(?:public |private |static |sealed |non-sealed |final )*(?:record|interface|enum|class) "
                                + simpleName + "\\b",
                        Pattern.MULTILINE)
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalArgumentException(file + " declares no " + simpleName);
        }
        Deque<String> comment = new ArrayDeque<>();
        List<String> before = source.substring(0, declaration.start()).lines().map(String::strip).toList();
        for (String line : before.reversed()) {
            if (line.startsWith("///")) {
                comment.push(line.substring(3).strip());
            } else if (!line.startsWith("@") && !(line.isEmpty() && comment.isEmpty())) {
                break;
            }
        }
        String paragraph = comment.stream().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining(" "));
        Matcher sentence = SENTENCE.matcher(paragraph);
        return sentence.find() ? sentence.group(1) : paragraph;
    }
}
