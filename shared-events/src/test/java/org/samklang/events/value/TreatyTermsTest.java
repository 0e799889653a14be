package org.samklang.events.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic of final clauses, tried on days that the depositaries' own lists show.
class TreatyTermsTest {
    private static final TreatyTerms ISTANBUL = TreatyTerms.of("CETS 210").orElseThrow();
    private static final TreatyTerms CEDAW = TreatyTerms.of("CEDAW").orElseThrow();

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    @ParameterizedTest(name = "consent {0} binds {1}")
    @CsvSource({
        "2017-07-05, 2017-11-01",
        "2014-07-01, 2014-11-01",
        "2017-10-12, 2018-02-01",
        "2015-04-27, 2015-08-01",
        "2016-11-30, 2017-03-01",
        "2017-07-31, 2017-11-01",
        "2017-12-31, 2018-04-01"
    })
    void theIstanbulConventionBindsFromTheFirstOfTheMonthAfterThreeMonths(String consent, String inForce) {
        assertThat(ISTANBUL.inForceAfter(date(consent))).isEqualTo(date(inForce));
    }

    @Test
    void nobodyWasBoundBeforeTheTreatyItselfWasInForce() {
        assertThat(ISTANBUL.inForceAfter(date("2013-02-04"))).isEqualTo(date("2014-08-01"));
        assertThat(ISTANBUL.inForceAfter(date("2013"))).isEqualTo(date("2014-08-01"));
        assertThat(CEDAW.inForceAfter(date("1981-05-21"))).isEqualTo(date("1981-09-03"));
    }

    @Test
    void cedawBindsOnTheThirtiethDay() {
        assertThat(CEDAW.inForceAfter(date("1983-04-21"))).isEqualTo(date("1983-05-21"));
    }

    @ParameterizedTest(name = "consent {0} binds {1}")
    @CsvSource({
        "2017, 2017-05-01/2018-04-01",
        "2017-07, 2017-11-01",
        "2017-23, 2018-01-01/2018-03-01",
        "2017~, 2017-05-01~/2018-04-01~",
        "2017?, 2017-05-01?/2018-04-01?",
        "2017%, 2017-05-01%/2018-04-01%",
        "../2017, ../2018-04-01",
        "2017/.., 2017-05-01/..",
        "2017/9999, 2017-05-01/..",
        "XXXX-07-05, XXXX",
        "XXXX, XXXX"
    })
    void whatIsKnownBetweenBoundsHasItsEffectBetweenBounds(String consent, String inForce) {
        assertThat(ISTANBUL.inForceAfter(date(consent))).isEqualTo(date(inForce));
    }

    @Test
    void noticeOfLeavingTakesAsLong() {
        assertThat(ISTANBUL.freeAfter(date("2021-03-22"))).isEqualTo(date("2021-07-01"));
    }

    @Test
    void aTreatyThatKnowsNoLeavingSaysNothingOfIt() {
        assertThat(CEDAW.freeAfter(date("2021"))).isNull();
    }

    @Test
    void aTreatyWhoseTermsNobodyEnteredHasNone() {
        assertThat(TreatyTerms.of("CETS 197")).isEmpty();
        assertThat(TreatyTerms.of(null)).isEmpty();
    }
}
