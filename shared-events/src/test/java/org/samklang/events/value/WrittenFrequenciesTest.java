package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFrequenciesTest {

    private static final List<String> LANGUAGES = List.of("da", "nb", "sv", "en", "es");

    private static Frequency read(String text, String language) {
        return WrittenFrequencies.read(text, Locale.of(language));
    }

    private static Span each(String iso) {
        return new Span(iso, false);
    }

    @ParameterizedTest(name = "{1} ({0})")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sv | minst två gånger om året      | 2  | AT_LEAST | P1Y
            en | at least twice a year         | 2  | AT_LEAST | P1Y
            da | to gange om året              | 2  | EXACT    | P1Y
            da | mindst 2 gange om året        | 2  | AT_LEAST | P1Y
            nb | minst to ganger i året        | 2  | AT_LEAST | P1Y
            es | al menos dos veces al año     | 2  | AT_LEAST | P1Y
            en | more than twice a year        | 3  | AT_LEAST | P1Y
            en | less than 3 times a year      | 2  | AT_MOST  | P1Y
            da | højst én gang om ugen         | 1  | AT_MOST  | P1W
            nb | ca. 10 ganger per år          | 10 | ABOUT    | P1Y
            nb | to ganger årlig               | 2  | EXACT    | P1Y
            sv | en gång i kvartalet           | 1  | EXACT    | P3M
            en | monthly                       | 1  | EXACT    | P1M
            da | månedligt                     | 1  | EXACT    | P1M
            nb | månedlig                      | 1  | EXACT    | P1M
            sv | varje månad                   | 1  | EXACT    | P1M
            es | cada mes                      | 1  | EXACT    | P1M
            en | weekly                        | 1  | EXACT    | P1W
            da | hver uge                      | 1  | EXACT    | P1W
            nb | ukentlig                      | 1  | EXACT    | P1W
            sv | varje vecka                   | 1  | EXACT    | P1W
            es | semanalmente                  | 1  | EXACT    | P1W
            en | quarterly                     | 1  | EXACT    | P3M
            da | hvert kvartal                 | 1  | EXACT    | P3M
            nb | kvartalsvis                   | 1  | EXACT    | P3M
            sv | kvartalsvis                   | 1  | EXACT    | P3M
            es | trimestral                    | 1  | EXACT    | P3M
            da | hvert halve år                | 1  | EXACT    | P6M
            en | at least yearly               | 1  | AT_LEAST | P1Y
            en | every 2 years                 | 1  | EXACT    | P2Y
            en | twice every six months        | 2  | EXACT    | P6M
            da | hvert andet år                | 1  | EXACT    | P2Y
            da | hvert 2. år                   | 1  | EXACT    | P2Y
            nb | annethvert år                 | 1  | EXACT    | P2Y
            sv | vartannat år                  | 1  | EXACT    | P2Y
            es | una vez cada dos años         | 1  | EXACT    | P2Y
            nb | flere ganger i året           |    | SEVERAL  | P1Y
            es | muchas veces al mes           |    | MANY     | P1M
            """)
    void aNumberOfTimesIsReadWithItsPeriod(
            String language, String text, Integer times, Qualifier qualifier, String period) {
        assertThat(read(text, language)).isEqualTo(new Frequency(times, qualifier, each(period)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minst två gånger om året", "to gange om året", "twice a year", "dos veces al año"})
    void theLanguageOfTheReaderDoesNotMatter(String text) {
        for (String language : List.of("da", "nb", "sv", "en", "es", "fr")) {
            assertThat(read(text, language)).isEqualTo(read(text, "da"));
        }
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sv | möts två gånger om året  | UNKNOWN_WORD
            nb | i året                   | NOT_A_FREQUENCY
            nb | to i året                | NOT_A_FREQUENCY
            nb | to ganger                | NOT_A_FREQUENCY
            nb | 0 ganger i året          | NOT_A_FREQUENCY
            nb | 2 3 ganger i året        | NOT_A_FREQUENCY
            nb | 2–3 ganger i året        | NOT_A_FREQUENCY
            nb | ganger i året            | NOT_A_FREQUENCY
            nb | flere 2 ganger i året    | NOT_A_FREQUENCY
            nb | minst ca. 2 ganger i året | NOT_A_FREQUENCY
            nb | 2 ganger i året om dagen | NOT_A_FREQUENCY
            nb | 2 ganger i året hyppighet ukjent | NOT_A_FREQUENCY
            en | less than once a year    | NOT_A_FREQUENCY
            en | every                    | NOT_A_FREQUENCY
            en | every other 2 years      | NOT_A_FREQUENCY
            en | 2 years                  | NOT_A_FREQUENCY
            en | twice to thrice a year   | NOT_A_FREQUENCY
            en | twice and a year         | NOT_A_FREQUENCY
            """)
    void whatIsNoFrequencyIsRefused(String language, String text, InvalidPartialDate.Code code) {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> read(text, language))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aLongTextIsNotSearched() {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> read("twice a year ".repeat(10_000), "en"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(InvalidPartialDate.Code.NOT_A_FREQUENCY));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2  | AT_LEAST | P1Y | mindst 2 gange om året | minst 2 ganger i året  | minst 2 gånger om året  | at least twice a year    | al menos 2 veces al año
            1  | EXACT    | P1M | 1 gang om måneden      | 1 gang i måneden       | 1 gång i månaden        | once a month             | 1 vez al mes
            1  | EXACT    | P1W | 1 gang om ugen         | 1 gang i uken          | 1 gång i veckan         | once a week              | 1 vez a la semana
            4  | AT_MOST  | P3M | højst 4 gange i kvartalet | høyst 4 ganger i kvartalet | högst 4 gånger i kvartalet | at most 4 times a quarter | como máximo 4 veces al trimestre
            10 | ABOUT    | P1Y | ca. 10 gange om året   | ca. 10 ganger i året   | ca. 10 gånger om året   | about 10 times a year    | unas 10 veces al año
            1  | EXACT    | P2Y | 1 gang på 2 år         | 1 gang på 2 år         | 1 gång på 2 år          | once every 2 years       | 1 vez cada 2 años
            1  | EXACT    | P1Y6M | 1 gang på 1 år og 6 måneder | 1 gang på 1 år og 6 måneder | 1 gång på 1 år och 6 månader | once every 1 year and 6 months | 1 vez cada 1 año y 6 meses
               | SEVERAL  | P1Y | flere gange om året    | flere ganger i året    | flera gånger om året    | several times a year     | varias veces al año
               | MANY     | P1D | mange gange om dagen   | mange ganger om dagen  | många gånger om dagen   | many times a day         | muchas veces al día
            """)
    void aFrequencyIsWrittenAndReadAgain(
            Integer times, Qualifier qualifier, String period, String da, String nb, String sv, String en, String es) {
        Frequency frequency = new Frequency(times, qualifier, each(period));
        List<String> expected = List.of(da, nb, sv, en, es);
        for (String language : LANGUAGES) {
            String written = WrittenFrequencies.write(frequency, Locale.of(language));
            assertThat(written).isEqualTo(expected.get(LANGUAGES.indexOf(language)));
            assertThat(read(written, language)).isEqualTo(frequency);
        }
    }

    @Test
    void everyFrequencyIsWrittenAndReadAgain() {
        List<Qualifier> counted = List.of(Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST);
        for (String language : LANGUAGES) {
            for (String period : List.of("P1D", "P3D", "P1W", "P2W", "P1M", "P3M", "P6M", "P1Y", "P10Y", "P2Y1M")) {
                for (int times : new int[] {1, 2, 3, 12, 365}) {
                    for (Qualifier qualifier : counted) {
                        Frequency frequency = new Frequency(times, qualifier, each(period));
                        String written = WrittenFrequencies.write(frequency, Locale.of(language));
                        assertThat(read(written, language)).as(written).isEqualTo(frequency);
                    }
                }
            }
        }
    }

    @Test
    void theUnknownFrequencyIsWrittenAndReadAgain() {
        for (String language : LANGUAGES) {
            assertThat(read(WrittenFrequencies.write(Frequency.unknown(), Locale.of(language)), language))
                    .isEqualTo(Frequency.unknown());
        }
    }
}
