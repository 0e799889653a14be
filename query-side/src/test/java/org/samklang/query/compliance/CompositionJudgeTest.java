package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.RULES;
import static org.samklang.query.compliance.Judged.STEERING;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;
import static org.samklang.query.compliance.Judged.steering;
import static org.samklang.query.compliance.Judged.stretches;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.events.BodyEvent.BodyDissolved;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.PartnershipEvent.RuleWaived;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.RuleCheck;
import org.samklang.events.value.PartialDate;
import org.samklang.query.compliance.Verdict.Lack;

/// S2:49, judged for every day.
class CompositionJudgeTest {
    private static final RuleCheck SG2 = steering(PoliticalPosition.OPPOSITION, false);

    private static Judged group(RuleCheck check) {
        return Judged.partnership("2020-01-01", check).body(STEERING, BodyKind.STEERING_GROUP, "2021-01-01");
    }

    @Test
    void aGroupOfTheLargestPartyAloneIsABreachFromTheDayOfAppointment() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .politician("2", SPAVO, PoliticalPosition.LARGEST_PARTY, "2021-03-15");
        assertThat(group.on("2022-01-01").verdict()).isEqualTo(breached("2021-03-15"));
        assertThat(group.on("2021-03-15").verdict()).isEqualTo(breached("2021-03-15"));
        assertThat(group.on("2022-01-01").gravity()).isEqualTo(Gravity.BREACH);
        assertThat(group.on("2022-01-01").proofs())
                .extracting(Proof::entry)
                .containsExactly("fact:event-4", "fact:event-5");
    }

    @Test
    void withTheOppositionInItTheRuleIsKept() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .politician("2", SPAVO, PoliticalPosition.OPPOSITION, "2021-03-15");
        assertThat(group.on("2022-01-01").verdict()).isEqualTo(kept());
        assertThat(group.on("2022-01-01").gravity()).isNull();
    }

    @Test
    void everyDayIsJudgedAsIntervals() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .politician("2", SPAVO, PoliticalPosition.OPPOSITION, "2021-05-01")
                .left("2", SPAVO, "2021-09-30")
                .politician("3", SPAVO, PoliticalPosition.OPPOSITION, "2022-01-01");
        assertThat(stretches(group.on("2022-06-30")))
                .containsExactly(
                        "2021-03-15/2021-04-30 BREACHED",
                        "2021-05-01/2021-09-30 OK",
                        "2021-10-01/2021-12-31 BREACHED",
                        "2022-01-01/2022-06-30 OK");
        assertThat(group.on("2021-12-01").verdict()).isEqualTo(breached("2021-10-01"));
        assertThat(group.on("2021-09-30").verdict()).isEqualTo(kept());
    }

    @Test
    void theDayOfLeavingIsStillADayInTheSeat() {
        Judged group = group(SG2)
                .politician("1", SPAVO, PoliticalPosition.OPPOSITION, "2021-05-01")
                .left("1", SPAVO, "2021-09-30")
                .politician("2", KSS, PoliticalPosition.LARGEST_PARTY, "2021-09-30");
        assertThat(group.on("2021-09-30").verdict()).isEqualTo(kept());
        assertThat(group.on("2021-10-01").verdict()).isEqualTo(breached("2021-10-01"));
    }

    @Test
    void anImpreciseDayIsJudgedInBothReadings() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .politician("2", SPAVO, PoliticalPosition.OPPOSITION, "2021-05");
        assertThat(stretches(group.on("2021-12-31")))
                .containsExactly(
                        "2021-03-15/2021-04-30 BREACHED",
                        "2021-05-01/2021-05-30 NOT_EVALUABLE",
                        "2021-05-31/2021-12-31 OK");
        RuleResult doubtful = group.on("2021-05-10");
        assertThat(lacks(doubtful)).containsExactly(Lack.DATE);
        assertThat(((Verdict.NotEvaluable) doubtful.verdict()).missing().getFirst().facts())
                .extracting(Proof::entry)
                .containsExactly("fact:event-5");
    }

    @Test
    void whereAPoliticianStandsMayNotBeKnown() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .politician("2", SPAVO, PoliticalPosition.UNKNOWN, "2021-03-15");
        assertThat(lacks(group.on("2022-01-01"))).containsExactly(Lack.SEAT);
    }

    @Test
    void anOfficialNeverStandsForTheOpposition() {
        Judged group = group(SG2).seat("1", KSS, Capacity.OFFICIAL, null, "2021-03-15", null);
        assertThat(group.on("2022-01-01").verdict()).isEqualTo(breached("2021-03-15"));
    }

    @Test
    void eachPartyOrAllTogetherAreTwoReadingsAndBothAreTold() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .politician("2", SPAVO, PoliticalPosition.OPPOSITION, "2021-03-15");
        assertThat(group.on("2022-01-01").status()).isEqualTo(Status.OK);
        assertThat(group.on("2022-01-01").otherwise())
                .isEqualTo(new RuleResult.Otherwise(true, Status.BREACHED, breached("2021-03-15")));
        RuleResult perParty = group.on("2022-01-01", new Choice(null, null, true));
        assertThat(perParty.verdict()).isEqualTo(breached("2021-03-15"));
        assertThat(perParty.otherwise()).isEqualTo(new RuleResult.Otherwise(false, Status.OK, kept()));
    }

    @Test
    void theLargestPartyIsNotAlwaysTheMajoritySoVersionsDiffer() {
        Judged group = new Judged()
                .then(
                        Judged.registered("2020-01-01"),
                        Judged.published(1, "2020-01-01/2021-12-31", steering(PoliticalPosition.LARGEST_PARTY, false)),
                        Judged.published(2, "2022-01-01/..", steering(PoliticalPosition.MAJORITY, false)),
                        Judged.adopted())
                .body(STEERING, BodyKind.STEERING_GROUP, "2021-01-01")
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15");
        assertThat(group.on("2021-06-30").verdict()).isEqualTo(kept());
        // The new version judges from its own first day on, and the past only where it is asked for.
        assertThat(group.on("2022-06-30").verdict()).isEqualTo(breached("2022-01-01"));
        RuleSetCompliance asked = group.set("2021-06-30", new Choice(RULES, 2, null));
        assertThat(asked.rules().getFirst().verdict()).isEqualTo(breached("2021-03-15"));
        assertThat(asked.retrospective()).isTrue();
        assertThat(group.set("2021-06-30", Choice.ADOPTED).retrospective()).isFalse();
    }

    @Test
    void officialsOfEachPartyAreNeeded() {
        Judged group = group(new RuleCheck.Composition(
                        BodyKind.STEERING_GROUP, Capacity.OFFICIAL, Set.of(), 1, true))
                .seat("1", KSS, Capacity.OFFICIAL, null, "2021-03-15", null);
        assertThat(group.on("2022-01-01").verdict()).isEqualTo(breached("2021-03-15"));
        group.seat("2", SPAVO, Capacity.OFFICIAL, null, "2021-04-01", "2021-12-31");
        assertThat(group.on("2021-12-31").verdict()).isEqualTo(kept());
        assertThat(group.on("2022-01-01").verdict()).isEqualTo(breached("2022-01-01"));
    }

    @Test
    void aWaiverHoldsForItsTimeAndNoLonger() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .then(new RuleWaived(
                        PARTNERSHIP,
                        RULES,
                        "R1",
                        PartialDate.parse("2021-05-01/2021-08-31"),
                        text("election"),
                        PartialDate.parse("2021-04-20")));
        assertThat(stretches(group.on("2021-12-31")))
                .containsExactly(
                        "2021-03-15/2021-04-30 BREACHED",
                        "2021-05-01/2021-08-31 WAIVED",
                        "2021-09-01/2021-12-31 BREACHED");
        assertThat(group.on("2021-07-01").verdict()).isInstanceOfSatisfying(Verdict.Waived.class, waived -> {
            assertThat(waived.by()).isEqualTo(KSS);
            assertThat(waived.reason()).isEqualTo(text("election"));
        });
        assertThat(group.on("2021-04-01").verdict()).isEqualTo(breached("2021-03-15"));
    }

    @Test
    void withoutABodyOrMembersNothingCanBeSaid() {
        assertThat(lacks(Judged.partnership("2020-01-01", SG2).on("2022-01-01"))).containsExactly(Lack.BODY);
        assertThat(lacks(group(SG2).on("2022-01-01"))).containsExactly(Lack.MEMBERS);
    }

    @Test
    void aBodyThatWasDissolvedHasNothingLeftToKeep() {
        Judged group = group(SG2)
                .politician("1", KSS, PoliticalPosition.LARGEST_PARTY, "2021-03-15")
                .then(new BodyDissolved(
                        STEERING, Judged.ofPartnership(), PartialDate.parse("2021-12-31"), null));
        assertThat(group.on("2022-02-01").status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(stretches(group.on("2022-02-01"))).isEqualTo(List.of("2021-03-15/2021-12-31 BREACHED"));
    }
}
