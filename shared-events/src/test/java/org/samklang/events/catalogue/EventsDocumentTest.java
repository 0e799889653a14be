package org.samklang.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/events.md` says what the program stores. Rewritten by running this test with `-Dsamklang.rewrite=true`.
class EventsDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/events.md");

    @Test
    void theDocumentSaysWhatTheCatalogueSays() throws IOException {
        String written = EventsDocument.write();
        if (Boolean.getBoolean("samklang.rewrite")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, written);
        }
        assertThat(DOCUMENT).exists();
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    @Test
    void everyEventSaysWhatItIs() {
        assertThat(EventCatalogue.ofFacts().entries())
                .allSatisfy(entry -> assertThat(EventsDocument.firstSentence(entry.type()))
                        .endsWith("."));
    }

    @Test
    void theFirstSentenceIsTakenFromTheComment() {
        assertThat(EventsDocument.firstSentence("", "record Silent(int size) {}", "Silent")).isEmpty();
        assertThat(loud("    /// It is. And more.\n    @EventName(\"a.b\")\n    record Loud("))
                .isEqualTo("It is.");
        assertThat(loud("/// Says \"a ... b\" and ends. More.\nenum Loud {}")).isEqualTo("Says \"a ... b\" and ends.");
        assertThat(loud("/// Over two\n/// lines (S1:42).\n///\n/// @param a b\nrecord Loud("))
                .isEqualTo("Over two lines (S1:42).");
    }

    private static String loud(String source) {
        return EventsDocument.firstSentence("Loud.java", source, "Loud");
    }
}
