package org.samklang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samklang.command.IntentCatalogue;

/// What the README and the documents say exists.
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void everyCommandIsListedWithItsCodeAndItsTest() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(IntentCatalogue.all().values())
                .allSatisfy(intent -> assertThat(readme)
                        .containsPattern("- " + intent.getSimpleName()
                                + " → [A-Z][A-Za-z, ]+: \\[code\\]\\(.*/" + intent.getSimpleName()
                                + "\\.java\\), \\[test\\]\\("));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = pages().stream()
                .flatMap(page -> LINK.matcher(read(page))
                        .results()
                        .map((MatchResult link) -> link.group(1))
                        .filter(target -> !target.contains("://"))
                        .filter(target -> !Files.exists(page.resolveSibling(target)))
                        .map(target -> ROOT.relativize(page) + ": " + target))
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void decisionsAreNumberedOnceAndNamedAsTheyAreCalled() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
            List<Path> records = files.sorted().toList();

            assertThat(records).extracting(path -> path.getFileName().toString().substring(0, 4)).doesNotHaveDuplicates();
            assertThat(records).allSatisfy(path -> {
                String name = path.getFileName().toString();
                String heading = Files.readAllLines(path).getFirst();
                String slug = heading.substring(7).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
                assertThat(heading).startsWith("# " + name.substring(0, 4) + " ");
                assertThat(name.substring(5)).isEqualTo(slug + ".md");
            });
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(path -> path.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
