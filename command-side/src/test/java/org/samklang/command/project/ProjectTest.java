package org.samklang.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.Fact;
import org.samklang.events.Practice;
import org.samklang.events.ProjectEvent.FindingRecorded;
import org.samklang.events.ProjectEvent.IndicatorDefined;
import org.samklang.events.ProjectEvent.IndicatorReported;
import org.samklang.events.ProjectEvent.NeedRecorded;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.ProjectEvent.ResearchLinked;
import org.samklang.events.ProjectEvent.ResultDefined;
import org.samklang.events.ResultArea;
import org.samklang.events.StreamType;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.FindingId;
import org.samklang.events.value.IndicatorId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NeedId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.ResultId;
import org.samklang.events.value.Span;

class ProjectTest {
    private static final ProjectId PROJECT = new ProjectId("shelter-cyprus");
    private static final PartnershipId PARTNERSHIP = new PartnershipId("kss-spavo");
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId SPAVO = new OrganisationId("spavo");
    private static final OrganisationId EWSU = new OrganisationId("ewsu");
    private static final DocumentId STUDY = new DocumentId("study");
    private static final ResultId RESULT = new ResultId("good-shelter");
    private static final IndicatorId INDICATOR = new IndicatorId("shelters");
    private static final FindingId FINDING = new FindingId("police-documentation");
    private static final NeedId NEED = new NeedId("training");
    private static final Narrative TITLE = Narrative.of("nb", "krisesenter på Kypros");
    private static final Narrative REASON = Narrative.of("nb", "pengene kom sent");
    private static final PartialDate PLAN = PartialDate.parse("2013/2014");

    private static PartialDate date(String edtf) {
        return PartialDate.parse(edtf);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(
                        StreamType.PARTNERSHIP,
                        PARTNERSHIP,
                        new Standing.OfPartnership(Set.of(KSS, SPAVO), date("2018")))
                .knowing(StreamType.ORGANISATION, SPAVO, new Standing.OfOrganisation(null))
                .knowing(StreamType.DOCUMENT, STUDY, new Standing.OfDocument(List.of(KSS), false));
    }

    private static StartProject start(String startedOn, Span plannedDuration) {
        return new StartProject(PROJECT, PARTNERSHIP, TITLE, TITLE, date(startedOn), PLAN, plannedDuration, null);
    }

    private static ProjectStarted started(Span plannedDuration) {
        return new ProjectStarted(
                PROJECT, PARTNERSHIP, TITLE, TITLE, date("2013"), PLAN, plannedDuration, null);
    }

    private static final Span ONE_TO_THREE_YEARS = new Span("P1Y/P3Y", true);
    private static final ProjectStarted STARTED = started(ONE_TO_THREE_YEARS);
    private static final ProjectCancelled CANCELLED =
            new ProjectCancelled(PROJECT, PARTNERSHIP, date("2015"), REASON);
    private static final ProjectCompleted COMPLETED =
            new ProjectCompleted(PROJECT, PARTNERSHIP, date("2015"), null);
    private static final ResultDefined DEFINED =
            new ResultDefined(PROJECT, PARTNERSHIP, RESULT, TITLE, ResultArea.SUPPORT_SERVICES, null);
    private static final IndicatorDefined COUNTED = new IndicatorDefined(
            PROJECT, PARTNERSHIP, INDICATOR, RESULT, TITLE, "shelters", null, Quantity.exactly(1, "shelters"), null);

    @Nested
    class Starting {
        @Test
        void aProjectOfAboutOneToThreeYears() {
            given().when(start("2013", ONE_TO_THREE_YEARS)).then(STARTED);
        }

        @Test
        void startingTwiceRecordsItOnce() {
            given(STARTED, CANCELLED).when(start("2013", ONE_TO_THREE_YEARS)).thenNothing();
        }

        @Test
        void anotherProjectUnderTheSameIdIsRefused() {
            given(STARTED)
                    .when(start("2014", ONE_TO_THREE_YEARS))
                    .thenRejected(new Reason.AlreadyRegistered("/projectId", StreamType.PROJECT, "shelter-cyprus"));
        }

        @Test
        void itBelongsToAPartnershipThatIsKnown() {
            DecisionSpec.given()
                    .when(start("2013", null))
                    .thenRejected(
                            new Reason.UnknownReference("/partnershipId", StreamType.PARTNERSHIP, "kss-spavo"));
        }

        @Test
        void notWhollyAfterThePartnershipClosed() {
            given().when(start("2019", null))
                    .thenRejected(new Reason.AfterClosing("/startedOn", date("2019"), date("2018")));
        }

        @Test
        void perhapsInItsLastYear() {
            assertThat(given().when(start("2018-12", null)).facts()).hasSize(1);
        }

        @Test
        void aLengthThatIsNoneIsRefused() {
            given().when(start("2013", new Span("three years or so", false)))
                    .thenRejected(new Reason.IllFormedText("/plannedDuration/iso", "three years or so"));
        }

        @Test
        void thatItTakesAWhileIsALength() {
            given().when(start("2013", Span.unknown())).then(started(Span.unknown()));
        }

        @Test
        void thePartiesOfItsPartnershipWriteItDown() {
            assertThat(given().whoMay(start("2013", null))).containsExactlyInAnyOrder(KSS, SPAVO);
            assertThat(given(STARTED).whoMay(new CompleteProject(PROJECT, date("2014"), null)))
                    .containsExactlyInAnyOrder(KSS, SPAVO);
        }
    }

    @Nested
    class Replanning {
        private static ReplanProject replan(String period, String on) {
            return new ReplanProject(PROJECT, date(period), date(on), REASON);
        }

        private static ProjectReplanned replanned(String before, String after, String on) {
            return new ProjectReplanned(PROJECT, PARTNERSHIP, date(before), date(after), date(on), REASON);
        }

        @Test
        void thePlanThatHeldStaysBesideTheNewOne() {
            given(STARTED).when(replan("2013/2015", "2014-03")).then(replanned("2013/2014", "2013/2015", "2014-03"));
        }

        @Test
        void theNextPlanFollowsTheLastOne() {
            given(STARTED, replanned("2013/2014", "2013/2015", "2014-03"))
                    .when(replan("2013/2016", "2015"))
                    .then(replanned("2013/2015", "2013/2016", "2015"));
        }

        @Test
        void aPlanFoundLaterFollowsThePlanOfItsTime() {
            given(STARTED, replanned("2013/2014", "2013/2016", "2015"))
                    .when(replan("2013/2015", "2014-03"))
                    .then(replanned("2013/2014", "2013/2015", "2014-03"));
        }

        @Test
        void theSamePlanSaysNothingNew() {
            given(STARTED).when(replan("2013/2014", "2014-03")).thenNothing();
        }

        @Test
        void replanningTwiceRecordsItOnce() {
            given(
                            STARTED,
                            replanned("2013/2014", "2013/2015", "2014-03"),
                            replanned("2013/2015", "2013/2016", "2015"))
                    .when(replan("2013/2015", "2014-03"))
                    .thenNothing();
        }

        @Test
        void anUnknownProjectHasNoPlan() {
            given().when(replan("2013/2015", "2014-03"))
                    .thenRejected(new Reason.NotRegistered("/projectId", StreamType.PROJECT, "shelter-cyprus"));
        }
    }

    @Nested
    class DefiningResults {
        private static DefineResult define(ResultArea area) {
            return new DefineResult(PROJECT, RESULT, TITLE, area, null);
        }

        @Test
        void aResultBearsOnSomething() {
            given(STARTED).when(define(ResultArea.SUPPORT_SERVICES)).then(DEFINED);
        }

        @Test
        void definingTwiceRecordsItOnce() {
            given(STARTED, DEFINED).when(define(ResultArea.SUPPORT_SERVICES)).thenNothing();
        }

        @Test
        void anotherResultUnderTheSameIdIsRefused() {
            given(STARTED, DEFINED)
                    .when(define(ResultArea.ATTITUDES))
                    .thenRejected(new Reason.AlreadyRecorded("/resultId", "good-shelter"));
        }
    }

    @Nested
    class DefiningIndicators {
        private static DefineIndicator define(Quantity target) {
            return new DefineIndicator(PROJECT, INDICATOR, RESULT, TITLE, "shelters", null, target, null);
        }

        @Test
        void anIndicatorIsCountedInAUnit() {
            given(STARTED, DEFINED).when(define(Quantity.exactly(1, "shelters"))).then(COUNTED);
        }

        @Test
        void definingTwiceRecordsItOnce() {
            given(STARTED, DEFINED, COUNTED)
                    .when(define(Quantity.exactly(1, "shelters")))
                    .thenNothing();
        }

        @Test
        void anotherIndicatorUnderTheSameIdIsRefused() {
            given(STARTED, DEFINED, COUNTED)
                    .when(define(Quantity.exactly(2, "shelters")))
                    .thenRejected(new Reason.AlreadyRecorded("/indicatorId", "shelters"));
        }

        @Test
        void itsTargetIsCountedInTheSame() {
            given(STARTED, DEFINED)
                    .when(define(Quantity.exactly(1, "beds")))
                    .thenRejected(new Reason.OtherUnit("/target/unit", "beds", "shelters"));
        }

        @Test
        void itJudgesAResultThatIsDefined() {
            given(STARTED)
                    .when(define(Quantity.exactly(1, "shelters")))
                    .thenRejected(new Reason.NotDefined("/result", "good-shelter"));
        }
    }

    @Nested
    class ReportingIndicators {
        private static ReportIndicator report(Quantity value, String period) {
            return new ReportIndicator(PROJECT, INDICATOR, value, date(period), null);
        }

        private static IndicatorReported reported(Quantity value, String period) {
            return new IndicatorReported(PROJECT, PARTNERSHIP, INDICATOR, value, date(period), null);
        }

        @Test
        void aboutFourIsAboutFour() {
            given(STARTED, DEFINED, COUNTED)
                    .when(report(Quantity.about(4, "shelters"), "2014"))
                    .then(reported(Quantity.about(4, "shelters"), "2014"));
        }

        @Test
        void severalNeedsNoNumberAndNoUnit() {
            Quantity several = new Quantity(null, null, Qualifier.SEVERAL);

            given(STARTED, DEFINED, COUNTED).when(report(several, "2014")).then(reported(several, "2014"));
        }

        @Test
        void reportingTwiceRecordsItOnce() {
            given(STARTED, DEFINED, COUNTED, reported(Quantity.about(4, "shelters"), "2014"))
                    .when(report(Quantity.about(4, "shelters"), "2014"))
                    .thenNothing();
        }

        @Test
        void twoSourcesMayDisagreeAboutOnePeriod() {
            given(STARTED, DEFINED, COUNTED, reported(Quantity.about(4, "shelters"), "2014"))
                    .when(report(Quantity.exactly(3, "shelters"), "2014"))
                    .then(reported(Quantity.exactly(3, "shelters"), "2014"));
        }

        @Test
        void anIndicatorThatIsNotDefinedIsNotReported() {
            given(STARTED)
                    .when(report(Quantity.exactly(3, "shelters"), "2014"))
                    .thenRejected(new Reason.NotDefined("/indicatorId", "shelters"));
        }

        @Test
        void aNumberNeedsItsUnit() {
            given(STARTED, DEFINED, COUNTED)
                    .when(report(new Quantity(BigDecimal.TEN, null, Qualifier.EXACT), "2014"))
                    .thenRejected(new Reason.Missing("/value/unit"));
        }

        @Test
        void andNoOtherOne() {
            given(STARTED, DEFINED, COUNTED)
                    .when(report(Quantity.exactly(3, "beds"), "2014"))
                    .thenRejected(new Reason.OtherUnit("/value/unit", "beds", "shelters"));
        }

        @Test
        void notWhollyAfterTheProjectWasGivenUp() {
            given(STARTED, DEFINED, COUNTED, CANCELLED)
                    .when(report(Quantity.exactly(3, "shelters"), "2016"))
                    .thenRejected(new Reason.AfterEnd("/period", date("2016"), date("2015")));
        }

        @Test
        void aPeriodThatBeganBeforeIsReported() {
            given(STARTED, DEFINED, COUNTED, CANCELLED)
                    .when(report(Quantity.exactly(3, "shelters"), "2015/2016"))
                    .then(reported(Quantity.exactly(3, "shelters"), "2015/2016"));
        }
    }

    @Nested
    class RecordingFindings {
        private static final Practice CYPRUS =
                new Practice("CY", SPAVO, Narrative.of("nb", "dokumentasjon fra politiet kreves"));
        private static final Practice NORWAY = new Practice("NO", null, Narrative.of("nb", "et lavterskeltilbud"));

        private static RecordFinding find(String topic, Practice... practices) {
            return new RecordFinding(PROJECT, FINDING, topic, List.of(practices), null, null);
        }

        private static FindingRecorded found(String topic) {
            return new FindingRecorded(PROJECT, PARTNERSHIP, FINDING, topic, List.of(CYPRUS, NORWAY), null, null);
        }

        @Test
        void practicesDiffer() {
            given(STARTED).when(find("ACCESS_TO_SHELTER", CYPRUS, NORWAY)).then(found("ACCESS_TO_SHELTER"));
        }

        @Test
        void findingTwiceRecordsItOnce() {
            given(STARTED, found("ACCESS_TO_SHELTER"))
                    .when(find("ACCESS_TO_SHELTER", CYPRUS, NORWAY))
                    .thenNothing();
        }

        @Test
        void anotherFindingUnderTheSameIdIsRefused() {
            given(STARTED, found("ACCESS_TO_SHELTER"))
                    .when(find("LEGISLATION", CYPRUS, NORWAY))
                    .thenRejected(new Reason.AlreadyRecorded("/findingId", "police-documentation"));
        }

        @Test
        void aFindingIsAboutSomePractice() {
            given(STARTED).when(find("LEGISLATION")).thenRejected(new Reason.Missing("/practices"));
        }

        @Test
        void aPracticeIsSomebodys() {
            given(STARTED)
                    .when(find("LEGISLATION", CYPRUS, new Practice(null, null, TITLE)))
                    .thenRejected(new Reason.Missing("/practices/1/country"));
        }

        @Test
        void anOrganisationThatNobodyKnowsHasNone() {
            given(STARTED)
                    .when(find("LEGISLATION", new Practice(null, EWSU, TITLE)))
                    .thenRejected(new Reason.UnknownReference(
                            "/practices/0/organisation", StreamType.ORGANISATION, "ewsu"));
        }
    }

    @Nested
    class RecordingNeeds {
        private static RecordNeed need(OrganisationId party, String topic) {
            return new RecordNeed(PROJECT, NEED, party, topic, TITLE, date("2014"));
        }

        private static NeedRecorded needed(OrganisationId party, String topic) {
            return new NeedRecorded(PROJECT, PARTNERSHIP, NEED, party, topic, TITLE, date("2014"));
        }

        @Test
        void aPartyNeedsATraining() {
            given(STARTED).when(need(SPAVO, "TRAINING")).then(needed(SPAVO, "TRAINING"));
        }

        @Test
        void allPartiesMayNeedIt() {
            given(STARTED).when(need(null, "TRAINING")).then(needed(null, "TRAINING"));
        }

        @Test
        void needingTwiceRecordsItOnce() {
            given(STARTED, needed(SPAVO, "TRAINING"))
                    .when(need(SPAVO, "TRAINING"))
                    .thenNothing();
        }

        @Test
        void anotherNeedUnderTheSameIdIsRefused() {
            given(STARTED, needed(SPAVO, "TRAINING"))
                    .when(need(SPAVO, "WORKSHOP"))
                    .thenRejected(new Reason.AlreadyRecorded("/needId", "training"));
        }

        @Test
        void whoIsNoPartyHasNoNeedHere() {
            given(STARTED).when(need(EWSU, "TRAINING")).thenRejected(new Reason.NotAParty("/party", EWSU));
        }
    }

    @Nested
    class LinkingResearch {
        private static LinkResearch link(DocumentId document, String on) {
            return new LinkResearch(PROJECT, SPAVO, document, TITLE, date(on));
        }

        private static final ResearchLinked LINKED =
                new ResearchLinked(PROJECT, PARTNERSHIP, SPAVO, STUDY, TITLE, date("2014"));

        @Test
        void aProjectDrawsOnResearch() {
            given(STARTED).when(link(STUDY, "2014")).then(LINKED);
        }

        @Test
        void linkingTwiceRecordsItOnce() {
            given(STARTED, LINKED).when(link(STUDY, "2014")).thenNothing();
        }

        @Test
        void aDocumentThatNobodyKnowsIsRefused() {
            given(STARTED)
                    .when(link(new DocumentId("unheard-of"), "2014"))
                    .thenRejected(new Reason.UnknownReference("/document", StreamType.DOCUMENT, "unheard-of"));
        }

        @Test
        void notInTheFuture() {
            given(STARTED)
                    .on(LocalDate.of(2013, 12, 31))
                    .when(link(STUDY, "2014"))
                    .thenRejected(new Reason.WhollyInTheFuture("/linkedOn", date("2014")));
        }
    }

    @Nested
    class Ending {
        private static CompleteProject complete(String on) {
            return new CompleteProject(PROJECT, date(on), null);
        }

        private static CancelProject cancel(String on) {
            return new CancelProject(PROJECT, date(on), REASON);
        }

        @Test
        void aProjectIsCarriedThrough() {
            given(STARTED).when(complete("2015")).then(COMPLETED);
        }

        @Test
        void orGivenUp() {
            given(STARTED).when(cancel("2015")).then(CANCELLED);
        }

        @Test
        void endingTwiceRecordsItOnce() {
            given(STARTED, COMPLETED).when(complete("2015")).thenNothing();
            given(STARTED, CANCELLED).when(cancel("2015")).thenNothing();
        }

        @Test
        void aBetterDateIsRecorded() {
            given(STARTED, COMPLETED)
                    .when(complete("2015-06"))
                    .then(new ProjectCompleted(PROJECT, PARTNERSHIP, date("2015-06"), null));
        }

        @Test
        void anotherDateIsRefused() {
            given(STARTED, COMPLETED)
                    .when(complete("2016"))
                    .thenRejected(new Reason.AlreadyEnded("/completedOn", date("2015")));
        }

        @Test
        void whatWasGivenUpIsNotCarriedThrough() {
            given(STARTED, CANCELLED)
                    .when(complete("2016"))
                    .thenRejected(new Reason.AlreadyEnded("/completedOn", date("2015")));
        }

        @Test
        void andTheOtherWayRound() {
            given(STARTED, COMPLETED)
                    .when(cancel("2016"))
                    .thenRejected(new Reason.AlreadyEnded("/cancelledOn", date("2015")));
        }

        @Test
        void notBeforeItBegan() {
            given(STARTED)
                    .when(complete("2012"))
                    .thenRejected(new Reason.EndBeforeStart("/completedOn", date("2013"), date("2012")));
        }

        @Test
        void perhapsInTheYearInWhichItBegan() {
            given(STARTED)
                    .when(complete("2013-02"))
                    .then(new ProjectCompleted(PROJECT, PARTNERSHIP, date("2013-02"), null));
        }

        @Test
        void notGivenUpBeforeAPeriodThatWasReported() {
            given(
                            STARTED,
                            new IndicatorReported(
                                    PROJECT,
                                    PARTNERSHIP,
                                    INDICATOR,
                                    Quantity.exactly(3, "shelters"),
                                    date("2016"),
                                    null))
                    .when(cancel("2015"))
                    .thenRejected(new Reason.AfterEnd("/cancelledOn", date("2016"), date("2015")));
        }

        @Test
        void notAfterThePartnershipClosed() {
            given(STARTED)
                    .when(complete("2019"))
                    .thenRejected(new Reason.AfterClosing("/completedOn", date("2019"), date("2018")));
        }
    }
}
