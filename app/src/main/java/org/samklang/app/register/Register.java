package org.samklang.app.register;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.IntentCatalogue;
import org.samklang.portal.commands.Given;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The register as it lies in the files, in the order in which it is read in.
///
/// @param name the name that command ids are derived from
public record Register(String name, List<RegisterEntry> entries) {

    private static final List<String> FILES = List.of(
            "02-organisations",
            "03-persons",
            "04-programmes",
            "05-instruments",
            "06-partnerships",
            "07-networks",
            "08-activities",
            "09-learning",
            "10-bodies-and-strategies",
            "11-rules",
            "12-agreements-projects-grants",
            "13-network-members",
            "14-documents-spoken-of",
            "15-statements",
            "16-causes");
    private static final Set<String> OF_THE_ENTRY = Set.of("key", "source", "quote", "about");
    private static final YAMLMapper YAML = new YAMLMapper();

    public Register {
        entries = List.copyOf(entries);
    }

    /// Reads the files. A file that is not as it should be is a fault of the build and throws
    /// [IllegalStateException] with the entry's key.
    public static Register read() {
        Map<String, Object> head = yaml("01-documents");
        Map<?, ?> documents = (Map<?, ?>) Objects.requireNonNull(head.get("documents"));
        String visibility = text(head, "visibility");
        List<RegisterEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String file : FILES) {
            for (Object each : (List<?>) Objects.requireNonNull(yaml(file).get("entries"))) {
                RegisterEntry entry = entry((Map<?, ?>) each, documents, visibility);
                if (!keys.add(entry.key())) {
                    throw new IllegalStateException("twice in the register: " + entry.key());
                }
                entries.add(entry);
            }
        }
        return new Register(text(head, "register"), entries);
    }

    /// What the documents say that no entry quotes, and why: it is told by an entry that cites another line, or is no fact.
    public static List<Passage> passages() {
        return ((List<?>) Objects.requireNonNull(yaml("00-passages").get("passages")))
                .stream().map(each -> passage((Map<?, ?>) each)).toList();
    }

    private static Passage passage(Map<?, ?> said) {
        String at = text(said, "at");
        int colon = at.indexOf(':');
        return new Passage(
                at.substring(0, colon),
                Integer.parseInt(at.substring(colon + 1)),
                text(said, "begins"),
                said.get("entry") == null ? null : text(said, "entry"),
                text(said, "why"));
    }

    private static RegisterEntry entry(Map<?, ?> said, Map<?, ?> documents, String visibility) {
        String key = text(said, "key");
        String source = text(said, "source");
        int colon = source.indexOf(':');
        if (colon < 0 || !(documents.get(source.substring(0, colon)) instanceof Map<?, ?> document)) {
            throw new IllegalStateException("no such document: " + source + " in " + key);
        }
        List<String> commands = said.keySet().stream()
                .map(String::valueOf)
                .filter(field -> !OF_THE_ENTRY.contains(field))
                .toList();
        if (commands.size() != 1 || IntentCatalogue.named(commands.getFirst()).isEmpty()) {
            throw new IllegalStateException("one known command is wanted, not " + commands + " in " + key);
        }
        return new RegisterEntry(
                key,
                source.substring(0, colon),
                Integer.parseInt(source.substring(colon + 1)),
                text(said, "quote"),
                said.get("about") == null ? null : text(said, "about"),
                text(document, "language"),
                visibility,
                commands.getFirst(),
                given(said.get(commands.getFirst())));
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalStateException("a text is wanted for " + name + " in " + fields);
    }

    private static Given given(@Nullable Object value) {
        return switch (value) {
            case null -> new Given.Nothing();
            case Map<?, ?> map -> {
                Map<String, Given> fields = new LinkedHashMap<>();
                map.forEach((field, content) -> fields.put(String.valueOf(field), given(content)));
                yield new Given.Fields(fields);
            }
            case List<?> list -> new Given.Items(list.stream().map(Register::given).toList());
            case String text -> new Given.Text(text);
            case Boolean flag -> new Given.Flag(flag);
            case Number number -> new Given.Figure(new BigDecimal(number.toString()));
            default -> throw new IllegalStateException("cannot be given: " + value);
        };
    }

    private static Map<String, Object> yaml(String file) {
        String path = "/register/" + file + ".yaml";
        try (InputStream in = Register.class.getResourceAsStream(path)) {
            return YAML.readValue(Objects.requireNonNull(in, path), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
