package org.samklang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every reason for which a command can be refused is the expected outcome of a specification: nobody has to believe that
/// a rule bites.
class ReasonsTest {
    private static final Pattern EXPECTED = Pattern.compile("new Reason\\.(\\w+)\\(");

    @Test
    void everyReasonIsExpectedByASpecification() {
        assertThat(reasons().stream().filter(reason -> !expected().contains(reason))).isEmpty();
    }

    /// The control: a reason that no specification expects is found.
    @Test
    void aReasonThatNobodyExpectsWouldBeFound() {
        Set<String> withOneMore = new TreeSet<>(reasons());
        withOneMore.add("BadWeather");

        assertThat(withOneMore.stream().filter(reason -> !expected().contains(reason))).containsExactly("BadWeather");
    }

    private static Set<String> reasons() {
        return Stream.of(Reason.class.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    private static Set<String> expected() {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java/org/samklang/command"))) {
            return sources.filter(source -> source.toString().endsWith("Test.java"))
                    .map(ReasonsTest::read)
                    .flatMap(text -> EXPECTED.matcher(text).results().map(match -> match.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
