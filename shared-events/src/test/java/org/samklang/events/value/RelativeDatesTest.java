package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeDatesTest {

    private static final String BASIS = "the date on the page";

    private static PartialDate infer(String text, String language, String anchor) {
        return WrittenDates.infer(text, Locale.of(language), PartialDate.parse(anchor), BASIS);
    }

    private static InvalidPartialDate refused(String text, String anchor) {
        return assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> infer(text, "nb", anchor))
                .actual();
    }

    @ParameterizedTest(name = "{1} ({0}) in a document of {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            nb | Dette halvåret          | 2019-04    | 2019-01/2019-06
            da | dette halvår            | 2019-07-01 | 2019-07/2019-12
            sv | detta halvår            | 2019-04    | 2019-01/2019-06
            en | this half-year          | 2019-04    | 2019-01/2019-06
            es | este semestre           | 2019-04    | 2019-01/2019-06
            nb | I år                    | 2013       | 2013
            da | i år                    | 2013-10    | 2013
            sv | i år                    | 2013-23    | 2013
            en | this year               | 2013-10-03 | 2013
            es | este año                | 2013       | 2013
            nb | dette året              | 2013       | 2013
            nb | i løpet av året         | 2013       | 2013
            nb | i løpet av dette året   | 2013       | 2013
            da | i løbet af året         | 2013       | 2013
            en | in the course of the year | 2013     | 2013
            es | a lo largo del año pasado | 2013     | 2012
            nb | i fjor                  | 2013       | 2012
            da | sidste år               | 2013       | 2012
            sv | i fjol                  | 2013       | 2012
            en | last year               | 2013       | 2012
            es | el año pasado           | 2013       | 2012
            nb | neste år                | 2013-12-31 | 2014
            es | el próximo año          | 2013       | 2014
            en | this month              | 2013-10-03 | 2013-10
            da | sidste måned            | 2014-01    | 2013-12
            sv | nästa månad             | 2013-12    | 2014-01
            nb | forrige halvår          | 2014-03    | 2013-07/2013-12
            en | next quarter            | 2013-11    | 2014-01/2014-03
            en | yesterday               | 2014-01-01 | 2013-12-31
            sv | i dag                   | 2013-10-03 | 2013-10-03
            nb | kanskje i år            | 2013       | 2013?
            nb | i år                    | 2013~      | 2013~
            nb | i år                    | 2013-03/2013-10 | 2013
            fr | este año                | 2013       | 2013
            """)
    void areReadBesideTheDateOfTheirDocument(String language, String text, String anchor, String edtf) {
        assertThat(infer(text, language, anchor).edtf()).isEqualTo(edtf);
    }

    @Test
    void keepWhatWasWrittenTheAnchorAndTheBasis() {
        assertThat(infer("  Dette halvåret ", "nb", "2019-04"))
                .isEqualTo(PartialDate.parse("2019-01/2019-06")
                        .inferred("\"Dette halvåret\" (2019-04): the date on the page"));
    }

    @ParameterizedTest(name = "{0} in a document of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            dette halvåret | 2019          | ANCHOR_TOO_WIDE
            denne måneden  | 2019-21       | ANCHOR_TOO_WIDE
            i dag          | 2019-04       | ANCHOR_TOO_WIDE
            i år           | 2013-24       | ANCHOR_TOO_WIDE
            i år           | 2013/2014     | ANCHOR_TOO_WIDE
            i år           | 2013/..       | ANCHOR_TOO_WIDE
            i år           | XXXX-04       | ANCHOR_TOO_WIDE
            i fjor         | 0000          | NOT_A_YEAR
            neste år       | 9999          | NOT_A_YEAR
            april 2014     | 2014          | NOT_RELATIVE
            i april        | 2014          | NOT_RELATIVE
            siste år       | 2014          | RELATIVE
            i fjor høst    | 2014          | RELATIVE
            i år i fjor    | 2014          | RELATIVE
            i Tallinn      | 2014          | UNKNOWN_WORD
            """)
    void areRefusedWhereTheAnchorDoesNotTell(String text, String anchor, InvalidPartialDate.Code code) {
        assertThat(refused(text, anchor).code()).isEqualTo(code);
    }

    @Test
    void aLongTextIsNotSearched() {
        assertThat(refused("i år ".repeat(10_000), "2014").code()).isEqualTo(InvalidPartialDate.Code.NOT_A_DATE);
    }
}
