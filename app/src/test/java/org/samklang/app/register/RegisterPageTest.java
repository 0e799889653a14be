package org.samklang.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// No sentence of the documents is forgotten, and docs/register.md says where each one went.
class RegisterPageTest {
    private static final Path PAGE = Path.of("..", "docs", "register.md");
    private static final Pattern KEY = Pattern.compile("`([a-z0-9-]+)`(?: \\(|:)");

    @Test
    void everySentenceWentSomewhere() throws IOException {
        assertThat(new RegisterPage(Documents.lines()).sentences())
                .hasSizeGreaterThan(250)
                .noneMatch(RegisterPage.Sentence::isForgotten);
    }

    @Test
    void control_aSentenceThatTheDocumentsGainIsSeenAsForgotten() throws IOException {
        Map<String, List<String>> documents = new HashMap<>(Documents.lines());
        documents.put("S9", List.of("Norway and Cyprus opened a second shelter. Nobody wrote it down."));

        assertThat(new RegisterPage(documents).sentences())
                .filteredOn(RegisterPage.Sentence::isForgotten)
                .extracting(RegisterPage.Sentence::text)
                .containsExactly("Norway and Cyprus opened a second shelter.", "Nobody wrote it down.");
    }

    @Test
    void everyPassageStandsInItsDocument() throws IOException {
        Set<Passage> found = new RegisterPage(Documents.lines())
                .sentences().stream().flatMap(sentence -> sentence.passages().stream()).collect(Collectors.toSet());

        assertThat(found).containsExactlyInAnyOrderElementsOf(Register.passages());
    }

    @Test
    void thePageSaysWhatTheRegisterSays() throws IOException {
        String page = new RegisterPage(Documents.lines()).write();
        if (Boolean.getBoolean("samklang.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    /// Also where the documents are not here.
    @Test
    void everyEntryStandsOnThePageAndNoOther() throws IOException {
        Set<String> named = KEY.matcher(Files.readString(PAGE)).results().map(m -> m.group(1)).collect(Collectors.toSet());

        assertThat(named)
                .isEqualTo(Register.read().entries().stream().map(RegisterEntry::key).collect(Collectors.toSet()));
    }
}
