package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeControlsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void withoutAnythingThePageIsAsOfTodayAndKnowsEverything() {
        TimeControls time = TimeControls.read(null, "", TODAY);

        assertThat(time.asOf()).isEqualTo(TODAY);
        assertThat(time.moment().knownAtPosition()).isNull();
        assertThat(time.moment().knownAtInstant()).isNull();
    }

    @Test
    void aNumberIsAPosition() {
        assertThat(TimeControls.read("2013-12-31", " 120 ", TODAY).moment().knownAtPosition()).isEqualTo(120L);
    }

    @Test
    void aDayIsKnownAtItsEnd() {
        assertThat(TimeControls.read(null, "2026-01-31", TODAY).moment().knownAtInstant())
                .isBetween(Instant.parse("2026-01-31T23:59:59Z"), Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void aMomentWithoutOffsetIsInUtc() {
        assertThat(TimeControls.read(null, "2026-01-31T12:00", TODAY).moment().knownAtInstant())
                .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
    }

    @Test
    void whatIsNoTimeIsSaidToBeWrongAndShownAgain() {
        TimeControls time = TimeControls.read("31/12", "yesterday", TODAY);

        assertThat(time.asOfWrong()).isTrue();
        assertThat(time.knownAtWrong()).isTrue();
        assertThat(time.asOfText()).isEqualTo("31/12");
        assertThat(time.knownAtText()).isEqualTo("yesterday");
    }
}
