package org.samklang.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.command.activity.ActivityFacts.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.command.Reason;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.PartialDate;

class ChangingActivitiesTest {
    private static final Reason UNKNOWN =
            new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, "study-visit-norway-2014");
    private static final EntryWithdrawn WITHDRAWN = new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), REASON);
    private static final ActivityCancelled CANCELLED =
            new ActivityCancelled(VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014-02"), REASON);

    @Nested
    class Planning {
        private final PlanActivity plan =
                new PlanActivity(VISIT, ActivityKind.STUDY_VISIT, PartialDate.parse("2013"), details("2014"));

        @Test
        void aPlanHoldsFromTheDayItWasStated() {
            given().when(plan).then(planned("2014"));
        }

        @Test
        void aPlanMayLieInTheFutureButNotItsStating() {
            given().on(LocalDate.of(2012, 12, 31))
                    .when(plan)
                    .thenRejected(new Reason.WhollyInTheFuture("/statedOn", PartialDate.parse("2013")));
        }

        @Test
        void planningTheSameTwiceRecordsItOnce() {
            given(planned("2014")).when(plan).thenNothing();
        }

        @Test
        void whatIsPlannedOtherwiseAlreadyIsRefused() {
            given(planned("2015"))
                    .when(plan)
                    .thenRejected(new Reason.AlreadyRegistered(
                            "/activityId", StreamType.ACTIVITY, "study-visit-norway-2014"));
        }
    }

    @Nested
    class Cancelling {
        private final CancelActivity cancel = new CancelActivity(VISIT, PartialDate.parse("2014-02"), REASON);

        @Test
        void aPlanIsGivenUp() {
            given(planned("2014")).when(cancel).then(CANCELLED);
        }

        @Test
        void givingItUpTwiceRecordsItOnce() {
            given(planned("2014"), CANCELLED).when(cancel).thenNothing();
        }

        @Test
        void whatWasHeldCannotBeGivenUp() {
            given(held("2014")).when(cancel).thenRejected(new Reason.NotPlanned("/activityId"));
        }

        @Test
        void whatIsUnknownCannotBeGivenUp() {
            given().when(cancel).thenRejected(UNKNOWN);
        }
    }

    @Nested
    class Refining {
        private final RefineDate toMay = new RefineDate(VISIT, PartialDate.parse("2014-05"), null);

        @Test
        void aBetterDateLiesInsideTheEarlierOne() {
            given(held("2014"))
                    .when(toMay)
                    .then(new DateRefined(
                            VISIT,
                            List.of(KSS_SPAVO),
                            PartialDate.parse("2014"),
                            PartialDate.parse("2014-05"),
                            null));
        }

        @Test
        void aDateOutsideTheEarlierOneIsNoRefinement() {
            given(held("2013"))
                    .when(toMay)
                    .thenRejected(new Reason.OutsideEarlierDate(
                            "/occurredOn", PartialDate.parse("2013"), PartialDate.parse("2014-05")));
        }

        @Test
        void itIsComparedWithTheLatestRefinement() {
            DateRefined toJune = new DateRefined(
                    VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014"), PartialDate.parse("2014-06"), null);

            given(held("2014"), toJune)
                    .when(toMay)
                    .thenRejected(new Reason.OutsideEarlierDate(
                            "/occurredOn", PartialDate.parse("2014-06"), PartialDate.parse("2014-05")));
        }

        @Test
        void theSameDateSaysNothingNew() {
            given(held("2014-05")).when(toMay).thenNothing();
        }

        @Test
        void aRefinedDateIsNotBehindTheClosingEither() {
            givenClosed("2013", held("2012/2014"))
                    .when(toMay)
                    .thenRejected(new Reason.AfterClosing(
                            "/occurredOn", PartialDate.parse("2014-05"), PartialDate.parse("2013")));
        }

        @Test
        void aRefinedDateIsNotInTheFutureEither() {
            given(held("2014"))
                    .on(LocalDate.of(2014, 3, 1))
                    .when(toMay)
                    .thenRejected(new Reason.WhollyInTheFuture("/occurredOn", PartialDate.parse("2014-05")));
        }

        @Test
        void aPlanMayBeRefinedIntoTheFuture() {
            given(planned("2014"))
                    .on(LocalDate.of(2014, 3, 1))
                    .when(toMay)
                    .then(new DateRefined(
                            VISIT,
                            List.of(KSS_SPAVO),
                            PartialDate.parse("2014"),
                            PartialDate.parse("2014-05"),
                            null));
        }

        @Test
        void aWithdrawnEntryIsNotRefined() {
            given(held("2014"), WITHDRAWN).when(toMay).thenRejected(new Reason.AlreadyWithdrawn("/activityId"));
        }
    }

    @Nested
    class Correcting {

        @Test
        void theCorrectionKeepsBothVersions() {
            given(held("2014-05"))
                    .when(new CorrectEntry(VISIT, details("2014-06"), REASON))
                    .then(new EntryCorrected(VISIT, details("2014-05"), details("2014-06"), REASON));
        }

        @Test
        void aCorrectionThatChangesNothingRecordsNothing() {
            given(held("2014-05"))
                    .when(new CorrectEntry(VISIT, details("2014-05"), REASON))
                    .thenNothing();
        }

        @Test
        void aCorrectedEntryObeysTheSameRules() {
            givenClosed("2018", held("2014-05"))
                    .when(new CorrectEntry(VISIT, details("2019"), REASON))
                    .thenRejected(new Reason.AfterClosing(
                            "/details/occurredOn", PartialDate.parse("2019"), PartialDate.parse("2018")));
        }

        @Test
        void whoMovesAnEntryTakesPartOnBothSides() {
            ActivityDetails moved = details("2014-05", List.of(KSS_EWSU), List.of(), List.of(), null);

            assertThat(given(held("2014-05")).whoMay(new CorrectEntry(VISIT, moved, REASON)))
                    .containsExactly(KSS);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void anEntryIsTakenBackForAReason() {
            given(held("2014-05")).when(new WithdrawEntry(VISIT, REASON)).then(WITHDRAWN);
        }

        @Test
        void takingItBackTwiceRecordsItOnce() {
            given(held("2014-05"), WITHDRAWN)
                    .when(new WithdrawEntry(VISIT, REASON))
                    .thenNothing();
        }

        @Test
        void whatIsUnknownCannotBeTakenBack() {
            given().when(new WithdrawEntry(VISIT, REASON)).thenRejected(UNKNOWN);
        }
    }
}
