package org.samklang.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.activity.ActivityFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.DecisionSpec;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.ContributionDelivered;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityKind;
import org.samklang.events.ContributionKind;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.PromiseId;

/// What there is around an activity: plans that move, who took part, what they contributed and promised, and to what it
/// belongs.
class AroundActivitiesTest {
    private static final Reason UNKNOWN =
            new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, "study-visit-norway-2014");
    private static final EntryWithdrawn WITHDRAWN = new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), REASON);
    private static final ActivityCancelled CANCELLED =
            new ActivityCancelled(VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014-02"), REASON);

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    @Nested
    class Rescheduling {
        private RescheduleActivity move(String to, String statedOn) {
            return new RescheduleActivity(VISIT, date(to), date(statedOn), REASON);
        }

        private ActivityRescheduled moved(String from, String to, String statedOn) {
            return new ActivityRescheduled(VISIT, List.of(KSS_SPAVO), date(from), date(to), date(statedOn), REASON);
        }

        @Test
        void aPlanIsMovedAndSaysFromWhen() {
            given(planned("2014")).when(move("2015", "2014-11")).then(moved("2014", "2015", "2014-11"));
        }

        @Test
        void itIsMovedFromWhereItStandsNow() {
            given(planned("2014"), moved("2014", "2015", "2014-11"))
                    .when(move("2016", null))
                    .then(moved("2015", "2016", null));
        }

        @Test
        void toTheSameDateSaysNothingNew() {
            given(planned("2014"), moved("2014", "2015", "2014-11")).when(move("2015", "2014-12")).thenNothing();
        }

        @Test
        void onlyAPlanIsMoved() {
            given(held("2014")).when(move("2015", null)).thenRejected(new Reason.NotPlanned("/activityId"));
            given(planned("2014"), CANCELLED)
                    .when(move("2015", null))
                    .thenRejected(new Reason.NotPlanned("/activityId"));
            given(planned("2014"), WITHDRAWN)
                    .when(move("2015", null))
                    .thenRejected(new Reason.AlreadyWithdrawn("/activityId"));
            given().when(move("2015", null)).thenRejected(UNKNOWN);
        }

        @Test
        void nobodyMovesAPlanBeforeThereIsOne() {
            given(planned("2014"))
                    .when(move("2015", "2012"))
                    .thenRejected(new Reason.EndBeforeStart("/statedOn", date("2013"), date("2012")));
            given(planned("2014")).when(move("2015", "2013-02")).then(moved("2014", "2015", "2013-02"));
        }

        @Test
        void theNewDateMayLieInTheFutureButNotItsStating() {
            given(planned("2014"))
                    .on(LocalDate.of(2014, 6, 1))
                    .when(move("2015", "2014-07"))
                    .thenRejected(new Reason.WhollyInTheFuture("/statedOn", date("2014-07")));
            given(planned("2014"))
                    .on(LocalDate.of(2014, 6, 1))
                    .when(move("2015", "2014-06"))
                    .then(moved("2014", "2015", "2014-06"));
        }

        @Test
        void itIsNotMovedBehindTheClosing() {
            givenClosed("2016", planned("2014"))
                    .when(move("2017", null))
                    .thenRejected(new Reason.AfterClosing("/occurredOn", date("2017"), date("2016")));
            givenClosed("2016", planned("2014")).when(move("2016", null)).then(moved("2014", "2016", null));
        }

        @Test
        void aPartOfAConferenceIsNotMovedOutOfIt() {
            ActivityDetails within = details("2014", List.of(KSS_SPAVO), List.of(), List.of(), CONFERENCE);
            ActivityPlanned side = new ActivityPlanned(VISIT, ActivityKind.SIDE_EVENT, null, within);

            given(side).knowing(StreamType.ACTIVITY, CONFERENCE, new Standing.OfActivity(details("2014-06"), false))
                    .when(move("2014-07", null))
                    .thenRejected(new Reason.OutsideParent("/occurredOn", date("2014-07"), date("2014-06")));
        }
    }

    @Nested
    class Participating {
        private final Participation board =
                new Participation(new Participant.Organisation(KSS), ParticipationRole.ORGANISER);
        private final Participation minister = new Participation(
                new Participant.Office(Narrative.of("nb", "Norges likestillingsminister"), null, "NO"), null);
        private final Participation england = new Participation(new Participant.Country("GB", "GB-ENG"), null);

        private RecordParticipation took(Participation... who) {
            return new RecordParticipation(VISIT, List.of(who));
        }

        private ParticipationRecorded recorded(Participation... who) {
            return new ParticipationRecorded(VISIT, List.of(KSS_SPAVO), List.of(who));
        }

        @Test
        void peopleOfEveryKindTookPart() {
            given(held("2014")).when(took(board, minister, england)).then(recorded(board, minister, england));
        }

        @Test
        void staffAreAssignedToAPlan() {
            given(planned("2014")).when(took(board)).then(recorded(board));
        }

        @Test
        void onlyWhoIsNewIsRecorded() {
            given(held("2014"), recorded(board)).when(took(board, minister)).then(recorded(minister));
            given(held("2014"), recorded(board)).when(took(board, board)).thenNothing();
            given(held("2014")).when(took(board, board)).then(recorded(board));
        }

        @Test
        void theSameInAnotherRoleIsNew() {
            Participation speaks = new Participation(new Participant.Organisation(KSS), ParticipationRole.SPEAKER);

            given(held("2014"), recorded(board)).when(took(speaks)).then(recorded(speaks));
        }

        @Test
        void whatIsHeldKeepsItsOwnParticipants() {
            given(planned("2014"), recorded(board), held("2014-05")).when(took(board)).then(recorded(board));
        }

        @Test
        void everybodyIsKnown() {
            PersonId nobody = new PersonId("6f1d6c2e-0d0b-4f3a-9a55-0c3a5be0a001");
            given(held("2014"))
                    .when(took(
                            new Participation(new Participant.Person(nobody, EWSU), null),
                            new Participation(new Participant.Country("England", null), null)))
                    .thenRejected(
                            new Reason.UnknownReference(
                                    "/participants/0/who/person", StreamType.PERSON, nobody.value()),
                            new Reason.UnknownReference(
                                    "/participants/0/who/organisation", StreamType.ORGANISATION, "ewsu"),
                            new Reason.UnknownCode("/participants/1/who/country", "England"));
        }

        @Test
        void somebodyIsNamed() {
            given(held("2014")).when(took()).thenRejected(new Reason.Missing("/participants"));
            given().when(took(board)).thenRejected(UNKNOWN);
            given(held("2014"), WITHDRAWN)
                    .when(took(board))
                    .thenRejected(new Reason.AlreadyWithdrawn("/activityId"));
        }
    }

    @Nested
    class Contributing {
        private static final ContributionId TALK = new ContributionId("breakfast-talk");
        private final Participant foster = new Participant.Organisation(SPAVO);
        private final ContributionDelivered delivered = new ContributionDelivered(
                VISIT, List.of(KSS_SPAVO), TALK, ContributionKind.SPEECH, foster, REASON);

        private RecordContribution talk(ContributionKind kind) {
            return new RecordContribution(VISIT, TALK, kind, foster, REASON);
        }

        @Test
        void aPartnerSpoke() {
            given(held("2014")).when(talk(ContributionKind.SPEECH)).then(delivered);
        }

        @Test
        void recordingItTwiceRecordsItOnce() {
            given(held("2014"), delivered).when(talk(ContributionKind.SPEECH)).thenNothing();
        }

        @Test
        void anotherContributionUnderTheSameIdIsRefused() {
            given(held("2014"), delivered)
                    .when(talk(ContributionKind.FILM))
                    .thenRejected(new Reason.AlreadyRecorded("/contributionId", "breakfast-talk"));
        }

        @Test
        void nobodySpokeAtWhatIsOnlyPlanned() {
            given(planned("2014"))
                    .when(talk(ContributionKind.SPEECH))
                    .thenRejected(new Reason.NotHeldYet("/activityId"));
            given(planned("2014"), CANCELLED)
                    .when(talk(ContributionKind.SPEECH))
                    .thenRejected(new Reason.NotHeldYet("/activityId"));
            given(planned("2014"), held("2014-05")).when(talk(ContributionKind.SPEECH)).then(delivered);
        }

        @Test
        void whoSpokeIsKnown() {
            given(held("2014"))
                    .when(new RecordContribution(
                            VISIT, TALK, ContributionKind.INPUT, new Participant.Organisation(EWSU), null))
                    .thenRejected(
                            new Reason.UnknownReference("/by/organisation", StreamType.ORGANISATION, "ewsu"));
        }
    }

    @Nested
    class Promising {
        private static final PromiseId SEND = new PromiseId("send-information");
        private static final ActivityId SENT = new ActivityId("information-sent");
        private final PromiseMade made =
                new PromiseMade(VISIT, List.of(KSS_SPAVO), SEND, KSS, REASON, date("2014-12"));
        private final PromiseFulfilled kept =
                new PromiseFulfilled(VISIT, List.of(KSS_SPAVO), SEND, date("2014-11"), SENT, null);

        private MakePromise promise(String dueOn) {
            return new MakePromise(VISIT, SEND, KSS, REASON, date(dueOn));
        }

        private FulfilPromise keep(String on) {
            return new FulfilPromise(VISIT, SEND, date(on), SENT, null);
        }

        private DecisionSpec knowingWhatWasSent(Fact... facts) {
            return given(facts).knowing(StreamType.ACTIVITY, SENT, new Standing.OfActivity(details("2014-11"), false));
        }

        @Test
        void aPartnerPromises() {
            given(held("2014")).when(promise("2014-12")).then(made);
            given(planned("2014")).when(promise("2014-12")).then(made);
        }

        @Test
        void promisingTwiceRecordsItOnce() {
            given(held("2014"), made).when(promise("2014-12")).thenNothing();
            given(held("2014"), made)
                    .when(promise("2015"))
                    .thenRejected(new Reason.AlreadyRecorded("/promiseId", "send-information"));
        }

        @Test
        void itIsNotDueBeforeItWasMade() {
            given(held("2014-10"))
                    .when(promise("2014-09"))
                    .thenRejected(new Reason.EndBeforeStart("/dueOn", date("2014-10"), date("2014-09")));
            given(held("2014-10")).when(promise(null)).then(new PromiseMade(
                    VISIT, List.of(KSS_SPAVO), SEND, KSS, REASON, null));
        }

        @Test
        void whoPromisesIsKnown() {
            given(held("2014"))
                    .when(new MakePromise(VISIT, SEND, EWSU, REASON, null))
                    .thenRejected(new Reason.UnknownReference("/by", StreamType.ORGANISATION, "ewsu"));
        }

        @Test
        void aPromiseIsKeptOnce() {
            knowingWhatWasSent(held("2014"), made).when(keep("2014-11")).then(kept);
            knowingWhatWasSent(held("2014"), made, kept).when(keep("2014-11")).thenNothing();
            knowingWhatWasSent(held("2014"), made, kept)
                    .when(keep("2014-12"))
                    .thenRejected(new Reason.AlreadyRecorded("/promiseId", "send-information"));
        }

        @Test
        void itIsNotKeptBehindTheClosing() {
            givenClosed("2016", held("2014"), made)
                    .knowing(StreamType.ACTIVITY, SENT, new Standing.OfActivity(details("2014-11"), false))
                    .when(keep("2017"))
                    .thenRejected(new Reason.AfterClosing("/fulfilledOn", date("2017"), date("2016")));
        }

        @Test
        void onlyAPromiseCanBeKept() {
            knowingWhatWasSent(held("2014"))
                    .when(keep("2014-11"))
                    .thenRejected(new Reason.UnknownPromise("/promiseId", SEND));
        }

        @Test
        void byAnActivityThatIsKnownAndNotBefore() {
            given(held("2014"), made)
                    .when(keep("2014-11"))
                    .thenRejected(new Reason.UnknownReference("/keptBy", StreamType.ACTIVITY, "information-sent"));
            knowingWhatWasSent(held("2014-10"), made)
                    .when(keep("2014-09"))
                    .thenRejected(new Reason.EndBeforeStart("/fulfilledOn", date("2014-10"), date("2014-09")));
        }
    }

    @Nested
    class Belonging {
        private static final NetworkId NKMV = new NetworkId("nkmv");
        private static final NetworkId RIGHTS = new NetworkId("human-rights-network");
        private static final ProgrammeId ITP = new ProgrammeId("inclusive-local-governance");
        private static final OrganisationId ICLD = new OrganisationId("icld");

        private static LogActivity meeting(
                List<OrganisationId> organisations, List<NetworkId> networks, List<ProgrammeId> programmes) {
            return new LogActivity(
                    VISIT,
                    ActivityKind.NETWORK_MEETING,
                    new ActivityDetails(
                            List.of(),
                            organisations,
                            null,
                            PartialDate.parse("2021-09"),
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null,
                            networks,
                            programmes));
        }

        private static DecisionSpec knowing(Fact... facts) {
            return given(facts)
                    .knowing(StreamType.NETWORK, NKMV, new Standing.OfNetwork(null, null))
                    .knowing(StreamType.NETWORK, RIGHTS, new Standing.OfNetwork(ICLD, null))
                    .knowing(StreamType.PROGRAMME, ITP, new Standing.OfProgramme(ICLD));
        }

        @Test
        void aMeetingBelongsToItsNetwork() {
            LogActivity meeting = meeting(List.of(), List.of(RIGHTS), List.of());

            knowing().when(meeting).then(meeting.fact());
        }

        @Test
        void aTrainingBelongsToItsProgramme() {
            LogActivity training = meeting(List.of(), List.of(), List.of(ITP));

            knowing().when(training).then(training.fact());
        }

        @Test
        void whatBelongsToNoneOfTheFourIsRefused() {
            knowing().when(meeting(List.of(), List.of(), List.of()))
                    .thenRejected(new Reason.BelongsToNothing("/details/partnerships"));
        }

        @Test
        void networksAndProgrammesAreKnown() {
            given().when(meeting(List.of(), List.of(RIGHTS), List.of(ITP)))
                    .thenRejected(
                            new Reason.UnknownReference(
                                    "/details/networks/0", StreamType.NETWORK, "human-rights-network"),
                            new Reason.UnknownReference(
                                    "/details/programmes/0", StreamType.PROGRAMME, "inclusive-local-governance"));
        }

        @Test
        void itIsWrittenDownByWhoRunsThemOrByAnybodyWhereNobodyIsKnownTo() {
            assertThat(knowing().whoMay(meeting(List.of(), List.of(RIGHTS), List.of(ITP)))).isEqualTo(Set.of(ICLD));
            assertThat(knowing().whoMay(meeting(List.of(), List.of(NKMV), List.of()))).isNull();
            assertThat(knowing().whoMay(meeting(List.of(KSS), List.of(NKMV, RIGHTS), List.of())))
                    .isEqualTo(Set.of(KSS, ICLD));
        }

        @Test
        void nobodyTakesAnEntryFromItsOwnersByMovingItToANetworkThatIsOpenToAll() {
            ActivityDetails open = meeting(List.of(), List.of(NKMV), List.of()).details();

            assertThat(knowing(held("2014")).whoMay(new CorrectEntry(VISIT, open, REASON))).isEqualTo(Set.of(KSS, SPAVO));
            assertThat(knowing(planned("2014"))
                            .whoMay(new LogActivity(VISIT, ActivityKind.NETWORK_MEETING, open)))
                    .isEqualTo(Set.of(KSS, SPAVO));
        }

        @Test
        void whatIsRecordedAlreadyIsChangedByThemToo() {
            Fact meeting = meeting(List.of(), List.of(RIGHTS), List.of()).fact();

            assertThat(knowing(meeting).whoMay(new WithdrawEntry(VISIT, REASON))).isEqualTo(Set.of(ICLD));
        }
    }
}
