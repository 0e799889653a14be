package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTest {

    private static final Locale NORWEGIAN = Locale.of("nb");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private static String read(String text, String language) {
        return WrittenDates.read(text, Locale.forLanguageTag(language)).edtf();
    }

    private static InvalidPartialDate refused(String text, String language) {
        return assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> WrittenDates.read(text, Locale.forLanguageTag(language)))
                .actual();
    }

    @Nested
    class TheSourceDocuments {

        @ParameterizedTest(name = "{1} ({0}) is {2}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                da | 1. april 2014 -31. marts 2018  | 2014-04-01/2018-03-31
                da | 2014                           | 2014
                nb | oktober 2013                   | 2013-10
                nb | perioden 2014-2016             | 2014/2016
                nb | (1979)                         | 1979
                nb | 4-18 april 2001                | 2001-04-04/2001-04-18
                nb | Høsten 2013                    | 2013-23
                nb | i løpet av 2014                | 2014
                nb | I april                        | XXXX-04
                nb | sept. 02                       | 2002-09
                nb | 05                             | 2005
                nb | oktober 01-mars 02             | 2001-10/2002-03
                nb | 20.-21. september 2004         | 2004-09-20/2004-09-21
                nb | 4.– 6. juni                    | XXXX-06-04/XXXX-06-06
                nb | i 2017                         | 2017
                sv | 2018-2021                      | 2018/2021
                sv | Tidsram: 2021- 2024            | 2021/2024
                sv | September, 2021                | 2021-09
                sv | December, 2021                 | 2021-12
                """)
        void areReadAsTheyStand(String language, String text, String edtf) {
            assertThat(read(text, language)).isEqualTo(edtf);
        }

        @ParameterizedTest(name = "{0} needs the date of its document")
        @CsvSource({"Dette halvåret", "I år", "dette året", "i løpet av året", "siste år", "i fjor"})
        void sayThingsThatMeanNothingWithoutTheirOwnDate(String text) {
            assertThat(refused(text, "nb").code()).isEqualTo(InvalidPartialDate.Code.RELATIVE);
        }
    }

    @Nested
    class PeopleWrite {

        @ParameterizedTest(name = "{1} ({0}) is {2}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                en | 2013-10                        | 2013-10
                en | 2014-04-01 to 2018-03-31       | 2014-04-01/2018-03-31
                en | 2014-04-01 – 2018-03-31        | 2014-04-01/2018-03-31
                nb | 3. oktober 2013                | 2013-10-03
                da | d. 3. oktober 2013             | 2013-10-03
                da | torsdag den 3. okt. 2013       | 2013-10-03
                sv | 3 oktober 2013                 | 2013-10-03
                sv | den 3:e oktober 2013           | 2013-10-03
                es | 3 de octubre de 2013           | 2013-10-03
                es | el 3 de octubre del 2013       | 2013-10-03
                es | 1º de mayo de 2013             | 2013-05-01
                en | October 3, 2013                | 2013-10-03
                en | October 3rd, 2013              | 2013-10-03
                en | 3rd of October 2013            | 2013-10-03
                en | October 3                      | XXXX-10-03
                en | 3 October                      | XXXX-10-03
                nb | 3. oktober 05                  | 2005-10-03
                en | 25/10/2013                     | 2013-10-25
                en | 10/25/2013                     | 2013-10-25
                da | 25/10 2013                     | 2013-10-25
                da | 25/10-2013                     | 2013-10-25
                da | 25-10-2013                     | 2013-10-25
                en | 3/3/2013                       | 2013-03-03
                en | 2013/10/25                     | 2013-10-25
                da | 3.10.2013                      | 2013-10-03
                da | 03.10.13                       | 2013-10-03
                nb | 1.4.2014–31.3.2018             | 2014-04-01/2018-03-31
                nb | 1.4.-18.4.2001                 | 2001-04-01/2001-04-18
                nb | 4. – 18. april 2001            | 2001-04-04/2001-04-18
                nb | 4.—18. april 2001              | 2001-04-04/2001-04-18
                es | del 4 al 18 de abril de 2001   | 2001-04-04/2001-04-18
                en | 4th to 18th April 2001         | 2001-04-04/2001-04-18
                en | April 4-18, 2001               | 2001-04-04/2001-04-18
                en | April 14–18                    | XXXX-04-14/XXXX-04-18
                en | from 4 to 18 April 2001        | 2001-04-04/2001-04-18
                nb | 28. mars - 3. april 2014       | 2014-03-28/2014-04-03
                sv | 28 mars 2014-3 april 2014      | 2014-03-28/2014-04-03
                sv | 28 mars 2014-10 april 2014     | 2014-03-28/2014-04-10
                nb | oktober–desember 2013          | 2013-10/2013-12
                es | de octubre a diciembre de 2013 | 2013-10/2013-12
                nb | oktober - mars 2002            | 2001-10/2002-03
                nb | oktober 2001 - mars            | 2001-10/2002-03
                nb | 20. desember – 5. januar       | XXXX-12-20/XXXX-01-05
                nb | vinter–vår 2014                | 2013-24/2014-21
                en | 2014–16                        | 2014/2016
                en | 1998–02                        | 1998/2002
                nb | perioden 2014-16               | 2014/2016
                en | between 2014 and 2016          | 2014/2016
                da | mellem 2014 og 2016            | 2014/2016
                es | entre 2014 y 2016              | 2014/2016
                sv | från 2014 till 2016            | 2014/2016
                sv | fr.o.m. 2014 t.o.m. 2016       | 2014/2016
                sv | fr.o.m. april 2014             | 2014-04/..
                en | 2013/14                        | 2013/2014
                en | 2014–                          | 2014/..
                en | 2014 – ...                     | 2014/..
                en | –2014                          | ../2014
                nb | før 2014                       | ../2013
                en | before 2014                    | ../2013
                en | before April 2014              | ../2014-03
                en | before 1 April 2014            | ../2014-03-31
                en | before autumn 2013             | ../2013-08
                en | after 2014                     | 2015/..
                en | until 2014                     | ../2014
                da | til og med 2014                | ../2014
                nb | siden 2014                     | 2014/..
                en | since 2014                     | 2014/..
                es | desde octubre de 2013          | 2013-10/..
                en | from 2014                      | 2014/..
                en | autumn 2013                    | 2013-23
                en | Fall 2013                      | 2013-23
                sv | Hösten 2013                    | 2013-23
                sv | hosten 2013                    | 2013-23
                da | efteråret 2013                 | 2013-23
                da | EFTERÅR 2013                   | 2013-23
                es | otoño de 2013                  | 2013-23
                es | otono 2013                     | 2013-23
                nb | høst 05                        | 2005-23
                nb | vinteren 2013/14               | 2013-24
                nb | vinteren 2011/12               | 2011-24
                en | winter 2013–2014               | 2013-24
                en | from winter 2013 to 2014       | 2013-24/2014
                en | autumn                         | XXXX-23
                nb | høsten                         | XXXX-23
                nb | desember                       | XXXX-12
                es | otoño austral de 2013          | 2013-31
                en | autumn 2013 (southern hemisphere) | 2013-31
                en | c. 2013                        | 2013~
                da | ca. 2013                       | 2013~
                da | ca.2013                        | 2013~
                da | omkring 2013                   | 2013~
                en | around 2013                    | 2013~
                en | ~2013                          | 2013~
                sv | ungefär oktober 2013           | 2013-10~
                nb | ca. 2014–2016                  | 2014~/2016~
                nb | 2014–ca. 2016                  | 2014/2016~
                nb | fra ca. 2014 til 2016          | 2014~/2016
                en | possibly 2013                  | 2013?
                en | 2013 (?)                       | 2013?
                en | perhaps about 2013             | 2013%
                en | 1990s                          | 199X
                en | the '90s                       | 199X
                da | 1990'erne                      | 199X
                nb | 1990-årene                     | 199X
                nb | 90-tallet                      | 199X
                sv | 1990-talet                     | 199X
                sv | 60-talet                       | 196X
                es | década de 1990                 | 199X
                es | los años 90                    | 199X
                en | 199x–200x                      | 199X/200X
                nb | 1900-tallet                    | 19XX
                sv | 1900-talet                     | 19XX
                en | 20th century                   | 19XX
                es | siglo XX                       | 19XX
                nb | 68                             | 2068
                nb | 69                             | 1969
                en | '05                            | 2005
                sv | år 2013                        | 2013
                sv | år 05                          | 2005
                nb | 1. halvår 2013                 | 2013-01/2013-06
                da | andet halvår af 2013           | 2013-07/2013-12
                en | second half of 2013            | 2013-07/2013-12
                es | primer semestre de 2013        | 2013-01/2013-06
                sv | fjärde kvartalet 2013          | 2013-10/2013-12
                en | 2013 Q4                        | 2013-10/2013-12
                nb | mai/juni 2014                  | 2014-05/2014-06
                nb | høst/vinter 2013               | 2013-23/2013-24
                en | 2013–present                   | 2013/..
                nb | 2013 – d.d.                    | 2013/..
                nb | fra høsten 2013 til i dag      | 2013-23/..
                es | desde 2013 hasta la fecha      | 2013/..
                en | in the course of 2014          | 2014
                nb | senest 2014                    | ../2014
                en | date unknown                   | XXXX
                es | sin fecha                      | XXXX
                da | ukendt                         | XXXX
                nb | april (år ukjent)              | XXXX-04
                da | jul. 2013                      | 2013-07
                en | jul 2013                       | 2013-07
                """)
        void inManyWays(String language, String text, String edtf) {
            assertThat(read(text, language)).isEqualTo(edtf);
        }

        @Test
        void withSpacesThatDoNotBreak() {
            assertThat(read("3.\u00a0oktober\u202f2013", "nb")).isEqualTo("2013-10-03");
        }

        @Test
        void withAccentsOfTheirOwn() {
            assertThat(read("ho\u0308sten 2013", "sv")).isEqualTo("2013-23");
        }

        @ParameterizedTest(name = "{0} is read whatever the language of the reader")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                Høsten 2013      | 2013-23
                efteråret 2013   | 2013-23
                hösten 2013      | 2013-23
                autumn 2013      | 2013-23
                otoño de 2013    | 2013-23
                3. oktober 2013  | 2013-10-03
                """)
        void inAnyLanguage(String text, String edtf) {
            for (String language : new String[] {"da", "nb", "sv", "en", "es", "fr"}) {
                assertThat(read(text, language)).isEqualTo(edtf);
            }
        }
    }

    @Nested
    class NothingIsGuessed {

        @ParameterizedTest(name = "{1} ({0}) is {2}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                da | 3/10 2013                | AMBIGUOUS
                en | 3/10/2013                | AMBIGUOUS
                en | 03-10-2013               | AMBIGUOUS
                en | 25/10/13                 | AMBIGUOUS
                en | 2013/10                  | AMBIGUOUS
                en | 14-16                    | AMBIGUOUS
                en | April 12                 | AMBIGUOUS
                nb | april 4-18               | AMBIGUOUS
                nb | jul 2013                 | AMBIGUOUS
                en | the 1900s                | AMBIGUOUS
                en | autumn 2013/14           | AMBIGUOUS
                en | this year                | RELATIVE
                en | last autumn              | RELATIVE
                sv | i år                     | RELATIVE
                sv | förra hösten             | RELATIVE
                da | sidste år                | RELATIVE
                es | este año                 | RELATIVE
                nb | i dag                    | RELATIVE
                en | now – 2014               | RELATIVE
                en | until now                | RELATIVE
                es | el año                   | RELATIVE
                nb | Generalforsamling 2014   | UNKNOWN_WORD
                nb | slutten av 2013          | UNKNOWN_WORD
                nb | 31. februar 2014         | NO_SUCH_DAY
                nb | 0. februar 2014          | NO_SUCH_DAY
                nb | 29. februar 2013         | NO_SUCH_DAY
                en | 2014-13                  | NO_SUCH_MONTH
                en | 2014-02-31               | NO_SUCH_DAY
                en | 1.13.2014                | NO_SUCH_MONTH
                nb | 18.-4. april 2001        | END_BEFORE_START
                nb | 2016-2014                | END_BEFORE_START
                nb | siden april              | YEAR_NEEDED
                en | from December 9999 to January | NOT_A_YEAR
                en | 9999–01                  | NOT_A_YEAR
                en | December to January 0000 | NOT_A_YEAR
                nb | Q1–Q2 2013               | NOT_A_DATE
                en | before April             | YEAR_NEEDED
                nb | april – 2016             | YEAR_NEEDED
                nb | 02014                    | NOT_A_YEAR
                nb | april 201                | NOT_A_YEAR
                nb | 5                        | NOT_A_YEAR
                en | 3rd                      | NOT_A_DATE
                en | 12th 2013                | NOT_A_DATE
                nb | 14.                      | NOT_A_DATE
                nb | 3. 4. oktober 2013       | NOT_A_DATE
                nb | april mai 2013           | NOT_A_DATE
                nb | 2013 og 2014             | NOT_A_DATE
                nb | 2013–2014–2015           | NOT_A_DATE
                nb | april 2013 (år ukjent)   | NOT_A_DATE
                en | before 0000              | NOT_A_YEAR
                en | (southern hemisphere) 2013 | NOT_A_DATE
                en | #2013                    | NOT_A_DATE
                """)
        void becauseARefusalSaysWhy(String language, String text, InvalidPartialDate.Code code) {
            assertThat(refused(text, language).code()).isEqualTo(code);
        }

        @Test
        void theWordThatWasNotKnownIsTold() {
            assertThat(refused("i løpet av Generalforsamling 2014", "nb").text())
                    .isEqualTo("Generalforsamling");
        }

        @Test
        void anEmptyTextIsNoDate() {
            assertThat(refused("", "nb").code()).isEqualTo(InvalidPartialDate.Code.NOT_A_DATE);
            assertThat(refused(" – ", "nb").code()).isEqualTo(InvalidPartialDate.Code.NOT_A_DATE);
        }

        @Test
        void aLongTextIsNotSearched() {
            assertThat(refused("2013 ".repeat(10_000), "nb").code()).isEqualTo(InvalidPartialDate.Code.NOT_A_DATE);
        }
    }

    @Nested
    class IsWritten {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                2014                  | 2014 | 2014 | 2014 | 2014 | 2014
                2013-10               | oktober 2013 | oktober 2013 | oktober 2013 | October 2013 | octubre de 2013
                2013-10-03            | 3. oktober 2013 | 3. oktober 2013 | 3 oktober 2013 | 3 October 2013 | 3 de octubre de 2013
                2013-23               | efterår 2013 | høst 2013 | hösten 2013 | autumn 2013 | otoño de 2013
                2013-31               | efterår 2013 (den sydlige halvkugle) | høst 2013 (den sørlige halvkule) | hösten 2013 (södra halvklotet) | autumn 2013 (southern hemisphere) | otoño de 2013 (hemisferio sur)
                2014/2016             | 2014–2016 | 2014–2016 | 2014–2016 | 2014–2016 | 2014–2016
                2001-04-04/2001-04-18 | 4.–18. april 2001 | 4.–18. april 2001 | 4–18 april 2001 | 4–18 April 2001 | 4–18 de abril de 2001
                2014-03-28/2014-04-03 | 28. marts – 3. april 2014 | 28. mars – 3. april 2014 | 28 mars – 3 april 2014 | 28 March – 3 April 2014 | 28 de marzo – 3 de abril de 2014
                2014-04-01/2018-03-31 | 1. april 2014 – 31. marts 2018 | 1. april 2014 – 31. mars 2018 | 1 april 2014 – 31 mars 2018 | 1 April 2014 – 31 March 2018 | 1 de abril de 2014 – 31 de marzo de 2018
                2013-10/2013-12       | oktober–december 2013 | oktober–desember 2013 | oktober–december 2013 | October–December 2013 | octubre–diciembre de 2013
                2014/..               | fra 2014 | fra 2014 | från 2014 | from 2014 | desde 2014
                2014/                 | fra 2014 (slut ukendt) | fra 2014 (slutt ukjent) | från 2014 (slut okänt) | from 2014 (end unknown) | desde 2014 (fin desconocido)
                ../2014               | til og med 2014 | til og med 2014 | till och med 2014 | until 2014 | hasta 2014
                2013~                 | ca. 2013 | ca. 2013 | ca. 2013 | about 2013 | hacia 2013
                2013?                 | muligvis 2013 | muligens 2013 | möjligen 2013 | possibly 2013 | posiblemente 2013
                2014~/2016            | fra ca. 2014 til 2016 | fra ca. 2014 til 2016 | från ca. 2014 till 2016 | from about 2014 to 2016 | desde hacia 2014 hasta 2016
                199X                  | 1990'erne | 1990-årene | 1990-talet | 1990s | década de 1990
                19XX                  | 1900-tallet | 1900-tallet | 1900-talet | 20th century | siglo XX
                XXXX-04               | april (år ukendt) | april (år ukjent) | april (år okänt) | April (year unknown) | abril (año desconocido)
                XXXX-06-04/XXXX-06-06 | 4.–6. juni (år ukendt) | 4.–6. juni (år ukjent) | 4–6 juni (år okänt) | 4–6 June (year unknown) | 4–6 de junio (año desconocido)
                XXXX                  | dato ukendt | dato ukjent | datum okänt | date unknown | fecha desconocida
                """)
        void asANativeReaderExpects(String edtf, String da, String nb, String sv, String en, String es) {
            PartialDate date = PartialDate.parse(edtf);
            assertThat(WrittenDates.write(date, Locale.of("da"))).isEqualTo(da);
            assertThat(WrittenDates.write(date, NORWEGIAN)).isEqualTo(nb);
            assertThat(WrittenDates.write(date, Locale.of("sv"))).isEqualTo(sv);
            assertThat(WrittenDates.write(date, ENGLISH)).isEqualTo(en);
            assertThat(WrittenDates.write(date, Locale.of("es", "CO"))).isEqualTo(es);
        }

        @Test
        void inNorwegianForEveryNorwegian() {
            PartialDate autumn = PartialDate.parse("2013-23");
            assertThat(WrittenDates.write(autumn, Locale.of("no"))).isEqualTo("høst 2013");
            assertThat(WrittenDates.write(autumn, Locale.of("nn"))).isEqualTo("høst 2013");
        }

        @Test
        void inEnglishWhereThereAreNoWords() {
            assertThat(WrittenDates.write(PartialDate.parse("2013-23"), Locale.FRENCH))
                    .isEqualTo("autumn 2013");
        }

        @Test
        void asItStandsWhenItIsNoDate() {
            assertThat(WrittenDates.write(new PartialDate("in olden times", null), ENGLISH))
                    .isEqualTo("in olden times");
        }
    }
}
