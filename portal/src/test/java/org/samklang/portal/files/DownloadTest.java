package org.samklang.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The name that is offered is the document's title, and never a path.
class DownloadTest {

    @Test
    void theTitleIsTheNameWithTheExtensionOfItsKind() {
        assertThat(Download.name("Årsrapport 2003", "application/pdf")).isEqualTo("Årsrapport 2003.pdf");
        assertThat(Download.name("Film", "video/mp4")).isEqualTo("Film.mp4");
    }

    @Test
    void noTitleLeadsOutOfTheDirectoryWhereItIsSaved() {
        assertThat(Download.name("../../etc/passwd", "text/plain")).isEqualTo("etc passwd.txt");
        assertThat(Download.name("C:\\windows\\system.ini", "text/plain")).isEqualTo("C windows system.ini.txt");
        assertThat(Download.name("a\r\nSet-Cookie: x", "image/png")).isEqualTo("a Set-Cookie x.png");
        assertThat(Download.name("gpj.\u202eexe", "image/jpeg")).isEqualTo("gpj. exe.jpg");
        assertThat(Download.name("...", "application/pdf")).isEqualTo("document.pdf");
        assertThat(Download.name(" / ", "application/pdf")).isEqualTo("document.pdf");
    }

    @Test
    void aLongTitleIsCutBetweenItsCharacters() {
        assertThat(Download.name("\ud83d\ude42".repeat(200), "application/pdf"))
                .isEqualTo("\ud83d\ude42".repeat(80) + ".pdf");
    }
}
