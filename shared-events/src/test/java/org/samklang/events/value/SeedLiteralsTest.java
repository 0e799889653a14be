package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.value.DateInPhrase.One;
import org.samklang.events.value.DateInPhrase.Several;

/// Every way in which the five source documents write a date, a length, an age or a frequency, in the language of the
/// document, each with its line. What can be written is written in all five languages and read again.
class SeedLiteralsTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.of("da"), Locale.of("nb"), Locale.of("sv"), Locale.of("en"), Locale.of("es"));

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            S0:5  | da | 1. april 2014 -31. marts 2018 | 2014-04-01/2018-03-31
            S0:49 | da | oktober 2013                  | 2013-10
            S0:49 | da | perioden 2014-2016            | 2014/2016
            S0:70 | da | (1979)                        | 1979
            S0:71 | da | (1993)                        | 1993
            S0:72 | da | (1995)                        | 1995
            S0:73 | da | (2011)                        | 2011
            S1:11 | nb | 4-18 april 2001               | 2001-04-04/2001-04-18
            S1:20 | nb | i 2014                        | 2014
            S1:42 | nb | Høsten 2013                   | 2013-23
            S1:42 | nb | i løpet av 2014               | 2014
            S1:49 | nb | I april                       | XXXX-04
            S1:63 | nb | sept. 02                      | 2002-09
            S1:64 | nb | oktober 01-mars 02            | 2001-10/2002-03
            S1:65 | nb | 20.-21. september 2004        | 2004-09-20/2004-09-21
            S3:5  | nb | 4.– 6. juni                   | XXXX-06-04/XXXX-06-06
            S3:14 | nb | i 2017                        | 2017
            S3:16 | nb | 2018-2021                     | 2018/2021
            S4:11 | sv | Tidsram: 2021- 2024           | 2021/2024
            S4:66 | sv | September, 2021               | 2021-09
            S4:74 | sv | December, 2021                | 2021-12
            """)
    void aDateIsReadAsItStands(String line, Locale language, String literal, String edtf) {
        PartialDate date = WrittenDates.read(literal, language);

        assertThat(date).as(line).isEqualTo(PartialDate.parse(edtf));
        for (Locale other : LANGUAGES) {
            assertThat(WrittenDates.read(WrittenDates.write(date, other), other))
                    .isEqualTo(date);
        }
    }

    @ParameterizedTest(name = "{0}: {2} may be {3}, without {4}")
    @CsvSource(delimiter = '|', textBlock = """
            S0:7  | da | Generalforsamling 2014                         | 2014    | Generalforsamling
            S1:20 | nb | i Malmø i 2014, fire dager                     | 2014    | i Malmø; fire dager
            S1:32 | nb | rapport 2010                                   | 2010    | rapport
            S1:33 | nb | rapport 2003                                   | 2003    | rapport
            S1:34 | nb | årsrapport 2003                                | 2003    | årsrapport
            S1:35 | nb | årsrapport 2002                                | 2002    | årsrapport
            S1:49 | nb | I april (Tallinn)                              | XXXX-04 | Tallinn
            S1:55 | nb | Nordisk forum 2014                             | 2014    | Nordisk forum
            S1:57 | nb | Nordiske kvinner mot vold 2015                 | 2015    | Nordiske kvinner mot vold
            S1:57 | nb | NKMV 2015                                      | 2015    | NKMV
            S1:62 | nb | Pakistan 05                                    | 2005    | Pakistan
            """)
    void aDateAmongOtherWordsIsRefusedAndSuggested(
            String line, Locale language, String literal, String edtf, String passedOver) {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .as(line)
                .isThrownBy(() -> WrittenDates.read(literal, language))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(InvalidPartialDate.Code.UNKNOWN_WORD);
                    assertThat(passedOver).contains(refused.text());
                });
        assertThat(WrittenPhrases.find(literal, language))
                .isEqualTo(new One(PartialDate.parse(edtf), Arrays.asList(passedOver.split("; "))));
    }

    @Test
    void twoReportsOnOneLineAreTwoDates() {
        assertThat(WrittenPhrases.find("årsrapport 2003, 2002", Locale.of("nb")))
                .isEqualTo(new Several(List.of(PartialDate.parse("2003"), PartialDate.parse("2002"))));
    }

    /// @param anchor what is known of the day on which the document was written, and which the register says with it
    @ParameterizedTest(name = "{0}: {2} is relative, beside {3} it is {4}")
    @CsvSource(delimiter = '|', textBlock = """
            S1:8  | nb | dette året      | 2013    | 2013
            S1:29 | nb | I år            | 2013    | 2013
            S1:29 | nb | I løpet av året | 2013    | 2013
            S3:20 | nb | Dette halvåret  | 2019-06 | 2019-01/2019-06
            """)
    void aRelativeDateNeedsItsAnchor(String line, Locale language, String literal, String anchor, String edtf) {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .as(line)
                .isThrownBy(() -> WrittenDates.read(literal, language))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(InvalidPartialDate.Code.RELATIVE));
        assertThat(WrittenDates.infer(literal, language, PartialDate.parse(anchor), "a test"))
                .isEqualTo(PartialDate.parse(edtf).inferred("\"%s\" (%s): a test".formatted(literal, anchor)));
    }

    @ParameterizedTest(name = "{0}: {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            S1:20 | nb | fire dager        | P4D     | false
            S1:22 | nb | i 15 år           | P15Y    | false
            S1:26 | nb | i mange år        | ''      | false
            S1:29 | nb | i 16 år           | P16Y    | false
            S1:49 | nb | I flere år        | ''      | false
            S2:51 | sv | cirka 1 till 3 år | P1Y/P3Y | true
            """)
    void aLengthIsReadWithItsBounds(String line, Locale language, String literal, String iso, boolean approximate) {
        Span span = WrittenSpans.read(literal, language);

        assertThat(span).as(line).isEqualTo(new Span(iso, approximate));
        for (Locale other : LANGUAGES) {
            assertThat(WrittenSpans.read(WrittenSpans.write(span, other), other))
                    .isEqualTo(span);
        }
    }

    /// S3:3
    @Test
    void anAgeIsReadWithItsBound() {
        Age age = WrittenSpans.readAge("mer enn 1 år gammelt", Locale.of("nb"));

        assertThat(age).isEqualTo(new Age(new Span("P1Y/..", false, true)));
        for (Locale other : LANGUAGES) {
            assertThat(WrittenSpans.readAge(WrittenSpans.write(age, other), other))
                    .isEqualTo(age);
        }
    }

    /// S2:51
    @Test
    void aFrequencyIsReadWithItsPeriod() {
        Frequency frequency = WrittenFrequencies.read("minst två gånger om året", Locale.of("sv"));

        assertThat(frequency).isEqualTo(new Frequency(2, Qualifier.AT_LEAST, new Span("P1Y", false)));
        for (Locale other : LANGUAGES) {
            assertThat(WrittenFrequencies.read(WrittenFrequencies.write(frequency, other), other))
                    .isEqualTo(frequency);
        }
    }
}
