package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSpansTest {

    private static Span read(String text, String language) {
        return WrittenSpans.read(text, Locale.of(language));
    }

    @ParameterizedTest(name = "{1} ({0}) is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nb | i 15 år             | P15Y      | false
            nb | 16 år               | P16Y      | false
            nb | fire dager          | P4D       | false
            sv | cirka 1 till 3 år   | P1Y/P3Y   | true
            sv | minst två år        | P2Y/..    | false
            da | højst tre uger      | ../P3W    | false
            en | one month           | P1M       | false
            en | a week              | P1W       | false
            en | 1 year and 6 months | P1Y6M     | false
            en | 6 months to 2 years | P6M/P2Y   | false
            es | unos 3 años         | P3Y       | true
            es | tres días           | P3D       | false
            nb | ca. 10–12 dager     | P10D/P12D | true
            en | cirka 1 till 3 år   | P1Y/P3Y   | true
            en | P15Y                | P15Y      | false
            en | P1Y/P3Y             | P1Y/P3Y   | false
            """)
    void aLengthIsReadWithItsBounds(String language, String text, String iso, boolean approximate) {
        assertThat(read(text, language)).isEqualTo(new Span(iso, approximate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i mange år", "i flere år", "several years", "varios años", "flera månader"})
    void manyYearsAreALengthThatIsNotKnown(String text) {
        assertThat(read(text, "nb")).isEqualTo(Span.unknown());
        assertThat(read(text, "nb").known()).isFalse();
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nb | for 15 år siden        | UNKNOWN_WORD
            sv | minst två gånger om året | UNKNOWN_WORD
            en | 15 years ago           | UNKNOWN_WORD
            sv | 3 till 1 år            | END_BEFORE_START
            nb | 15                     | NOT_A_SPAN
            nb | år                     | NOT_A_SPAN
            nb | 1,5 år                 | NOT_A_SPAN
            nb | mange 3 år             | NOT_A_SPAN
            nb | 3 år 4 år              | NOT_A_SPAN
            nb | 1 til 2 til 3 år       | NOT_A_SPAN
            nb | til 3 år               | NOT_A_SPAN
            nb | minst 1–2 år           | NOT_A_SPAN
            nb | minst over 2 år        | NOT_A_SPAN
            nb | minst flere år         | NOT_A_SPAN
            nb | 12345678901 år         | NOT_A_SPAN
            nb | P                      | UNKNOWN_WORD
            """)
    void whatIsNoLengthIsRefused(String language, String text, InvalidPartialDate.Code code) {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> read(text, language))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource(delimiter = '|', textBlock = """
            P15Y      | false | 15 år        | 15 år         | 15 år         | 15 years          | 15 años
            P1D       | false | 1 dag        | 1 dag         | 1 dag         | 1 day             | 1 día
            P4D       | false | 4 dage       | 4 dager       | 4 dagar       | 4 days            | 4 días
            P1Y/P3Y   | true  | ca. 1–3 år   | ca. 1–3 år    | ca. 1–3 år    | about 1–3 years   | hacia 1–3 años
            P2Y/..    | false | mindst 2 år  | minst 2 år    | minst 2 år    | at least 2 years  | al menos 2 años
            ../P3W    | false | højst 3 uger | høyst 3 uker  | högst 3 veckor | at most 3 weeks  | como máximo 3 semanas
            P1Y6M     | false | 1 år og 6 måneder | 1 år og 6 måneder | 1 år och 6 månader | 1 year and 6 months | 1 año y 6 meses
            P6M/P2Y   | false | 6 måneder – 2 år | 6 måneder – 2 år | 6 månader – 2 år | 6 months – 2 years | 6 meses – 2 años
            """)
    void aLengthIsWrittenAndReadAgain(
            String iso, boolean approximate, String da, String nb, String sv, String en, String es) {
        Span span = new Span(iso, approximate);
        String[] languages = {"da", "nb", "sv", "en", "es"};
        String[] expected = {da, nb, sv, en, es};
        for (int i = 0; i < languages.length; i++) {
            String written = WrittenSpans.write(span, Locale.of(languages[i]));
            assertThat(written).isEqualTo(expected[i]);
            assertThat(read(written, languages[i])).isEqualTo(span);
        }
    }

    @ParameterizedTest(name = "{1} ({0}) is {2}, the bound left out")
    @CsvSource(delimiter = '|', textBlock = """
            nb | mer enn 2 år      | P2Y/..
            nb | over to år        | P2Y/..
            da | mindre end 3 uger | ../P3W
            sv | under tre veckor  | ../P3W
            en | more than a year  | P1Y/..
            es | menos de 3 meses  | ../P3M
            """)
    void moreThanAYearIsNotAtLeastAYear(String language, String text, String iso) {
        assertThat(read(text, language)).isEqualTo(new Span(iso, false, true));
    }

    @ParameterizedTest(name = "{1} ({0}) is an age of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            nb | mer enn 1 år gammelt      | P1Y/.. | true
            da | mere end 1 år gammel      | P1Y/.. | true
            da | ældre end et år           | P1Y/.. | true
            sv | över 1 år gammal          | P1Y/.. | true
            en | more than 1 year old      | P1Y/.. | true
            en | older than a year         | P1Y/.. | true
            es | más de 1 año de antigüedad | P1Y/.. | true
            en | at least 6 months old     | P6M/.. | false
            en | two years old             | P2Y    | false
            """)
    void anAgeIsReadWithItsBounds(String language, String text, String iso, boolean beyond) {
        assertThat(WrittenSpans.readAge(text, Locale.of(language))).isEqualTo(new Age(new Span(iso, false, beyond)));
    }

    @Test
    void aLengthIsNoAge() {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> WrittenSpans.readAge("2 years long", Locale.ENGLISH))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(InvalidPartialDate.Code.NOT_A_SPAN));
        assertThat(read("2 years long", "en")).isEqualTo(new Span("P2Y", false));
    }

    @ParameterizedTest(name = "an age of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            P1Y/.. | mere end 1 år gammel     | mer enn 1 år gammel     | mer än 1 år gammal       | more than 1 year old      | más de 1 año de antigüedad
            ../P6M | mindre end 6 måneder gammel | mindre enn 6 måneder gammel | mindre än 6 månader gammal | less than 6 months old | menos de 6 meses de antigüedad
            """)
    void anAgeIsWrittenAndReadAgain(String iso, String da, String nb, String sv, String en, String es) {
        Age age = new Age(new Span(iso, false, true));
        String[] languages = {"da", "nb", "sv", "en", "es"};
        String[] expected = {da, nb, sv, en, es};
        for (int i = 0; i < languages.length; i++) {
            Locale language = Locale.of(languages[i]);
            assertThat(WrittenSpans.write(age, language)).isEqualTo(expected[i]);
            assertThat(WrittenSpans.readAge(expected[i], language)).isEqualTo(age);
        }
    }

    @Test
    void theUnknownLengthIsWrittenAndReadAgain() {
        for (String language : new String[] {"da", "nb", "sv", "en", "es"}) {
            assertThat(read(WrittenSpans.write(Span.unknown(), Locale.of(language)), language))
                    .isEqualTo(Span.unknown());
        }
    }

    @Test
    void aStoredTextThatIsNoLengthIsWrittenAsItStands() {
        assertThat(WrittenSpans.write(new Span("a while", false), Locale.ENGLISH))
                .isEqualTo("a while");
    }
}
