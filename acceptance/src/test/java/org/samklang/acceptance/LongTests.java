package org.samklang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where tests that can run for long leave their figures. `./samklang test-long` writes them into `docs/long-tests.md`.
public final class LongTests {
    private LongTests() {}

    /// Prints one line of figures and keeps it as `target/long-tests/<name>.txt`.
    public static void report(String name, String figures) {
        System.out.println(name + ": " + figures);
        try {
            Path directory = Files.createDirectories(Path.of(System.getProperty("basedir", ""), "target", "long-tests"));
            Files.writeString(directory.resolve(name + ".txt"), figures + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
