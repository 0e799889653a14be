package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.value.DateInPhrase.None;
import org.samklang.events.value.DateInPhrase.One;
import org.samklang.events.value.DateInPhrase.Several;

class WrittenPhrasesTest {

    private static DateInPhrase find(String text, String language) {
        return WrittenPhrases.find(text, Locale.of(language));
    }

    @ParameterizedTest(name = "{1} ({0}) may mean {2}, without {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            da | Generalforsamling 2014            | 2014            | Generalforsamling
            da | Vedtaget af LOKK Generalforsamling 2014 | 2014      | Vedtaget af LOKK Generalforsamling
            nb | Pakistan 05                       | 2005            | Pakistan
            nb | NKMV 2015                         | 2015            | NKMV
            nb | i Malmø i 2014, fire dager        | 2014            | i Malmø; fire dager
            nb | Woman Incorporated & Krisesentersekretariatet – oktober 01-mars 02 | 2001-10/2002-03 | Woman Incorporated & Krisesentersekretariatet
            nb | Rapport – 2014                    | 2014            | Rapport
            nb | slutten av 2013                   | 2013            | slutten
            nb | I april (Tallinn)                 | XXXX-04         | Tallinn
            da | møde d. 3. oktober 2013 i Oslo    | 2013-10-03      | møde; i Oslo
            nb | Meeting in autumn 2013            | 2013-23         | Meeting
            en | Årsmøtet høsten 2013              | 2013-23         | Årsmøtet
            es | informe de 2010                   | 2010            | informe
            en | the year 2010 #women              | 2010            | women
            en | 2014 Oslo                         | 2014            | Oslo
            en | autumn 2013                       | 2013-23         |
            """)
    void theOneDateIsFound(String language, String text, String edtf, String passedOver) {
        List<String> words = passedOver == null ? List.of() : Arrays.asList(passedOver.split("; "));
        assertThat(find(text, language)).isEqualTo(new One(PartialDate.parse(edtf), words));
    }

    @ParameterizedTest(name = "{1} ({0}) may mean {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nb | årsrapport 2003, 2002           | 2003 2002
            nb | rapport 2010 og årsrapport 2003 | 2010 2003
            en | reports 2010 and 2003           | 2010 2003
            nb | rapport fra 2010                | 2010/.. 2010
            nb | reise fra 2010 til Oslo         | 2010/.. 2010
            en | member since 2010               | 2010/.. 2010
            nb | møtet før 2014                  | ../2013 2014
            nb | kapittel 12 i rapport 2010      | 2012 2010
            """)
    void severalAreNotChosenFrom(String language, String text, String dates) {
        assertThat(find(text, language))
                .isEqualTo(new Several(
                        Arrays.stream(dates.split(" ")).map(PartialDate::parse).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tallinn",
                "i Tallinn, og til Oslo",
                "ukjent kunstner",
                "møtet i fjor",
                "møtet 3/10 2013",
                "møtet 31. februar 2014",
                "møtet jul 2013",
                "besøk 3 personer 2014 2015",
                "møte 5",
                "3/10 2013"
            })
    void whereNoneCanBeReadNoneIsFound(String text) {
        assertThat(find(text, "nb")).isEqualTo(new None());
    }

    /// Another word before a date or after it never leads to another date alone.
    @ParameterizedTest
    @ValueSource(strings = {"da", "nb", "sv", "en", "es"})
    void noDateIsTakenForAnother(String language) {
        SomePartialDates dates = new SomePartialDates(21);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            PartialDate date = dates.next();
            String written = WrittenDates.write(date, Locale.of(language));
            for (String phrase :
                    List.of("Tallinn " + written, written + " Tallinn", "Tallinn, " + written + ", Oslo")) {
                switch (find(phrase, language)) {
                    case One(PartialDate one, List<String> _) -> {
                        found++;
                        assertThat(one).as(phrase).isEqualTo(date);
                    }
                    case Several(List<PartialDate> several) ->
                        assertThat(several).as(phrase).contains(date);
                    case None() -> {}
                }
            }
        }
        assertThat(found).isGreaterThan(3_000);
    }

    @Test
    void aLongTextIsNotSearched() {
        assertThat(find("rapport 2013 ".repeat(10_000), "nb")).isEqualTo(new None());
    }
}
