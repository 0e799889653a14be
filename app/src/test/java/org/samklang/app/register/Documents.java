package org.samklang.app.register;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The five documents, which lie beside the project and not in it.
final class Documents {
    private static final Path FOLDER = Path.of("..", "..", "shared", "seeds");

    private Documents() {}

    /// Lines by short name. Skips the test, and says so, where the documents are not here.
    static Map<String, List<String>> lines() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the five documents are not here: " + FOLDER);
        Map<String, List<String>> documents = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String number = file.getFileName().toString().substring(2, 3);
                documents.put("S" + number, Files.readAllLines(file));
            }
        }
        return documents;
    }
}
