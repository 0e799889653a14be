package org.samklang.query.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Span;
import org.samklang.query.plans.Slip.Way;

class SlipTest {

    private static Slip slip(String stated, String came) {
        return Slip.between(PartialDate.parse(stated), PartialDate.parse(came));
    }

    private static @Nullable String iso(@Nullable Span span) {
        return span == null ? null : span.iso();
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 2014-05",
        "2014, 2014",
        "2014-06-04, 2014-06-04",
        "2014-06-04/2014-06-06, 2014-06-05",
        "2014/2016, 2015-23",
    })
    void whatLiesWithinWhatWasStatedHasNotMoved(String stated, String came) {
        assertThat(slip(stated, came)).isEqualTo(new Slip(Way.AS_STATED, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 2015-03, P2M/P14M",
        "2014-06-04, 2014-06-05, P1D",
        "2014-06-04, 2014-07, P27D/P57D",
        "2014-06, 2014-07, P1D/P60D",
        "2014-06, 2014-07-31/2014-08-01, P31D/P61D",
        "2014-06, 2014-08, P1M/P2M",
        "2014-06-30, 2014-07/2014-12, ../P6M",
        "2014-06, 2014-07-01, P1D/P30D",
        "2014-06-04, 2015-06-04, P12M",
        "2014, 2015/.., P1D/..",
    })
    void laterIsToldFromTheNearestToTheFarthestThatTheDatesAllow(String stated, String came, String later) {
        Slip slip = slip(stated, came);
        assertThat(slip.way()).isEqualTo(Way.LATER);
        assertThat(iso(slip.later())).isEqualTo(later);
        assertThat(slip.earlier()).isNull();
    }

    @Test
    void earlierIsToldInTheSameWay() {
        Slip slip = slip("2015-03", "2014");
        assertThat(slip.way()).isEqualTo(Way.EARLIER);
        assertThat(iso(slip.earlier())).isEqualTo("P2M/P14M");
        assertThat(slip.later()).isNull();
    }

    @Test
    void spansOfDaysMoveAsAWhole() {
        Slip slip = slip("2014-06-04/2014-06-06", "2015-06-04/2015-06-06");
        assertThat(slip.way()).isEqualTo(Way.LATER);
        assertThat(iso(slip.later())).isEqualTo("P12M");
    }

    @Test
    void whereOneReadingSaysEarlierAndAnotherLaterBothAreTold() {
        Slip slip = slip("2014-22", "2014");
        assertThat(slip.way()).isEqualTo(Way.UNCLEAR);
        assertThat(iso(slip.earlier())).isEqualTo("P7M");
        assertThat(iso(slip.later())).isEqualTo("P6M");
    }

    @ParameterizedTest
    @CsvSource({"XXXX-06, 2014-06", "2014, XXXX", "XXXX, XXXX"})
    void withoutAYearNothingCanBeTold(String stated, String came) {
        assertThat(slip(stated, came)).isEqualTo(new Slip(Way.UNCLEAR, null, null));
    }

    @Test
    void aboutStaysAbout() {
        Slip slip = slip("2014~", "2016");
        assertThat(slip.later()).isEqualTo(new Span("P12M/P35M", true));
    }
}
