package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every partial date, tried on many.
class PartialDateLawsTest {

    private static final int MANY = 5_000;
    private static final int SOME = 150;

    private static List<PartialDate> dates(long seed, int number) {
        SomePartialDates source = new SomePartialDates(seed);
        return Stream.generate(source::next).limit(number).toList();
    }

    @Test
    void everyKindOfDateIsTried() {
        assertThat(dates(1, MANY).stream().map(PartialDate::precision).distinct())
                .containsExactlyInAnyOrder(Precision.values());
    }

    @Test
    void whatIsKeptIsReadAsItself() {
        assertThat(dates(2, MANY))
                .allSatisfy(date -> assertThat(PartialDate.parse(date.edtf())).isEqualTo(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "nb", "sv", "en", "es"})
    void whatIsWrittenIsReadAsTheSameDate(String language) {
        Locale locale = Locale.of(language);
        for (PartialDate date : dates(3, MANY)) {
            String written = WrittenDates.write(date, locale);
            assertThat(WrittenDates.read(written, locale)).as(written).isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "nb", "sv", "en", "es"})
    void whatIsWrittenIsNotReadAsAnotherDateByAReaderOfAnotherLanguage(String language) {
        for (PartialDate date : dates(4, MANY / 10)) {
            String written = WrittenDates.write(date, Locale.of(language));
            for (String other : List.of("da", "nb", "sv", "en", "es")) {
                assertThat(readOrSame(written, date, other))
                        .as(written + " in " + other)
                        .isEqualTo(date);
            }
        }
    }

    private static PartialDate readOrSame(String written, PartialDate date, String language) {
        try {
            return WrittenDates.read(written, Locale.of(language));
        } catch (InvalidPartialDate refused) {
            return date;
        }
    }

    /// Pieces of dates in any order: each is read as a date that can be kept and written, or refused with a reason.
    @Test
    void whateverIsTypedIsReadOrRefused() {
        List<String> pieces = List.of(
                "2013",
                "2014",
                "05",
                "3",
                "31",
                "4.",
                "3rd",
                "'05",
                "oktober",
                "October",
                "mars",
                "enero",
                "høst",
                "vinter",
                "otoño",
                "ca.",
                "about",
                "kanskje",
                "?",
                "~",
                "%",
                "-",
                "–",
                "—",
                "..",
                "...",
                "/",
                "til",
                "to",
                "a",
                "hasta",
                "fra",
                "from",
                "between",
                "and",
                "før",
                "before",
                "after",
                "etter",
                "siden",
                "år",
                "(",
                ")",
                ",",
                ".",
                ":",
                "'",
                "X",
                "XXXX",
                "199X",
                "2013-10",
                "2014-02-29",
                "1.4.2014",
                "25/10",
                "1990s",
                "90-tallet",
                "20th century",
                "siglo XX",
                "1. halvår",
                "Q4",
                "år ukjent",
                "slutt ukjent",
                "unknown",
                "southern hemisphere",
                "i",
                "de",
                "9999",
                "0000",
                "99999999999999999999",
                "Tallinn",
                "\u0130",
                "\ud800",
                "\u202e",
                "ſ",
                "ﬁ",
                "²",
                "٣",
                "\u0000");
        Random random = new Random(14);
        int read = 0;
        for (int i = 0; i < MANY; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = 1 + random.nextInt(6); words > 0; words--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            try {
                PartialDate date = WrittenDates.read(text.toString(), Locale.of("nb"));
                read++;
                assertThat(PartialDate.parse(date.edtf())).as(text.toString()).isEqualTo(date);
                String written = WrittenDates.write(date, Locale.ENGLISH);
                assertThat(WrittenDates.read(written, Locale.ENGLISH))
                        .as(text + ": " + written)
                        .isEqualTo(date);
            } catch (InvalidPartialDate refused) {
                assertThat(refused.code()).isNotNull();
            }
        }
        assertThat(read).isGreaterThan(MANY / 50);
    }

    @Test
    void itStartsBeforeItEnds() {
        assertThat(dates(5, MANY)).allSatisfy(date -> {
            LocalDate earliest = date.earliest();
            LocalDate latest = date.latest();
            assertThat(earliest == null || latest == null || !latest.isBefore(earliest))
                    .isTrue();
        });
    }

    @Test
    void refiningIsReflexive() {
        assertThat(dates(6, MANY))
                .allSatisfy(date -> assertThat(date.refines(date)).isTrue());
    }

    @Test
    void refiningIsTransitive() {
        List<PartialDate> dates = dates(7, SOME);
        int chains = 0;
        for (PartialDate a : dates) {
            for (PartialDate b : dates) {
                for (PartialDate c : a.refines(b) ? dates : List.<PartialDate>of()) {
                    if (b.refines(c)) {
                        chains++;
                        assertThat(a.refines(c)).as("%s %s %s", a, b, c).isTrue();
                    }
                }
            }
        }
        assertThat(chains).isGreaterThan(SOME);
    }

    @Test
    void theOrderIsTotal() {
        List<PartialDate> dates = new ArrayList<>(dates(8, SOME));
        dates.sort(PartialDate.ORDER);
        for (int i = 0; i < dates.size(); i++) {
            for (int j = i; j < dates.size(); j++) {
                int order = PartialDate.ORDER.compare(dates.get(i), dates.get(j));
                assertThat(order).isLessThanOrEqualTo(0);
                assertThat(PartialDate.ORDER.compare(dates.get(j), dates.get(i)))
                        .isEqualTo(-order);
                assertThat(order == 0).isEqualTo(dates.get(i).equals(dates.get(j)));
            }
        }
    }

    @Test
    void theSortKeyOrdersAsTheOrderDoes() {
        List<PartialDate> dates = dates(13, SOME);
        for (PartialDate a : dates) {
            for (PartialDate b : dates) {
                int order = Integer.signum(PartialDate.ORDER.compare(a, b));
                assertThat(Integer.signum(a.sortKey().compareTo(b.sortKey()))).isEqualTo(order);
            }
        }
    }

    @Test
    void whatHadHappenedFollowsFromTheBounds() {
        for (PartialDate date : dates(9, SOME)) {
            LocalDate earliest = date.earliest();
            LocalDate latest = date.latest();
            for (PartialDate other : dates(10, SOME)) {
                LocalDate day = other.earliest();
                if (day != null) {
                    Happened happened = date.asOf(day);
                    assertThat(happened == Happened.HAPPENED).isEqualTo(latest != null && !latest.isAfter(day));
                    assertThat(happened == Happened.NOT_YET).isEqualTo(earliest != null && earliest.isAfter(day));
                    assertThat(happened == Happened.UNDATED).isEqualTo(earliest == null && latest == null);
                }
            }
        }
    }

    @Test
    void afterAndBeforeAreNeverBothTrueNorWithinOneAnother() {
        List<PartialDate> dates = dates(11, SOME);
        for (PartialDate a : dates) {
            for (PartialDate b : dates) {
                assertThat(a.whollyAfter(b) && a.whollyBefore(b)).isFalse();
                assertThat(a.whollyAfter(b) && a.refines(b)).isFalse();
                assertThat(a.whollyAfter(b)).isEqualTo(b.whollyBefore(a));
            }
        }
    }

    @Test
    void aMachineWithOtherDigitsKeepsTheSameText() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(String.format("%02d", 4)).as("the machine").isNotEqualTo("04");
            assertThat(dates(12, SOME))
                    .allSatisfy(date -> assertThat(date.edtf()).matches("[0-9X./~?%-]+"));
            assertThat(WrittenDates.read("oktober - 4. mars 02", Locale.of("nb"))
                            .edtf())
                    .isEqualTo("2001-10/2002-03-04");
            assertThat(WrittenDates.write(PartialDate.parse("2002-03-04"), Locale.of("nb")))
                    .isEqualTo("4. mars 2002");
        } finally {
            Locale.setDefault(before);
        }
    }

    /// The negative control: without its order of lanes and bounds, text alone puts autumn before its own month.
    @Test
    void textAloneWouldNotBeAnOrderInTime() {
        PartialDate autumn = PartialDate.parse("2013-23");
        PartialDate december = PartialDate.parse("2013-12");

        assertThat(autumn.edtf()).isGreaterThan(december.edtf());
        assertThat(PartialDate.ORDER.compare(autumn, december)).isNegative();
    }
}
