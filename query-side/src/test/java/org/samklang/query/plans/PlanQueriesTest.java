package org.samklang.query.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.PartnerMeetingLogged;
import org.samklang.events.ActivityEvent.PartnerVisitLogged;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.plans.Plans.Count;
import org.samklang.query.plans.Plans.PlanLine;
import org.samklang.query.timeline.NaiveEntries;

class PlanQueriesTest {
    private static final ActivityId VISIT = new ActivityId("study-visit-norway-2014");
    private static final ProjectId SHELTER = new ProjectId("shelter");
    private static final Subject PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, KSS_SPAVO.value());

    private static Plans plans(String day, Given given, @Nullable Subject about, Page page) {
        return PlanQueries.answer(
                new FindPlans(
                        about,
                        Moment.asOf(LocalDate.parse(day)),
                        Reach.everything(),
                        Reach.everything(),
                        page,
                        null),
                NaiveEntries.of(given.recorded(), Moment.asOf(LocalDate.parse(day)), Reach.everything()));
    }

    private static Plans plans(String day, Given given) {
        return plans(day, given, null, Page.whole());
    }

    private static PlanLine only(String day, Given given) {
        List<PlanLine> lines = plans(day, given).entries();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static ActivityPlanned planned(String stated, String date) {
        return new ActivityPlanned(
                VISIT, ActivityKind.STUDY_VISIT, PartialDate.parse(stated), on(date, KSS_SPAVO));
    }

    private static ActivityRescheduled moved(String stated, String from, String to) {
        return new ActivityRescheduled(
                VISIT,
                List.of(KSS_SPAVO),
                PartialDate.parse(from),
                PartialDate.parse(to),
                PartialDate.parse(stated),
                text("the host asked for it"));
    }

    private static StudyVisitLogged held(String date) {
        return new StudyVisitLogged(VISIT, SPAVO, KSS, on(date, KSS_SPAVO));
    }

    @Nested
    class OfAnActivity {
        private final Given plan = facts(planned("2013", "2014"));

        @Test
        void beforeItsTimeIsOverItIsStillToCome() {
            PlanLine line = only("2014-06-01", plan);
            assertThat(line.outcome()).isEqualTo(PlanOutcome.COMING);
            assertThat(line.stated()).isEqualTo(PartialDate.parse("2014"));
            assertThat(line.statedOn()).isEqualTo(PartialDate.parse("2013"));
            assertThat(line.slip()).isNull();
        }

        @Test
        void whenItsTimeIsOverAndNobodyHasSaidAnythingItIsNotConfirmed() {
            assertThat(only("2015-06-01", plan).outcome()).isEqualTo(PlanOutcome.NOT_CONFIRMED);
        }

        @Test
        void heldWithinTheYearThatWasStatedItIsAsPlanned() {
            PlanLine line = only("2015-06-01", plan.then(held("2014-05")));
            assertThat(line.outcome()).isEqualTo(PlanOutcome.AS_PLANNED);
            assertThat(line.came()).isEqualTo(PartialDate.parse("2014-05"));
        }

        @Test
        void heldInMarchOfTheNextYearItIsTwoToFourteenMonthsLater() {
            PlanLine line = only("2015-06-01", plan.then(held("2015-03")));
            assertThat(line.outcome()).isEqualTo(PlanOutcome.LATER);
            assertThat(line.slip().later().iso()).isEqualTo("P2M/P14M");
        }

        @Test
        void everyMoveStaysAndTheSlipIsCountedFromWhatWasStatedFirst() {
            PlanLine line = only(
                    "2016-01-01",
                    facts(
                            planned("2013", "2014-03"),
                            moved("2014-02", "2014-03", "2014-10"),
                            moved("2014-09", "2014-10", "2015-02"),
                            held("2015-02-10")));
            assertThat(line.moves()).extracting(Plans.PlanMove::from, Plans.PlanMove::to).containsExactly(
                    org.assertj.core.groups.Tuple.tuple(PartialDate.parse("2014-03"), PartialDate.parse("2014-10")),
                    org.assertj.core.groups.Tuple.tuple(PartialDate.parse("2014-10"), PartialDate.parse("2015-02")));
            assertThat(line.moves().getFirst().slip().later().iso()).isEqualTo("P6M/P7M");
            assertThat(line.moves().getFirst().reason()).isEqualTo(text("the host asked for it"));
            assertThat(line.stated()).isEqualTo(PartialDate.parse("2014-03"));
            assertThat(line.slip().later().iso()).isEqualTo("P10M/P11M");
        }

        @Test
        void whatWasMovedAndNotHeldHasSlippedAllTheSame() {
            PlanLine line = only("2014-12-01", facts(planned("2013", "2014-03"), moved("2014-02", "2014-03", "2015-02")));
            assertThat(line.outcome()).isEqualTo(PlanOutcome.COMING);
            assertThat(line.planned()).isEqualTo(PartialDate.parse("2015-02"));
            assertThat(line.slip().way()).isEqualTo(Slip.Way.LATER);
        }

        @Test
        void onADayBeforeItWasMovedItStandsWhereItStood() {
            PlanLine line = only("2014-01-15", facts(planned("2013", "2014-03"), moved("2014-02", "2014-03", "2015-02")));
            assertThat(line.moves()).isEmpty();
            assertThat(line.planned()).isEqualTo(PartialDate.parse("2014-03"));
        }

        @Test
        void givenUpItSaysWhy() {
            PlanLine line = only(
                    "2015-06-01",
                    plan.then(new ActivityCancelled(
                            VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014-08"), text("no money"))));
            assertThat(line.outcome()).isEqualTo(PlanOutcome.CANCELLED);
            assertThat(line.reason()).isEqualTo(text("no money"));
        }

        @Test
        void plannedForNobodyKnowsWhenItIsNeitherComingNorOverdue() {
            assertThat(only("2025-01-01", facts(planned("2013", "XXXX"))).outcome()).isEqualTo(PlanOutcome.UNDATED);
        }

        @Test
        void whatShouldNotHaveBeenRecordedIsNoPlanNotEvenForAuditors() {
            assertThat(plans("2015-06-01", plan.then(new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), text("twice"))))
                            .entries())
                    .isEmpty();
        }

        @Test
        void whatWasNeverPlannedIsNoPlan() {
            assertThat(plans("2015-06-01", facts(held("2014"))).entries()).isEmpty();
        }
    }

    @Nested
    class OfAProject {
        private final ProjectStarted started = new ProjectStarted(
                SHELTER, KSS_SPAVO, text("a shelter"), null, null, PartialDate.parse("2013/2014"), null, null);
        private final ProjectReplanned replanned = new ProjectReplanned(
                SHELTER,
                KSS_SPAVO,
                PartialDate.parse("2013/2014"),
                PartialDate.parse("2013/2015-06"),
                PartialDate.parse("2014-05"),
                text("the house was late"));

        @Test
        void itsEndsAreCompared() {
            PlanLine line = only(
                    "2016-01-01",
                    facts(started, replanned, new ProjectCompleted(SHELTER, KSS_SPAVO, PartialDate.parse("2015-09"), null)));
            assertThat(line.of()).isEqualTo(new Subject(StreamType.PROJECT, "shelter"));
            assertThat(line.moves()).singleElement().satisfies(move -> {
                assertThat(move.reason()).isEqualTo(text("the house was late"));
                assertThat(move.slip().later().iso()).isEqualTo("P5M/P17M");
            });
            assertThat(line.outcome()).isEqualTo(PlanOutcome.LATER);
            assertThat(line.slip().later().iso()).isEqualTo("P8M/P20M");
            assertThat(line.traces()).hasSize(3);
        }

        @Test
        void whenItsTimeIsOverAndNobodyHasSaidThatItIsDoneItIsNotConfirmed() {
            assertThat(only("2015-03-01", facts(started)).outcome()).isEqualTo(PlanOutcome.NOT_CONFIRMED);
            assertThat(only("2015-03-01", facts(started, replanned)).outcome()).isEqualTo(PlanOutcome.COMING);
        }

        @Test
        void givenUpItSaysWhy() {
            PlanLine line = only(
                    "2016-01-01",
                    facts(started, new ProjectCancelled(SHELTER, KSS_SPAVO, PartialDate.parse("2014"), text("no house"))));
            assertThat(line.outcome()).isEqualTo(PlanOutcome.CANCELLED);
            assertThat(line.reason()).isEqualTo(text("no house"));
        }

        @Test
        void aProjectWithoutAPlannedTimeIsNoPlan() {
            assertThat(plans(
                                    "2016-01-01",
                                    facts(new ProjectStarted(
                                            SHELTER, KSS_SPAVO, text("a shelter"), null, null, null, null, null)))
                            .entries())
                    .isEmpty();
        }
    }

    @Test
    void plansAreCountedOverAllAndForEachPartnershipWhateverThePage() {
        Given given = facts(
                new ActivityPlanned(
                        new ActivityId("conference"),
                        ActivityKind.CONFERENCE,
                        null,
                        on("2014", KSS_SPAVO, KSS_MASIMANYANE)),
                planned("2013", "2015"),
                held("2015-03"));
        Plans first = plans("2015-03-15", given, null, Page.first(1));

        assertThat(first.entries()).extracting(PlanLine::key).containsExactly("activity:conference/plan");
        assertThat(first.counts())
                .containsExactlyInAnyOrder(
                        new Count(PlanOutcome.NOT_CONFIRMED, 1, 0), new Count(PlanOutcome.AS_PLANNED, 0, 1));
        assertThat(first.partnerships()).extracting(each -> each.partnership().id())
                .containsExactly(KSS_MASIMANYANE.value(), KSS_SPAVO.value());
        assertThat(first.partnerships().getFirst().counts())
                .containsExactly(new Count(PlanOutcome.NOT_CONFIRMED, 1, 0));
        assertThat(plans("2015-03-15", given, null, new Page(first.next(), 1)).entries())
                .extracting(PlanLine::key)
                .containsExactly(VISIT_KEY);
    }

    private static final String VISIT_KEY = "activity:study-visit-norway-2014/plan";

    private static ActivityDetails there(String date, String country, PartnershipId partnership) {
        ActivityDetails details = on(date, partnership);
        return new ActivityDetails(
                details.partnerships(),
                List.of(),
                details.title(),
                details.occurredOn(),
                Place.in(country),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    @Test
    void countriesTellWhatWasHeldThereAndWhatIsPlanned() {
        Given given = facts(
                new PartnerMeetingLogged(
                        new ActivityId("meetings"),
                        SPAVO,
                        new Quantity(null, "meetings", Qualifier.SEVERAL),
                        there("2013", "CY", KSS_SPAVO)),
                new PartnerVisitLogged(new ActivityId("board"), KSS, SPAVO, true, there("2013-23", "CY", KSS_SPAVO)),
                new ActivityPlanned(VISIT, ActivityKind.STUDY_VISIT, null, there("2014", "NO", KSS_SPAVO)));

        List<Plans.Place> places = plans("2013-12-31", given, PARTNERSHIP, Page.whole()).places();

        assertThat(places).extracting(Plans.Place::country).containsExactly("CY", "NO");
        assertThat(places.getFirst().held()).extracting(Plans.Held::kind)
                .containsExactlyInAnyOrder(ActivityKind.PARTNER_MEETING, ActivityKind.BOARD_VISIT);
        assertThat(places.getFirst().held().stream()
                        .filter(held -> held.kind() == ActivityKind.PARTNER_MEETING)
                        .flatMap(held -> held.times().parts().stream()))
                .containsExactly(new Quantity(null, "meetings", Qualifier.SEVERAL));
        assertThat(places.getLast().held()).isEmpty();
        assertThat(places.getLast().planned()).isEqualTo(1);
        assertThat(plans("2015-06-01", given, PARTNERSHIP, Page.whole()).places().getLast().notConfirmed())
                .isEqualTo(1);
        assertThat(plans("2013-10-15", given, PARTNERSHIP, Page.whole()).places().getFirst().perhaps())
                .as("of autumn and of the year nobody can say in October that it is over")
                .hasSize(2);
    }
}
