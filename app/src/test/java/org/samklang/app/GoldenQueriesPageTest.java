package org.samklang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of golden queries names tests that are there.
class GoldenQueriesPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)\\.([a-z][A-Za-z0-9]+)`");
    private static final int ROWS = 25;

    /// Everything below the heading and the line under it.
    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/golden-queries.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
    }

    private static Map<String, String> acceptanceTests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("acceptance/src/test/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("IT.java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return tests;
    }

    @Test
    void everyQueryNamesATestThatAsksTheRunningProgram() throws IOException {
        Map<String, String> tests = acceptanceTests();
        List<String> rows = rows();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(rows).allSatisfy(row -> {
            assertThat(named(row)).isNotEmpty();
            assertThat(named(row)).allSatisfy(test -> assertThat(isTest(tests.getOrDefault(test.of(), ""), test.name()))
                    .as(test.toString())
                    .isTrue());
        });
    }

    private record Named(String of, String name) {}

    private static List<Named> named(String row) {
        return NAMED.matcher(row)
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .toList();
    }

    /// Whether a method of that name is a test: what stands between the method before it and its name says so.
    private static boolean isTest(String code, String name) {
        int at = code.indexOf("void " + name + "(");
        String before = at < 0 ? "" : code.substring(Math.max(0, code.lastIndexOf("\n    }\n", at)), at);
        return before.contains("@Test") || before.contains("@ParameterizedTest");
    }

    @Test
    void aMethodThatIsNoTestIsNotTakenForOne() {
        String code = "@Test\n    void asks() {\n    }\n\n    private void helps() {\n    }\n";
        assertThat(isTest(code, "asks")).isTrue();
        assertThat(isTest(code, "helps")).isFalse();
        assertThat(isTest(code, "ask")).isFalse();
    }
}
