package org.samklang.portal.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samklang.events.axon.EventsJson;
import tools.jackson.core.type.TypeReference;

/// What can be sent, by example: the life of one partnership in commands that are accepted one after the other, beside the
/// sample register. A test gives them all to a running program.
public final class CommandExamples {
    private static final String FILE = "/openapi/examples.json";
    private static final List<Example> ALL = read();

    private CommandExamples() {}

    /// One command that is accepted after those before it.
    ///
    /// @param name in kebab case: `log-study-visit`
    /// @param as whose coordinator gives it, `kss` or `spavo`, or the `administrator`
    /// @param command its fields
    public record Example(String name, String as, Map<String, Object> command) {}

    /// In an order in which they are accepted.
    public static List<Example> all() {
        return ALL;
    }

    /// The first of a command; a test finds commands that have none.
    static Optional<Map<String, Object>> of(String name) {
        return ALL.stream()
                .filter(example -> example.name().equals(name))
                .map(Example::command)
                .findFirst();
    }

    private static List<Example> read() {
        try (InputStream in = CommandExamples.class.getResourceAsStream(FILE)) {
            return EventsJson.mapper().readValue(Objects.requireNonNull(in, FILE), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
