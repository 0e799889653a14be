package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The README's curls work as printed.
@ExtendWith(DemoProgram.class)
class ReadmeIT {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize().getParent();
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String PRINTED = "http://127.0.0.1:8080/";

    private static List<String> curls() throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains("curl"))
                .toList();
    }

    @Test
    void theCurlsOfTheReadmeWorkInTheirOrder(Demo demo, @TempDir Path directory) throws Exception {
        StringBuilder answers = new StringBuilder();
        for (String curl : curls()) {
            assertThat(curl).contains(PRINTED);
            String answer = run(curl.replace(PRINTED, demo.address().toString()), directory);

            JsonNode body = JsonMapper.shared().readTree(answer);
            assertThat(body.path("type").asString("")).as(answer).isEmpty();
            answers.append(curl).append(answer).append('\n');
        }
        assertThat(answers).contains("log-study-visit", "record-ratification", "/timeline");
    }

    @Test
    void theTimelineOfTheReadmeShowsTheVisitOfTheReadme(Demo demo, @TempDir Path directory) throws Exception {
        List<String> curls = curls();
        run(curls.getFirst().replace(PRINTED, demo.address().toString()), directory);

        assertThat(run(curls.getLast().replace(PRINTED, demo.address().toString()), directory))
                .contains("activity:study-visit-oslo", "Study visit to Norwegian shelters");
    }

    private static String run(String script, Path directory) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        int end = new ProcessBuilder("sh", "-ec", script)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(end).as(script + Files.readString(err)).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
