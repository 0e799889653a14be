package org.samklang.command.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Role;
import org.samklang.command.Standing;
import org.samklang.events.ActivityDetails;
import org.samklang.events.Fact;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningLevelRaised;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.OutcomeKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

class LearningTest {
    private static final OrganisationId KSS = new OrganisationId("kss");
    private static final OrganisationId SPAVO = new OrganisationId("spavo");
    private static final OrganisationId EWSU = new OrganisationId("ewsu");
    private static final PartnershipId PARTNERSHIP = new PartnershipId("kss-spavo");
    private static final LearningId LAW = new LearningId("law-norway-to-cyprus");
    private static final LearningId CHILDREN = new LearningId("request-work-with-children");
    private static final Direction TO_CYPRUS = new Direction(KSS, SPAVO);
    private static final PartialDate AUTUMN = PartialDate.parse("2013-23");
    private static final Narrative SUMMARY = Narrative.of("nb", "ulikt lovverk i Norge og Kypros");
    private static final ActivityDetails DETAILS = new ActivityDetails(
            List.of(PARTNERSHIP), List.of(), null, AUTUMN, null, null, List.of(), List.of(), null, null);
    private static final Narrative REASON = Narrative.of("en", "we never spoke of it");

    private static final LearningRecorded RECORDED = recorded(TO_CYPRUS, null);
    private static final LearningRequested REQUESTED =
            new LearningRequested(CHILDREN, PARTNERSHIP, TO_CYPRUS, "WORK_WITH_CHILDREN", SUMMARY, null);
    private static final LearningConfirmed CONFIRMED = new LearningConfirmed(
            LAW, PARTNERSHIP, TO_CYPRUS, SPAVO, LearningLevel.RECEIVED, PartialDate.parse("2014-02"), null);
    private static final LearningDisputed DISPUTED =
            new LearningDisputed(LAW, PARTNERSHIP, TO_CYPRUS, SPAVO, PartialDate.parse("2014-01"), REASON);

    private static LearningRecorded recorded(Direction direction, LearningId answers) {
        return new LearningRecorded(
                LAW,
                PARTNERSHIP,
                direction,
                LearningKind.LEGAL_COMPARISON,
                "LEGISLATION",
                SUMMARY,
                AUTUMN,
                null,
                answers);
    }

    private static RecordLearning record(Direction direction, LearningId answers) {
        return new RecordLearning(
                LAW,
                PARTNERSHIP,
                direction,
                LearningKind.LEGAL_COMPARISON,
                "LEGISLATION",
                SUMMARY,
                AUTUMN,
                null,
                answers);
    }

    private static DecisionSpec given(Fact... facts) {
        return DecisionSpec.given(facts)
                .knowing(
                        StreamType.PARTNERSHIP,
                        PARTNERSHIP,
                        new Standing.OfPartnership(Set.of(KSS, SPAVO), PartialDate.parse("2018")));
    }

    @Nested
    class Requesting {
        private final RequestLearning ask =
                new RequestLearning(CHILDREN, PARTNERSHIP, TO_CYPRUS, "WORK_WITH_CHILDREN", SUMMARY, null);

        @Test
        void aPartnerAsksToLearn() {
            given().when(ask).then(REQUESTED);
        }

        @Test
        void askingTwiceRecordsItOnce() {
            given(REQUESTED).when(ask).thenNothing();
        }

        @Test
        void onlyPartiesAskAndAreAsked() {
            given().when(new RequestLearning(
                            CHILDREN, PARTNERSHIP, new Direction(EWSU, SPAVO), "CHILDREN", SUMMARY, null))
                    .thenRejected(new Reason.NotAParty("/direction/from", EWSU));
        }
    }

    @Nested
    class Recording {

        @Test
        void learningIsClaimedInOneDirection() {
            given().when(record(TO_CYPRUS, null)).then(RECORDED);
        }

        @Test
        void recordingTwiceRecordsItOnce() {
            given(RECORDED).when(record(TO_CYPRUS, null)).thenNothing();
        }

        @Test
        void recordingAgainAfterItWasConfirmedSaysNothingNew() {
            given(RECORDED, CONFIRMED).when(record(TO_CYPRUS, null)).thenNothing();
        }

        @Test
        void nobodyLearnsFromThemselves() {
            given().when(record(new Direction(KSS, KSS), null))
                    .thenRejected(new Reason.FromIsTo("/direction/to", KSS));
        }

        @Test
        void anUnknownPartnershipIsRefused() {
            DecisionSpec.given()
                    .when(record(TO_CYPRUS, null))
                    .thenRejected(
                            new Reason.UnknownReference("/partnershipId", StreamType.PARTNERSHIP, "kss-spavo"));
        }

        @Test
        void itAnswersTheRequestItNames() {
            given().knowing(StreamType.LEARNING, CHILDREN, new Standing.OfLearning(PARTNERSHIP, TO_CYPRUS, true))
                    .when(record(TO_CYPRUS, CHILDREN))
                    .then(recorded(TO_CYPRUS, CHILDREN));
        }

        @Test
        void learningTheOtherWayAnswersNoRequest() {
            given().knowing(StreamType.LEARNING, CHILDREN, new Standing.OfLearning(PARTNERSHIP, TO_CYPRUS, true))
                    .when(record(TO_CYPRUS.reversed(), CHILDREN))
                    .thenRejected(new Reason.AnswersAnotherRequest("/answers", CHILDREN));
        }

        @Test
        void learningAfterTheClosingIsRefused() {
            RecordLearning late = new RecordLearning(
                    LAW,
                    PARTNERSHIP,
                    TO_CYPRUS,
                    LearningKind.LESSON,
                    "LEGISLATION",
                    SUMMARY,
                    PartialDate.parse("2019"),
                    null,
                    null);

            given().when(late)
                    .thenRejected(new Reason.AfterClosing(
                            "/learnedOn", PartialDate.parse("2019"), PartialDate.parse("2018")));
        }

        @Test
        void onlyPartiesMayRecordIt() {
            assertThat(given().whoMay(record(TO_CYPRUS, null))).containsExactlyInAnyOrder(KSS, SPAVO);
        }
    }

    @Nested
    class Confirming {
        private final ConfirmLearning confirm =
                new ConfirmLearning(LAW, LearningLevel.RECEIVED, PartialDate.parse("2014-02"), null);

        @Test
        void theReceiverConfirms() {
            given(RECORDED).byCoordinatorOf(SPAVO).when(confirm).then(CONFIRMED);
        }

        @Test
        void theSenderNeverConfirmsItsOwnLearning() {
            given(RECORDED)
                    .byCoordinatorOf(KSS)
                    .when(confirm)
                    .thenRejected(new Reason.OnlyReceiverConfirms("/learningId", SPAVO));
        }

        @Test
        void aRegisterOfDocumentsConfirmsNothing() {
            assertThat(confirm.roles()).containsExactly(Role.COORDINATOR);
            given(RECORDED).when(confirm).thenRejected(new Reason.OnlyReceiverConfirms("/learningId", SPAVO));
        }

        @Test
        void confirmingTwiceRecordsItOnce() {
            given(RECORDED, CONFIRMED).byCoordinatorOf(SPAVO).when(confirm).thenNothing();
        }

        @Test
        void aDisputeIsSettledByTheReceiversWord() {
            given(RECORDED, CONFIRMED, DISPUTED)
                    .byCoordinatorOf(SPAVO)
                    .when(confirm)
                    .then(CONFIRMED);
        }

        @Test
        void whatWasOnlyAskedForCannotBeConfirmed() {
            given(REQUESTED)
                    .byCoordinatorOf(SPAVO)
                    .when(new ConfirmLearning(CHILDREN, LearningLevel.RECEIVED, null, null))
                    .thenRejected(new Reason.NotRecordedYet("/learningId"));
        }

        @Test
        void institutionalisedNeedsMoreThanAWord() {
            given(RECORDED)
                    .byCoordinatorOf(SPAVO)
                    .when(new ConfirmLearning(LAW, LearningLevel.INSTITUTIONALISED, null, null))
                    .thenRejected(new Reason.LevelNotConfirmable("/level", LearningLevel.INSTITUTIONALISED));
        }

        @Test
        void itIsNotConfirmedBeforeItWasLearned() {
            given(RECORDED)
                    .byCoordinatorOf(SPAVO)
                    .when(new ConfirmLearning(LAW, LearningLevel.RECEIVED, PartialDate.parse("2012"), null))
                    .thenRejected(new Reason.EndBeforeStart("/confirmedOn", AUTUMN, PartialDate.parse("2012")));
        }

        @Test
        void unknownLearningCannotBeConfirmed() {
            given().byCoordinatorOf(SPAVO)
                    .when(confirm)
                    .thenRejected(new Reason.NotRegistered("/learningId", StreamType.LEARNING, LAW.value()));
        }
    }

    @Nested
    class Disputing {
        private final DisputeLearning deny = new DisputeLearning(LAW, PartialDate.parse("2014-01"), REASON);

        @Test
        void aPartyDeniesIt() {
            given(RECORDED).byCoordinatorOf(SPAVO).when(deny).then(DISPUTED);
        }

        @Test
        void denyingTwiceRecordsItOnce() {
            given(RECORDED, DISPUTED).byCoordinatorOf(SPAVO).when(deny).thenNothing();
        }

        @Test
        void onlySomebodyOfAnOrganisationDenies() {
            given(RECORDED).when(deny).thenRejected(new Reason.NotTakingPart("", null));
        }
    }

    @Nested
    class Raising {
        private static final OutcomeId ROUTE = new OutcomeId("new-route-to-shelters");
        private static final OutcomeId LEAFLET = new OutcomeId("leaflet");
        private static final DocumentId HANDBOOK = new DocumentId("handbook");
        private final LearningLevelRaised institutionalised =
                raised(LearningLevel.INSTITUTIONALISED, ROUTE, null, "2016");

        private static LearningLevelRaised raised(
                LearningLevel level, OutcomeId outcome, DocumentId routine, String on) {
            return new LearningLevelRaised(
                    LAW, PARTNERSHIP, TO_CYPRUS, SPAVO, level, outcome, routine, PartialDate.parse(on), null);
        }

        private static RaiseLearningLevel raise(
                LearningLevel level, OutcomeId outcome, DocumentId routine, String on) {
            return new RaiseLearningLevel(LAW, level, outcome, routine, PartialDate.parse(on), null);
        }

        private static DecisionSpec bySpavo(Fact... facts) {
            return given(facts)
                    .knowing(StreamType.OUTCOME, ROUTE, new Standing.OfOutcome(OutcomeKind.PRACTICE_CHANGE, List.of()))
                    .knowing(StreamType.OUTCOME, LEAFLET, new Standing.OfOutcome(OutcomeKind.PRODUCT, List.of()))
                    .knowing(StreamType.DOCUMENT, HANDBOOK, new Standing.OfDocument(List.of(SPAVO), false))
                    .byCoordinatorOf(SPAVO);
        }

        @Test
        void theReceiverAdoptsWhatItHadConfirmed() {
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2015"))
                    .then(raised(LearningLevel.ADOPTED, null, null, "2015"));
        }

        @Test
        void aChangedPracticeMakesItAPartOfTheInstitution() {
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.INSTITUTIONALISED, ROUTE, null, "2016"))
                    .then(institutionalised);
        }

        @Test
        void soDoesTheDocumentThatMadeItARoutine() {
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.INSTITUTIONALISED, null, HANDBOOK, "2016"))
                    .then(raised(LearningLevel.INSTITUTIONALISED, null, HANDBOOK, "2016"));
        }

        @Test
        void aChangeThatWasLinkedBeforeIsEnough() {
            LearningLinked linked =
                    new LearningLinked(LAW, PARTNERSHIP, TO_CYPRUS, null, LEAFLET, null, null);
            LearningLinked change = new LearningLinked(LAW, PARTNERSHIP, TO_CYPRUS, null, ROUTE, null, null);

            bySpavo(RECORDED, CONFIRMED, linked, change)
                    .when(raise(LearningLevel.INSTITUTIONALISED, null, null, "2016"))
                    .then(institutionalised);
            bySpavo(RECORDED, CONFIRMED, linked)
                    .when(raise(LearningLevel.INSTITUTIONALISED, null, null, "2016"))
                    .thenRejected(new Reason.LevelNeedsProof("/outcome", LearningLevel.INSTITUTIONALISED));
        }

        @Test
        void aProductIsNoChange() {
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.INSTITUTIONALISED, LEAFLET, null, "2016"))
                    .thenRejected(new Reason.NoChange("/outcome", LEAFLET, OutcomeKind.PRODUCT));
        }

        @Test
        void whatItNamesIsKnown() {
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.INSTITUTIONALISED, new OutcomeId("no-such"), new DocumentId("no-doc"), "2016"))
                    .thenRejected(
                            new Reason.UnknownReference("/outcome", StreamType.OUTCOME, "no-such"),
                            new Reason.UnknownReference("/routine", StreamType.DOCUMENT, "no-doc"));
        }

        @Test
        void nothingIsRaisedThatWasNotConfirmed() {
            bySpavo(RECORDED)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2015"))
                    .thenRejected(new Reason.NotConfirmed("/learningId"));
            bySpavo(RECORDED, CONFIRMED, DISPUTED)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2015"))
                    .thenRejected(new Reason.NotConfirmed("/learningId"));
            bySpavo(REQUESTED)
                    .when(new RaiseLearningLevel(CHILDREN, LearningLevel.ADOPTED, null, null, null, null))
                    .thenRejected(new Reason.NotRecordedYet("/learningId"));
            bySpavo()
                    .when(raise(LearningLevel.ADOPTED, null, null, "2015"))
                    .thenRejected(new Reason.NotRegistered("/learningId", StreamType.LEARNING, LAW.value()));
        }

        @Test
        void onlyUpwards() {
            bySpavo(RECORDED, CONFIRMED, institutionalised)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2017"))
                    .thenRejected(new Reason.LevelNotRaised(
                            "/level", LearningLevel.ADOPTED, LearningLevel.INSTITUTIONALISED));
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.RECEIVED, null, null, "2015"))
                    .thenRejected(
                            new Reason.LevelNotRaised("/level", LearningLevel.RECEIVED, LearningLevel.RECEIVED));
        }

        @Test
        void raisingTwiceRecordsItOnce() {
            bySpavo(RECORDED, CONFIRMED, institutionalised)
                    .when(raise(LearningLevel.INSTITUTIONALISED, ROUTE, null, "2016"))
                    .thenNothing();
        }

        @Test
        void confirmingWhatHasComeFurtherSaysNothingNew() {
            bySpavo(RECORDED, CONFIRMED, institutionalised)
                    .when(new ConfirmLearning(LAW, LearningLevel.ADOPTED, PartialDate.parse("2017"), null))
                    .thenNothing();
        }

        @Test
        void afterADisputeItStandsWhereItIsConfirmedAgain() {
            bySpavo(RECORDED, CONFIRMED, institutionalised, DISPUTED, CONFIRMED)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2017"))
                    .then(raised(LearningLevel.ADOPTED, null, null, "2017"));
        }

        @Test
        void theSenderNeverRaisesItsOwnLearning() {
            bySpavo(RECORDED, CONFIRMED)
                    .byCoordinatorOf(KSS)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2015"))
                    .thenRejected(new Reason.OnlyReceiverConfirms("/learningId", SPAVO));
            assertThat(raise(LearningLevel.ADOPTED, null, null, "2015").roles()).containsExactly(Role.COORDINATOR);
        }

        @Test
        void notBeforeItWasConfirmed() {
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2014-01"))
                    .thenRejected(new Reason.EndBeforeStart(
                            "/raisedOn", PartialDate.parse("2014-02"), PartialDate.parse("2014-01")));
            bySpavo(RECORDED, CONFIRMED)
                    .when(raise(LearningLevel.ADOPTED, null, null, "2014"))
                    .then(raised(LearningLevel.ADOPTED, null, null, "2014"));
        }
    }

    @Nested
    class Linking {
        private static final ActivityId VISIT = new ActivityId("board-visit");
        private static final OutcomeId ROUTE = new OutcomeId("new-route-to-shelters");
        private static final DocumentId PACKAGE = new DocumentId("information-package");

        private static DecisionSpec knowingAll(Fact... facts) {
            return given(facts)
                    .knowing(StreamType.ACTIVITY, VISIT, new Standing.OfActivity(DETAILS, false))
                    .knowing(StreamType.OUTCOME, ROUTE, new Standing.OfOutcome(OutcomeKind.LAW_CHANGE, List.of()))
                    .knowing(StreamType.DOCUMENT, PACKAGE, new Standing.OfDocument(List.of(KSS), false))
                    .knowing(StreamType.LEARNING, CHILDREN, new Standing.OfLearning(PARTNERSHIP, TO_CYPRUS, true));
        }

        private static LearningLinked linked(
                ActivityId activity, OutcomeId outcome, DocumentId document, LearningId answers) {
            return new LearningLinked(LAW, PARTNERSHIP, TO_CYPRUS, activity, outcome, document, answers);
        }

        @Test
        void learningIsLinkedToWhatItBelongsTo() {
            knowingAll(RECORDED)
                    .when(new LinkLearning(LAW, VISIT, ROUTE, PACKAGE, CHILDREN))
                    .then(linked(VISIT, ROUTE, PACKAGE, CHILDREN));
        }

        @Test
        void onlyWhatIsNewIsRecorded() {
            knowingAll(RECORDED, linked(VISIT, null, null, null))
                    .when(new LinkLearning(LAW, VISIT, ROUTE, null, null))
                    .then(linked(null, ROUTE, null, null));
            knowingAll(RECORDED, linked(VISIT, ROUTE, null, null))
                    .when(new LinkLearning(LAW, VISIT, ROUTE, null, null))
                    .thenNothing();
            knowingAll(recorded(TO_CYPRUS, CHILDREN))
                    .when(new LinkLearning(LAW, null, null, null, CHILDREN))
                    .thenNothing();
        }

        @Test
        void aDisputeAndAConfirmationKeepTheLinks() {
            knowingAll(RECORDED, linked(VISIT, null, null, null), DISPUTED, CONFIRMED)
                    .when(new LinkLearning(LAW, VISIT, null, null, null))
                    .thenNothing();
        }

        @Test
        void aLinkToNothingIsNone() {
            knowingAll(RECORDED)
                    .when(new LinkLearning(LAW, null, null, null, null))
                    .thenRejected(new Reason.Missing(""));
        }

        @Test
        void everythingLinkedIsKnownAndTheRequestAskedForIt() {
            given(RECORDED)
                    .when(new LinkLearning(LAW, VISIT, null, null, null))
                    .thenRejected(new Reason.UnknownReference("/activity", StreamType.ACTIVITY, "board-visit"));
            given(RECORDED)
                    .knowing(
                            StreamType.LEARNING,
                            CHILDREN,
                            new Standing.OfLearning(PARTNERSHIP, TO_CYPRUS.reversed(), true))
                    .when(new LinkLearning(LAW, null, null, null, CHILDREN))
                    .thenRejected(new Reason.AnswersAnotherRequest("/answers", CHILDREN));
        }

        @Test
        void whatWasOnlyAskedForBelongsToNothingYet() {
            knowingAll(REQUESTED)
                    .when(new LinkLearning(CHILDREN, VISIT, null, null, null))
                    .thenRejected(new Reason.NotRecordedYet("/learningId"));
            knowingAll()
                    .when(new LinkLearning(LAW, VISIT, null, null, null))
                    .thenRejected(new Reason.NotRegistered("/learningId", StreamType.LEARNING, LAW.value()));
        }

        @Test
        void thePartiesLink() {
            assertThat(knowingAll(RECORDED).whoMay(new LinkLearning(LAW, VISIT, null, null, null)))
                    .containsExactlyInAnyOrder(KSS, SPAVO);
        }
    }

    @Test
    void aRegisterMayRecordForEverybody() {
        assertThat(List.of(record(TO_CYPRUS, null).roles())).containsExactly(Set.of(Role.COORDINATOR, Role.REGISTRAR));
    }
}
