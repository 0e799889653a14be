package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @ParameterizedTest(name = "{0} is a {1} from {2} to {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2014                  | YEAR         | 2014-01-01 | 2014-12-31
            0000                  | YEAR         | 0000-01-01 | 0000-12-31
            9999                  | YEAR         | 9999-01-01 | 9999-12-31
            2013-10               | MONTH        | 2013-10-01 | 2013-10-31
            2012-02               | MONTH        | 2012-02-01 | 2012-02-29
            2013-02               | MONTH        | 2013-02-01 | 2013-02-28
            2012-02-29            | DAY          | 2012-02-29 | 2012-02-29
            2013-21               | SEASON       | 2013-03-01 | 2013-05-31
            2013-22               | SEASON       | 2013-06-01 | 2013-08-31
            2013-23               | SEASON       | 2013-09-01 | 2013-11-30
            2013-24               | SEASON       | 2013-12-01 | 2014-02-28
            2011-24               | SEASON       | 2011-12-01 | 2012-02-29
            2013-25               | SEASON       | 2013-03-01 | 2013-05-31
            2013-28               | SEASON       | 2013-12-01 | 2014-02-28
            2013-29               | SEASON       | 2013-09-01 | 2013-11-30
            2013-30               | SEASON       | 2013-12-01 | 2014-02-28
            2013-31               | SEASON       | 2013-03-01 | 2013-05-31
            2013-32               | SEASON       | 2013-06-01 | 2013-08-31
            9999-24               | SEASON       | 9999-12-01 | +10000-02-29
            2014-04-01/2018-03-31 | INTERVAL     | 2014-04-01 | 2018-03-31
            2001-10/2002-03       | INTERVAL     | 2001-10-01 | 2002-03-31
            2014/2016             | INTERVAL     | 2014-01-01 | 2016-12-31
            2014-05/2014          | INTERVAL     | 2014-05-01 | 2014-12-31
            ../2014               | INTERVAL     | -          | 2014-12-31
            2014/..               | INTERVAL     | 2014-01-01 | -
            2014/                 | INTERVAL     | 2014-01-01 | -
            /2014                 | INTERVAL     | -          | 2014-12-31
            2013~                 | YEAR         | 2013-01-01 | 2013-12-31
            199X                  | DECADE       | 1990-01-01 | 1999-12-31
            19XX                  | CENTURY      | 1900-01-01 | 1999-12-31
            199X/200X             | INTERVAL     | 1990-01-01 | 2009-12-31
            XXXX-04               | UNKNOWN_YEAR | -          | -
            XXXX-23               | UNKNOWN_YEAR | -          | -
            XXXX-02-29            | UNKNOWN_YEAR | -          | -
            XXXX-06-04/XXXX-06-06 | UNKNOWN_YEAR | -          | -
            XXXX                  | UNKNOWN      | -          | -
            """)
    void hasThePrecisionAndTheBoundsOfItsText(String edtf, Precision precision, LocalDate earliest, LocalDate latest) {
        PartialDate date = date(edtf);

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.hasYear()).isEqualTo(earliest != null || latest != null);
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource({
        "2014-XX, 2014",
        "2014-XX-XX, 2014",
        "2014-04-XX, 2014-04",
        "XXXX-XX, XXXX",
        "XXXX-XX-XX, XXXX",
        "XXXX?, XXXX",
        "199X-XX, 199X",
        "2014/2014, 2014",
        "2014-04-01/2014-04-01, 2014-04-01",
        "2014~/2014, 2014~/2014",
        "' 2014 ', 2014"
    })
    void keepsOneSpellingForWhatSaysTheSame(String edtf, String kept) {
        assertThat(date(edtf).edtf()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2014-02-31            | NO_SUCH_DAY
            2013-02-29            | NO_SUCH_DAY
            1900-02-29            | NO_SUCH_DAY
            XXXX-02-30            | NO_SUCH_DAY
            2014-04-00            | NO_SUCH_DAY
            2014-23-01            | NO_SUCH_DAY
            2014-13               | NO_SUCH_MONTH
            2014-00               | NO_SUCH_MONTH
            2014-33               | NO_SUCH_MONTH
            2016/2014             | END_BEFORE_START
            2014-06/2014-05       | END_BEFORE_START
            XXXX-06-06/XXXX-06-04 | END_BEFORE_START
            02014                 | NOT_A_YEAR
            14                    | NOT_A_YEAR
            14-04                 | NOT_A_YEAR
            Y17000                | NOT_A_YEAR
            -0044                 | NOT_A_YEAR
            XXXX-04/2014          | YEAR_NEEDED
            XXXX-04/..            | YEAR_NEEDED
            /XXXX-04              | YEAR_NEEDED
            ../..                 | NO_BOUNDS
            /                     | NO_BOUNDS
            XXXX/2014             | NO_BOUNDS
            1XXX                  | UNSUPPORTED
            2X14                  | UNSUPPORTED
            199X-04               | UNSUPPORTED
            2014-XX-04            | UNSUPPORTED
            2014~-04              | UNSUPPORTED
            [2014,2016]           | UNSUPPORTED
            2014-04-01T10:00      | UNSUPPORTED
            2014-4                | NOT_A_DATE
            2014/2015/2016        | NOT_A_DATE
            April 2014            | NOT_A_DATE
            ..                    | NOT_A_DATE
            ٢٠١٤                  | NOT_A_DATE
            """)
    void isRefusedWithTheReasonWhenItCannotBe(String edtf, InvalidPartialDate.Code code) {
        assertThatExceptionOfType(InvalidPartialDate.class)
                .isThrownBy(() -> date(edtf))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
                .satisfies(refused -> assertThat(refused.getStackTrace()).isEmpty());
    }

    @Test
    void mayEndBeforeItStartsInSomeReadings() {
        assertThat(date("2014/2014-03").latest()).isEqualTo("2014-03-31");
        assertThat(date("XXXX-12-20/XXXX-01-05").precision()).isEqualTo(Precision.UNKNOWN_YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "in olden times", "2014-02-31", "2016/2014", "٢٠١٤", "////", "2014-04-01T10:00"})
    void onceStoredIsNeverRefused(String text) {
        PartialDate stored = new PartialDate(text, null);

        assertThat(stored.edtf()).isEqualTo(text);
        assertThat(stored.precision()).isEqualTo(Precision.UNKNOWN);
        assertThat(stored.asOf(day("2014-01-01"))).isEqualTo(Happened.UNDATED);
        assertThat(stored.refines(PartialDate.unknown())).isTrue();
        assertThat(stored.refines(date("2014"))).isFalse();
        assertThat(stored.approximate() || stored.uncertain() || stored.hasYear())
                .isFalse();
        assertThat(PartialDate.ORDER.compare(date("2014"), stored)).isNegative();
    }

    @Test
    void remembersHowItWasInferred() {
        PartialDate inferred = date("2014").inferred("'this year' in a report of 2014");

        assertThat(inferred.inferredFrom()).isEqualTo("'this year' in a report of 2014");
        assertThat(inferred.earliest()).isEqualTo("2014-01-01");
        assertThat(inferred).isNotEqualTo(date("2014"));
    }

    @Test
    void tellsWhatIsApproximateAndWhatIsUncertain() {
        assertThat(Stream.of("2013~", "2013-10%", "2013~/2014", "2013/2014~").map(PartialDate::parse))
                .allMatch(PartialDate::approximate);
        assertThat(Stream.of("2013?", "2013-10%", "../2014?").map(PartialDate::parse))
                .allMatch(PartialDate::uncertain);
        assertThat(date("2013?").approximate()).isFalse();
        assertThat(date("2013~").uncertain()).isFalse();
    }

    @Nested
    class AsOfADay {

        @ParameterizedTest(name = "{0} as of {1}: {2}")
        @CsvSource({
            "2014, 2013-12-31, NOT_YET",
            "2014, 2014-01-01, PERHAPS",
            "2014, 2014-12-30, PERHAPS",
            "2014, 2014-12-31, HAPPENED",
            "2014-04-03, 2014-04-02, NOT_YET",
            "2014-04-03, 2014-04-03, HAPPENED",
            "2014/.., 2013-12-31, NOT_YET",
            "2014/.., 2030-01-01, PERHAPS",
            "../2014, 1066-01-01, PERHAPS",
            "../2014, 2014-12-31, HAPPENED",
            "XXXX-04, 2014-01-01, UNDATED",
            "XXXX, 2014-01-01, UNDATED"
        })
        void hasHappenedWhenItIsOver(String edtf, LocalDate day, Happened happened) {
            assertThat(date(edtf).asOf(day)).isEqualTo(happened);
        }
    }

    @Nested
    class BesideAnotherDate {

        @ParameterizedTest(name = "{0} refines {1}: {2}")
        @CsvSource({
            "2014-04, 2014, true",
            "2014, 2014-04, false",
            "2014-04-03, 2014-21, true",
            "2014-01-15, 2013-24, true",
            "2014-04/2014-06, 2014, true",
            "2014/2016, 2014, false",
            "2015/.., 2014/.., true",
            "2014-05, 2014/.., true",
            "2013, 2014/.., false",
            "1994, 199X, true",
            "2014, 2014~, true",
            "2013, 2014~, false",
            "2014-04, XXXX-04, true",
            "2014-04-03, XXXX-04, true",
            "2014-05-03, XXXX-04, false",
            "2014, XXXX-04, false",
            "2014/.., XXXX-04, false",
            "2014-06-05, XXXX-06-04/XXXX-06-06, true",
            "2014-06-07, XXXX-06-04/XXXX-06-06, false",
            "2014-01-15, XXXX-24, true",
            "2013-24, XXXX-24, true",
            "2012-02-29, XXXX-02-29, true",
            "2013-02, XXXX-02, true",
            "2014-01-02, XXXX-12-20/XXXX-01-05, true",
            "XXXX-04-03, XXXX-04, true",
            "XXXX-01, XXXX-24, true",
            "XXXX-04, XXXX-04-03, false",
            "XXXX-04, 2014, false",
            "2014, XXXX, true",
            "XXXX-04, XXXX, true",
            "XXXX, XXXX, true",
            "XXXX, 2014, false",
            "XXXX, XXXX-04, false"
        })
        void refinesWhatItContradictsNowhere(String date, String earlier, boolean refines) {
            assertThat(date(date).refines(date(earlier))).isEqualTo(refines);
        }

        @ParameterizedTest(name = "{0} wholly after {1}: {2}")
        @CsvSource({
            "2015, 2014, true",
            "2014, 2014, false",
            "2014-05, 2014-04, true",
            "2014-04-03, 2014-04-03, false",
            "2014-05, 2014, false",
            "2014/.., ../2013, true",
            "2014/.., ../2014, false",
            "2014/.., 2013, true",
            "../2014, 2013, false",
            "2015~, 2014, false",
            "2015, 2014?, false",
            "2015/2016~, 2014, true",
            "XXXX-04, 2014, false",
            "2014, XXXX-04, false",
            "XXXX, 2014, false"
        })
        void isAfterItOnlyWhenNoReadingSaysOtherwise(String date, String other, boolean after) {
            assertThat(date(date).whollyAfter(date(other))).isEqualTo(after);
            assertThat(date(other).whollyBefore(date(date))).isEqualTo(after);
        }

        @Test
        void aDayOfTheBoundsIsNeitherBeforeNorAfter() {
            assertThat(date("2014").whollyAfter(day("2013-12-31"))).isTrue();
            assertThat(date("2014").whollyAfter(day("2014-01-01"))).isFalse();
            assertThat(date("2014").whollyBefore(day("2014-12-31"))).isFalse();
            assertThat(date("2014").whollyBefore(day("2015-01-01"))).isTrue();
            assertThat(date("2014~").whollyBefore(day("2030-01-01"))).isFalse();
            assertThat(date("XXXX-04").whollyBefore(day("2030-01-01"))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2014/2016, 2014, 2016",
        "2014-04-01/2018-03-31, 2014-04-01, 2018-03-31",
        "2013, 2013, 2013",
        "2013-23, 2013-23, 2013-23",
        "../2014, , 2014",
        "2014/.., 2014,",
        "2014/, 2014,",
        "2015/2016~, 2015, 2016~",
        "XXXX-06-04/XXXX-06-06, XXXX-06-04, XXXX-06-06",
        "XXXX, XXXX, XXXX"
    })
    void beginsAndEndsWhereItsPeriodDoes(String date, String start, String end) {
        assertThat(date(date).start()).isEqualTo(start == null ? null : date(start));
        assertThat(date(date).end()).isEqualTo(end == null ? null : date(end));
        assertThat(new PartialDate("2014/2016", "so it seems").end()).isEqualTo(new PartialDate("2016", "so it seems"));
    }

    @Test
    void datedComesBeforeYearlessAndYearlessBeforeUnknown() {
        List<String> inOrder = List.of(
                "../2014",
                "1979",
                "199X",
                "2013-23",
                "2014-01-01",
                "2014-01",
                "2014",
                "2014/2016",
                "2014/",
                "2014/..",
                "2014-21",
                "2014-04-03",
                "2015",
                "XXXX-04",
                "XXXX-04-03",
                "XXXX-06-04/XXXX-06-06",
                "XXXX-24",
                "XXXX");
        List<PartialDate> shuffled =
                new ArrayList<>(inOrder.stream().map(PartialDate::parse).toList());
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(PartialDate.ORDER);

        assertThat(shuffled.stream().map(PartialDate::edtf)).containsExactlyElementsOf(inOrder);
    }

    @Test
    void moreDatesThanAreRememberedStillMeanThemselves() {
        LocalDate first = LocalDate.of(1990, 1, 1);
        for (int round = 0; round < 2; round++) {
            for (LocalDate day = first; day.getYear() < 2025; day = day.plusDays(1)) {
                PartialDate date = new PartialDate(day.toString(), null);
                assertThat(date.earliest()).isEqualTo(day);
                assertThat(date.latest()).isEqualTo(day);
            }
        }
    }
}
