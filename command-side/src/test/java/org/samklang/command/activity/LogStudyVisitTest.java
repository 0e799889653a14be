package org.samklang.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.activity.ActivityFacts.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.command.Standing;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PersonId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Protection;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;

class LogStudyVisitTest {
    private static final PersonId PERES = new PersonId("5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a13");

    @Test
    void aVisitIsWrittenDownAsItWasSaid() {
        given().when(logVisit("2014-05")).then(held("2014-05"));
    }

    @Test
    void aVisitWithoutAHostIsWrittenDown() {
        LogStudyVisit toBrussels = new LogStudyVisit(VISIT, KSS, null, details("2004-09-20/2004-09-21"));

        given().when(toBrussels).then(toBrussels.fact());
    }

    @Test
    void aPlannedVisitIsHeld() {
        given(planned("2014")).when(logVisit("2014-05")).then(held("2014-05"));
    }

    @Test
    void aCancelledVisitMayHaveBeenHeldAllTheSame() {
        given(planned("2014"), new ActivityCancelled(VISIT, List.of(KSS_SPAVO), null, REASON))
                .when(logVisit("2014-05"))
                .then(held("2014-05"));
    }

    @Test
    void loggingTheSameVisitTwiceRecordsItOnce() {
        given(held("2014-05")).when(logVisit("2014-05")).thenNothing();
    }

    @Test
    void loggingTheSameVisitAgainAfterItsDateWasRefinedRecordsNothing() {
        DateRefined refined = new DateRefined(
                VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014-05"), PartialDate.parse("2014-05-12"), null);

        given(held("2014-05"), refined).when(logVisit("2014-05")).thenNothing();
    }

    @Test
    void anotherVisitUnderTheSameIdIsRefused() {
        given(held("2014-05")).when(logVisit("2014-06")).thenRejected(new Reason.AlreadyHeld("/activityId"));
    }

    @Test
    void aWithdrawnEntryIsNotHeldAgain() {
        given(held("2014-05"), new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), REASON))
                .when(logVisit("2014-06"))
                .thenRejected(new Reason.AlreadyWithdrawn("/activityId"));
    }

    @Test
    void nobodyVisitsThemselves() {
        given().when(new LogStudyVisit(VISIT, KSS, KSS, details("2014-05")))
                .thenRejected(new Reason.VisitorIsHost("/host", KSS));
    }

    @Nested
    class Dates {

        @Test
        void aVisitWhollyInTheFutureWasNotHeld() {
            given().on(LocalDate.of(2014, 4, 30))
                    .when(logVisit("2014-05"))
                    .thenRejected(
                            new Reason.WhollyInTheFuture("/details/occurredOn", PartialDate.parse("2014-05")));
        }

        @Test
        void aVisitThatMayLieInThePastIsAccepted() {
            given().on(LocalDate.of(2014, 5, 1)).when(logVisit("2014-05")).then(held("2014-05"));
        }

        @Test
        void aVisitWhollyAfterTheClosingIsRefused() {
            givenClosed("2018").when(logVisit("2019-01"))
                    .thenRejected(new Reason.AfterClosing(
                            "/details/occurredOn", PartialDate.parse("2019-01"), PartialDate.parse("2018")));
        }

        @Test
        void aVisitOfSeveralPartnershipsIsWithinTheLifeOfEach() {
            ActivityDetails ofBoth = details("2019-01", List.of(KSS_EWSU, KSS_SPAVO), List.of(KSS), List.of(), null);
            ActivityDetails ofTheOther = details("2019-01", List.of(KSS_EWSU), List.of(KSS), List.of(), null);

            givenClosed("2018").when(new LogStudyVisit(VISIT, SPAVO, KSS, ofBoth))
                    .thenRejected(new Reason.AfterClosing(
                            "/details/occurredOn", PartialDate.parse("2019-01"), PartialDate.parse("2018")));
            givenClosed("2018").when(new LogStudyVisit(VISIT, SPAVO, KSS, ofTheOther))
                    .then(new StudyVisitLogged(VISIT, SPAVO, KSS, ofTheOther));
        }

        @Test
        void aVisitBeforeTheClosingIsAcceptedHoweverLateItIsFound() {
            givenClosed("2018").when(logVisit("2015")).then(held("2015"));
        }

        @Test
        void aVisitThatMayLieBeforeTheClosingIsAccepted() {
            givenClosed("2018-06").when(logVisit("2018")).then(held("2018"));
        }

        @Test
        void aVisitWithoutAYearIsAccepted() {
            givenClosed("2018").when(logVisit("XXXX-04")).then(held("XXXX-04"));
        }
    }

    @Nested
    class References {

        @Test
        void everyUnknownReferenceIsNamed() {
            OrganisationId nobody = new OrganisationId("nobody");
            ActivityDetails details = details("2014-05", List.of(KSS_SPAVO), List.of(nobody), List.of(), null);

            given().when(new LogStudyVisit(VISIT, nobody, KSS, details))
                    .thenRejected(
                            new Reason.UnknownReference("/visitor", StreamType.ORGANISATION, "nobody"),
                            new Reason.UnknownReference(
                                    "/details/organisations/0", StreamType.ORGANISATION, "nobody"));
        }

        @Test
        void anActivityBelongsToSomething() {
            given().when(new LogStudyVisit(
                            VISIT, SPAVO, KSS, details("2014-05", List.of(), List.of(), List.of(), null)))
                    .thenRejected(new Reason.BelongsToNothing("/details/partnerships"));
        }

        @Test
        void anErasedPersonIsNotWrittenAboutAgain() {
            given().knowing(StreamType.PERSON, PERES, new Standing.OfPerson(true, Set.of()))
                    .when(visitBy(new Participant.Person(PERES, null)))
                    .thenRejected(new Reason.PersonErased("/details/participants/0/who/person", PERES));
        }

        @Test
        void anUnknownPersonIsRefused() {
            given().when(visitBy(new Participant.Person(PERES, null)))
                    .thenRejected(new Reason.UnknownReference(
                            "/details/participants/0/who/person", StreamType.PERSON, PERES.value()));
        }

        @Test
        void allFiveKindsOfParticipantsAreTakenInOneList() {
            List<Participation> everybody = List.of(
                    visitor(new Participant.Person(PERES, KSS)),
                    visitor(new Participant.Office(Narrative.of("nb", "Norges likestillingsminister"), null, "NO")),
                    visitor(new Participant.Organisation(SPAVO)),
                    visitor(new Participant.Country("GB", "GB-ENG")),
                    visitor(new Participant.Headcount(new Quantity(null, "people", Qualifier.SEVERAL), null)));
            ActivityDetails details = details("2014-05", List.of(KSS_SPAVO), List.of(), everybody, null);
            LogStudyVisit visit = new LogStudyVisit(VISIT, SPAVO, KSS, details);

            given().knowing(StreamType.PERSON, PERES, new Standing.OfPerson(false, Set.of()))
                    .when(visit)
                    .then(visit.fact());
        }

        private LogStudyVisit visitBy(Participant participant) {
            return new LogStudyVisit(
                    VISIT,
                    SPAVO,
                    KSS,
                    details("2014-05", List.of(KSS_SPAVO), List.of(), List.of(visitor(participant)), null));
        }

        private Participation visitor(Participant who) {
            return new Participation(who, ParticipationRole.VISITOR);
        }
    }

    @Nested
    class Codes {

        @Test
        void aCountryIsOneThatExists() {
            ActivityDetails nowhere = new ActivityDetails(
                    List.of(KSS_SPAVO),
                    List.of(),
                    null,
                    PartialDate.parse("2014"),
                    new Place("XX", null, null, null, Protection.PUBLIC, null),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null);

            given().when(new LogStudyVisit(VISIT, SPAVO, KSS, nowhere))
                    .thenRejected(new Reason.UnknownCode("/details/place/country", "XX"));
        }

        @Test
        void anIdHasTheFormOfOne() {
            ActivityId odd = new ActivityId("Study Visit!");

            given().when(new LogStudyVisit(odd, SPAVO, KSS, details("2014")))
                    .thenRejected(new Reason.IllFormedId("/activityId", "Study Visit!"));
        }
    }

    @Nested
    class Nesting {
        @Test
        void aPartLiesWithinTheDatesOfTheWhole() {
            given().knowing(StreamType.ACTIVITY, CONFERENCE, new Standing.OfActivity(details("2014-05"), false))
                    .when(within("2014-06-01", CONFERENCE))
                    .thenRejected(new Reason.OutsideParent(
                            "/details/occurredOn", PartialDate.parse("2014-06-01"), PartialDate.parse("2014-05")));
        }

        @Test
        void aPartWithoutAYearMayLieWithinAnyWhole() {
            LogStudyVisit part = within("XXXX-04", CONFERENCE);

            given().knowing(StreamType.ACTIVITY, CONFERENCE, new Standing.OfActivity(details("2014-05"), false))
                    .when(part)
                    .then(part.fact());
        }

        @Test
        void nothingIsAPartOfItself() {
            given().knowing(StreamType.ACTIVITY, VISIT, new Standing.OfActivity(details("2014-05"), false))
                    .when(within("2014-05", VISIT))
                    .thenRejected(new Reason.WithinItself("/details/within"));
        }

        private LogStudyVisit within(String edtf, ActivityId parent) {
            return new LogStudyVisit(
                    VISIT, SPAVO, KSS, details(edtf, List.of(KSS_SPAVO), List.of(), List.of(), parent));
        }
    }

    @Nested
    class WhoMay {
        @Test
        void onlyThoseWhoTakePartInEveryPartnershipOfIt() {
            LogStudyVisit ofBoth = new LogStudyVisit(
                    VISIT, SPAVO, KSS, details("2014", List.of(KSS_SPAVO, KSS_EWSU), List.of(), List.of(), null));

            assertThat(given().whoMay(ofBoth)).containsExactly(KSS);
        }

        @Test
        void theOrganisationWhoseActivityItIs() {
            LogStudyVisit own = new LogStudyVisit(
                    VISIT, KSS, null, details("2004", List.of(), List.of(KSS), List.of(), null));

            assertThat(given().whoMay(own)).containsExactly(KSS);
        }

        @Test
        void whoHoldsAPlanTakesPartInIt() {
            LogStudyVisit elsewhere = new LogStudyVisit(
                    VISIT, EWSU, KSS, details("2014", List.of(KSS_EWSU), List.of(), List.of(), null));

            assertThat(given(planned("2014")).whoMay(elsewhere)).containsExactly(KSS);
        }
    }
}
