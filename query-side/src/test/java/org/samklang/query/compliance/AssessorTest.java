package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.PARTNERSHIP;
import static org.samklang.query.compliance.Judged.RULES;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementKind;
import org.samklang.events.CriterionAssessment;
import org.samklang.events.Fact;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.PartnershipCriterion;
import org.samklang.events.PartnershipEvent.CriterionWaived;
import org.samklang.events.PartnershipEvent.PartnershipCriteriaAssessed;
import org.samklang.events.PlainCheck;
import org.samklang.events.ProgrammeEvent.ProgrammeAdoptedRuleSet;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProgrammeKind;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.RuleStrength;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.ProgrammeId;
import org.samklang.query.compliance.Verdict.Ground;
import org.samklang.query.compliance.Verdict.Lack;

/// Whose rules they are, which version judges, and how grave a breach is.
class AssessorTest {
    private static final ProgrammeId PROGRAMME = new ProgrammeId("programme");
    private static final ProgrammeId PART = new ProgrammeId("part");
    private static final NetworkId NETWORK = new NetworkId("network");
    private static final RuleCheck C3 = new RuleCheck.CriterionMet(PartnershipCriterion.LEARNING_FOR_BOTH);
    private static final RuleCheck BY_PEOPLE = new RuleCheck.Plain(PlainCheck.JUDGED_BY_PEOPLE);

    private static PartnershipCriteriaAssessed assessed(CriterionAssessment.Verdict verdict, String on) {
        return new PartnershipCriteriaAssessed(
                PARTNERSHIP,
                List.of(new CriterionAssessment(PartnershipCriterion.LEARNING_FOR_BOTH, verdict, null)),
                PartialDate.parse(on));
    }

    /// RS-LOKK-2014, with one of its criteria.
    private static Judged lokk(Fact... facts) {
        return new Judged()
                .then(
                        Judged.registered("2013-10"),
                        Judged.published(1, "2014-04-01/2018-03-31", RuleStrength.SHOULD, KSS, C3),
                        Judged.adopted())
                .then(facts);
    }

    @ParameterizedTest
    @EnumSource(RuleStrength.class)
    void theWordOfTheDocumentSaysHowGraveABreachIs(RuleStrength strength) {
        Judged judged = new Judged()
                .then(
                        Judged.registered("2015-01-01"),
                        Judged.published(1, "2014-04-01/2018-03-31", strength, KSS, C3),
                        Judged.adopted(),
                        assessed(CriterionAssessment.Verdict.NOT_MET, "2015-05-01"));
        RuleResult result = judged.on("2016-01-01");
        assertThat(result.verdict()).isEqualTo(breached("2015-05-01"));
        assertThat(result.rule().strength()).isEqualTo(strength);
        assertThat(result.gravity()).isEqualTo(switch (strength) {
            case MUST -> Gravity.BREACH;
            case SHOULD -> Gravity.WARNING;
            case MAY -> Gravity.NOTE;
        });
    }

    @Test
    void theLastAssessmentCounts() {
        Judged judged = lokk(
                assessed(CriterionAssessment.Verdict.NOT_MET, "2015-05-01"),
                assessed(CriterionAssessment.Verdict.MET, "2016-05-01"));
        assertThat(judged.on("2016-04-30").verdict()).isEqualTo(breached("2015-05-01"));
        assertThat(judged.on("2016-05-01").verdict()).isEqualTo(kept());
        assertThat(lacks(lokk(assessed(CriterionAssessment.Verdict.UNCLEAR, "2015-05-01")).on("2016-04-30")))
                .containsExactly(Lack.ASSESSMENT);
        assertThat(lacks(lokk().on("2016-04-30"))).containsExactly(Lack.ASSESSMENT);
    }

    @Test
    void twoAssessmentsOfOneYearWithoutDaysContradictEachOther() {
        Judged judged = lokk(
                assessed(CriterionAssessment.Verdict.NOT_MET, "2015"),
                assessed(CriterionAssessment.Verdict.MET, "2015-05"));
        assertThat(lacks(judged.on("2016-04-30"))).containsExactly(Lack.DATE);
    }

    @Test
    void aWaivedCriterionIsWaivedFromItsDayOn() {
        Judged judged = lokk(
                assessed(CriterionAssessment.Verdict.NOT_MET, "2015-05-01"),
                new CriterionWaived(
                        PARTNERSHIP,
                        PartnershipCriterion.LEARNING_FOR_BOTH,
                        text("emergency"),
                        PartialDate.parse("2015-09-01")));
        assertThat(judged.on("2015-08-31").status()).isEqualTo(Status.BREACHED);
        assertThat(judged.on("2015-09-01").status()).isEqualTo(Status.WAIVED);
    }

    @Test
    void rulesBindFromTheDayTheyAreInForceAndHindsightSaysSo() {
        Judged judged = lokk(assessed(CriterionAssessment.Verdict.MET, "2013-10-15"));
        RuleSetCompliance then = judged.set("2013-10-31", Choice.ADOPTED);
        assertThat(then.inForce()).isFalse();
        assertThat(then.rules().getFirst().verdict()).isEqualTo(new Verdict.NotApplicable(Ground.NOT_IN_FORCE));
        RuleSetCompliance hindsight = judged.set("2013-10-31", new Choice(RULES, 1, null));
        assertThat(hindsight.retrospective()).isTrue();
        assertThat(hindsight.rules().getFirst().verdict()).isEqualTo(kept());
        assertThat(judged.set("2014-03-31", Choice.ADOPTED).inForce()).isFalse();
        assertThat(judged.set("2014-04-01", Choice.ADOPTED).inForce()).isTrue();
        assertThat(judged.set("2018-03-31", Choice.ADOPTED).inForce()).isTrue();
        assertThat(judged.set("2018-04-01", Choice.ADOPTED).inForce()).isFalse();
    }

    @Test
    void aRetiredVersionCeasesToHold() {
        Judged judged =
                lokk(new RuleSetRetired(RULES, 1, PartialDate.parse("2016-06-30"), text("replaced")));
        assertThat(judged.set("2016-06-30", Choice.ADOPTED).inForce()).isTrue();
        assertThat(judged.set("2016-07-01", Choice.ADOPTED).inForce()).isFalse();
    }

    @Test
    void rulesThatNobodyAdoptedAreNotTheirsToKeep() {
        Judged judged = new Judged()
                .then(Judged.registered("2013-23"), Judged.published(1, "XXXX", C3, BY_PEOPLE));
        assertThat(judged.sets("2016-01-01", Choice.ADOPTED)).isEmpty();
        assertThat(judged.set("2016-01-01", new Choice(RULES, null, null)).rules())
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.verdict()).isEqualTo(new Verdict.NotApplicable(Ground.NOT_ADOPTED)));
    }

    private static List<Fact> programme() {
        return List.of(
                Judged.registered("2020-01-01"),
                Judged.published(1, "XXXX", BY_PEOPLE),
                new ProgrammeRegistered(
                        PROGRAMME, ProgrammeKind.values()[0], List.of(), null, null, List.of(), null, null, null, null),
                new ProgrammeRegistered(
                        PART, ProgrammeKind.values()[0], List.of(), PROGRAMME, null, List.of(), null, null, null, null),
                new ProgrammeAdoptedRuleSet(PROGRAMME, RULES, PartialDate.parse("2021-01-01")));
    }

    private static Judged under(Fact... facts) {
        return new Judged().then(programme().toArray(Fact[]::new)).then(facts);
    }

    @Test
    void rulesOfAProgrammeBindItsPartnerships() {
        assertThat(under().sets("2022-01-01", Choice.ADOPTED)).isEmpty();
        Judged agreed = under(new AgreementSigned(
                new AgreementId("agreement"),
                List.of(PARTNERSHIP),
                AgreementKind.PARTNERSHIP,
                List.of(KSS, SPAVO),
                null,
                List.of(),
                PartialDate.parse("2021-06-01"),
                null,
                PROGRAMME));
        assertThat(agreed.sets("2021-05-31", Choice.ADOPTED)).isEmpty();
        RuleSetCompliance set = agreed.set("2021-06-01", Choice.ADOPTED);
        assertThat(set.adopted()).extracting(RuleSetCompliance.Adoption::programme).containsExactly(PROGRAMME);
        assertThat(set.adopted().getFirst().proofs())
                .extracting(proof -> proof.trace().fact())
                .containsExactly("programme.rule-set-adopted", "agreement.signed");
    }

    @Test
    void aNetworkLeadsToItsProgrammeAndAPartToTheWhole() {
        Judged member = under(
                new NetworkFounded(NETWORK, List.of(), null, null, PART, null, null),
                new NetworkJoined(
                        NETWORK,
                        new NetworkMembershipId("m"),
                        new NetworkMember.Partnership(PARTNERSHIP),
                        PartialDate.parse("2021-09"),
                        null));
        assertThat(member.sets("2021-08-31", Choice.ADOPTED)).isEmpty();
        assertThat(member.set("2021-09-30", Choice.ADOPTED).adopted())
                .extracting(RuleSetCompliance.Adoption::programme)
                .containsExactly(PROGRAMME);
        // An organisation that is a member puts none of its partnerships under the programme.
        assertThat(under(
                                new NetworkFounded(NETWORK, List.of(), null, null, PROGRAMME, null, null),
                                new NetworkJoined(
                                        NETWORK,
                                        new NetworkMembershipId("m"),
                                        new NetworkMember.Organisation(KSS),
                                        PartialDate.parse("2021-09"),
                                        null))
                        .sets("2022-01-01", Choice.ADOPTED))
                .isEmpty();
    }
}
