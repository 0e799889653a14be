package org.samklang.query.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ClaimSubject;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.Trace;
import org.samklang.query.claims.ContestedClaims.Contest;
import org.samklang.query.timeline.NaiveEntries;

class ClaimQueriesTest {
    private static final Moment MOMENT = Moment.asOf(LocalDate.parse("2026-01-01"));
    private static final Given TWO_LENGTHS = facts(
            claim(KSS_MASIMANYANE, "fifteen", ClaimSubject.DURATION, "P15Y"),
            claim(KSS_MASIMANYANE, "sixteen", ClaimSubject.DURATION, "P16Y"));

    private static ClaimRecorded claim(PartnershipId on, String id, ClaimSubject about, String value) {
        return new ClaimRecorded(on, new ClaimId(id), about, value, text(value));
    }

    private static List<Contest> contests(Given given, @Nullable Subject about, Reach reach) {
        return ClaimQueries.answer(
                        new FindContestedClaims(about, MOMENT, reach, null),
                        NaiveEntries.of(given.recorded(), MOMENT, reach))
                .entries();
    }

    private static List<Contest> contests(Given given) {
        return contests(given, null, Reach.everything());
    }

    @Test
    void whatTwoSourcesSayDifferentlyIsOneContestWithBothClaims() {
        assertThat(contests(TWO_LENGTHS)).singleElement().satisfies(contest -> {
            assertThat(contest.key()).isEqualTo("contest:partnership:kss-masimanyane/DURATION");
            assertThat(contest.claims()).hasSize(2);
            assertThat(contest.traces()).extracting(Trace::position).containsExactly(0L, 1L);
        });
    }

    @Test
    void sourcesThatAgreeContestNothing() {
        assertThat(contests(facts(
                        claim(KSS_SPAVO, "one", ClaimSubject.DURATION, "P15Y"),
                        claim(KSS_SPAVO, "other", ClaimSubject.DURATION, "P15Y"))))
                .isEmpty();
    }

    @Test
    void claimsOfTwoPartnershipsDoNotContestEachOther() {
        assertThat(contests(facts(
                        claim(KSS_SPAVO, "one", ClaimSubject.DURATION, "P15Y"),
                        claim(KSS_MASIMANYANE, "other", ClaimSubject.DURATION, "P16Y"))))
                .isEmpty();
    }

    @Test
    void whatSomebodySettledIsContestedNoMore() {
        Given settled = facts(
                claim(KSS_MASIMANYANE, "fifteen", ClaimSubject.DURATION, "P15Y"),
                claim(KSS_MASIMANYANE, "sixteen", ClaimSubject.DURATION, "P16Y"),
                new ClaimResolved(KSS_MASIMANYANE, new ClaimId("sixteen"), ClaimSubject.DURATION, text("the agreement is of 1998")));

        assertThat(contests(settled)).isEmpty();
    }

    @Test
    void aClaimThatTheReaderMayNotSeeContestsNothingForThem() {
        Given hidden = facts(claim(KSS_SPAVO, "one", ClaimSubject.DURATION, "P15Y"))
                .then(Visibility.INTERNAL, claim(KSS_SPAVO, "other", ClaimSubject.DURATION, "P16Y"));

        assertThat(contests(hidden, null, Reach.of(Visibility.PUBLIC))).isEmpty();
        assertThat(contests(hidden, null, Reach.of(Visibility.INTERNAL))).hasSize(1);
    }

    @Test
    void askedForOneSubjectOnlyWhatStandsOnItsTimelineIsTold() {
        assertThat(contests(TWO_LENGTHS, new Subject(StreamType.PARTNERSHIP, KSS_SPAVO.value()), Reach.everything()))
                .isEmpty();
    }
}
