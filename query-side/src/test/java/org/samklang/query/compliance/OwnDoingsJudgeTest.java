package org.samklang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;
import static org.samklang.query.compliance.Judged.breached;
import static org.samklang.query.compliance.Judged.kept;
import static org.samklang.query.compliance.Judged.lacks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.BodyEvent.BodyEstablished;
import org.samklang.events.BodyKind;
import org.samklang.events.DocumentEvent.ReportContributionMade;
import org.samklang.events.InitiativeEvent.RecommendationIssued;
import org.samklang.events.PlainCheck;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleStrength;
import org.samklang.events.StrategyEvent.ParticipationPrioritised;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PriorityId;
import org.samklang.events.value.RecommendationId;
import org.samklang.events.value.StrategyId;
import org.samklang.query.compliance.Verdict.Lack;

/// What an organisation does as such: priorities (S0:27-39), recommendations (S0:90), shadow reports (S0:92).
class OwnDoingsJudgeTest {
    private static final BodyId BOARD = new BodyId("board");
    private static final BodyId GROUP = new BodyId("group");

    /// Rules of KSS, which takes part.
    private static Judged rules(RuleCheck check) {
        List<Subject> ofKss = List.of(new Subject(StreamType.ORGANISATION, KSS.value()));
        return new Judged()
                .then(
                        Judged.registered("2013-01-01"),
                        Judged.published(1, "2014-04-01/2018-03-31", RuleStrength.MUST, KSS, check),
                        Judged.adopted(),
                        new BodyEstablished(BOARD, BodyKind.BOARD, ofKss, text("styre"), null, null),
                        new BodyEstablished(GROUP, BodyKind.WORKING_GROUP, ofKss, text("gruppe"), null, null));
    }

    private static ParticipationPrioritised priority(
            OrganisationId owner, @Nullable BodyId decidedBy, boolean shelters, @Nullable Boolean funded, String on) {
        return new ParticipationPrioritised(
                new StrategyId("strategy"),
                owner,
                new PriorityId("priority"),
                text("conference"),
                List.of(),
                decidedBy,
                List.of(),
                List.of(),
                shelters,
                funded,
                PartialDate.parse(on));
    }

    @Test
    void anotherDeciderThanTheBoardIsRecordedAndReported() {
        RuleCheck check = new RuleCheck.PrioritiesDecidedBy(BodyKind.BOARD);
        assertThat(rules(check).on("2016-01-01").verdict())
                .isEqualTo(new Verdict.NotApplicable(Verdict.Ground.NOTHING_TO_JUDGE));
        assertThat(rules(check).then(priority(KSS, BOARD, false, null, "2015-02-01")).on("2016-01-01").verdict())
                .isEqualTo(kept());
        assertThat(rules(check)
                        .then(priority(KSS, BOARD, false, null, "2015-02-01"), priority(KSS, GROUP, false, null, "2015-03-01"))
                        .on("2016-01-01")
                        .verdict())
                .isEqualTo(breached("2015-03-01"));
        assertThat(lacks(rules(check).then(priority(KSS, null, false, null, "2015-02-01")).on("2016-01-01")))
                .containsExactly(Lack.DECIDER);
        assertThat(lacks(rules(check)
                        .then(priority(KSS, new BodyId("unknown"), false, null, "2015-02-01"))
                        .on("2016-01-01")))
                .containsExactly(Lack.BODY);
    }

    @Test
    void onlyWhatTheIssuerDidInTheTimeOfTheRuleIsJudged() {
        RuleCheck check = new RuleCheck.PrioritiesDecidedBy(BodyKind.BOARD);
        assertThat(rules(check)
                        .then(
                                priority(KSS, GROUP, false, null, "2014-03-31"),
                                priority(SPAVO, GROUP, false, null, "2015-03-01"))
                        .on("2016-01-01")
                        .status())
                .isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void moneyForPrioritiesIsRaised() {
        RuleCheck check = new RuleCheck.Plain(PlainCheck.PRIORITIES_FUNDED);
        assertThat(rules(check).then(priority(KSS, BOARD, false, true, "2015-02-01")).on("2016-01-01").verdict())
                .isEqualTo(kept());
        assertThat(rules(check).then(priority(KSS, BOARD, false, false, "2015-02-01")).on("2016-01-01").verdict())
                .isEqualTo(breached("2015-02-01"));
        assertThat(lacks(rules(check).then(priority(KSS, BOARD, false, null, "2015-02-01")).on("2016-01-01")))
                .containsExactly(Lack.FUNDING);
    }

    @Test
    void networksOfSheltersAreAmongThePriorities() {
        RuleCheck check = new RuleCheck.Plain(PlainCheck.SHELTER_NETWORKS_FIRST);
        assertThat(rules(check).then(priority(KSS, BOARD, false, null, "2015-02-01")).on("2016-01-01").verdict())
                .isEqualTo(breached("2015-02-01"));
        assertThat(rules(check)
                        .then(priority(KSS, BOARD, false, null, "2015-02-01"), priority(KSS, BOARD, true, null, "2015-03-01"))
                        .on("2016-01-01")
                        .verdict())
                .isEqualTo(kept());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "board, 2015-01-31, 2015-02-01, OK",
                "board, -, 2015-02-01, OK",
                "board, 2015-03-01, 2015-02-01, BREACHED",
                "board, 2015-02, 2015-02-10, NOT_EVALUABLE",
                "board, 2015-01, 2015-02-10, OK",
                "group, 2015-01-31, 2015-02-01, BREACHED",
                "-, -, 2015-02-01, BREACHED",
                "nobody, -, 2015-02-01, NOT_EVALUABLE"
            })
    void theBoardIsAskedBeforeARecommendationIsMade(
            @Nullable String asked, @Nullable String on, String issued, Status status) {
        Judged made = rules(new RuleCheck.ConsultedBeforeRecommending(BodyKind.BOARD))
                .then(new RecommendationIssued(
                        new InitiativeId("initiative"),
                        KSS,
                        new RecommendationId("recommendation"),
                        text("ratify"),
                        null,
                        null,
                        asked == null ? null : new BodyId(asked),
                        Judged.date(on),
                        PartialDate.parse(issued)));
        assertThat(made.on("2016-01-01").status()).isEqualTo(status);
    }

    @Test
    void aShadowReportOfOneAloneIsABreach() {
        RuleCheck check = new RuleCheck.Plain(PlainCheck.SHADOW_REPORT_WITH_OTHERS);
        assertThat(rules(check).then(contribution(List.of())).on("2016-01-01").verdict())
                .isEqualTo(breached("2015-06-01"));
        assertThat(rules(check).then(contribution(List.of(KSS))).on("2016-01-01").verdict())
                .isEqualTo(breached("2015-06-01"));
        assertThat(rules(check).then(contribution(List.of(SPAVO))).on("2016-01-01").verdict())
                .isEqualTo(kept());
        assertThat(rules(check).then(contribution(List.of())).on("2015-05-31").status())
                .isEqualTo(Status.NOT_APPLICABLE);
    }

    private static ReportContributionMade contribution(List<OrganisationId> together) {
        return new ReportContributionMade(
                new DocumentId("report"), List.of(), KSS, together, text("chapter"), PartialDate.parse("2015-06-01"));
    }
}
