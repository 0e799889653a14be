package org.samklang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.ContributionDelivered;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.DisseminationLogged;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.CauseEvent.CauseWithdrawn;
import org.samklang.events.ClaimSubject;
import org.samklang.events.ContributionKind;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.DocumentKind;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.ClaimResolved;
import org.samklang.events.StatementEvent.StatementRecorded;
import org.samklang.events.StatementEvent.StatementWithdrawn;
import org.samklang.events.StatementKind;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.StatementId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Lane;
import org.samklang.query.Undigestible;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.Row;

class PartnershipTimelineTest {
    private static final ActivityId VISIT = new ActivityId("norway-visit");
    private static final LocalDate BEFORE = LocalDate.of(2013, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2015, 6, 1);

    private final PartnershipTimeline view = new PartnershipTimeline();

    private static ActivityPlanned planned() {
        return new ActivityPlanned(VISIT, ActivityKind.STUDY_VISIT, PartialDate.parse("2013-23"), on("2014", KSS_SPAVO));
    }

    private static StudyVisitLogged held(String date) {
        return new StudyVisitLogged(VISIT, SPAVO, KSS, on(date, KSS_SPAVO));
    }

    private Map<String, TimelineRow> rows(Given given) {
        Map<String, TimelineRow> rows = new LinkedHashMap<>();
        given.recorded()
                .forEach(recorded -> view.keys(recorded)
                        .forEach(key -> rows.put(key, view.fold(key, rows.get(key), recorded))));
        return rows;
    }

    private TimelineRow visit(Given given) {
        return rows(given).get("activity:norway-visit");
    }

    private TimelineEntry entry(TimelineRow row, LocalDate asOf) {
        Columns columns = view.columns(row);
        return TimelineReading.entry(
                new Row<>("key", row, columns.visibility(), columns.withdrawn(), 0, columns.sorting()),
                asOf,
                List.of(),
                null);
    }

    @Test
    void aPlanStandsFromTheDayItWasStatedAndIsOverdueWhenItsPeriodIsOver() {
        TimelineRow plan = visit(Given.facts(planned()));
        assertThat(view.columns(plan).shownFrom()).isEqualTo(LocalDate.of(2013, 9, 1));
        assertThat(entry(plan, BEFORE).state()).isEqualTo(EntryState.PLANNED);
        assertThat(entry(plan, BEFORE).happened()).isEqualTo(Happened.NOT_YET);
        assertThat(entry(plan, LocalDate.of(2014, 6, 1)).state()).isEqualTo(EntryState.PLANNED);
        assertThat(entry(plan, AFTER).state()).isEqualTo(EntryState.OVERDUE_UNCONFIRMED);
        assertThat(entry(plan, null).state()).isEqualTo(EntryState.PLANNED);
        assertThat(entry(plan, null).happened()).isNull();
    }

    @Test
    void whatWasHeldKeepsThePlanItCameFromAndIsOnlyAPlanBefore() {
        TimelineRow row = visit(Given.facts(planned(), held("2014-09-03")));
        assertThat(entry(row, AFTER).state()).isEqualTo(EntryState.HELD);
        Told.Activity told = (Told.Activity) entry(row, AFTER).told();
        assertThat(told.plan().details().occurredOn()).isEqualTo(PartialDate.parse("2014"));
        assertThat(told.held().details().occurredOn()).isEqualTo(PartialDate.parse("2014-09-03"));
        assertThat(told.held().specifics()).isEqualTo(new Told.Visit(SPAVO, KSS));
        TimelineEntry before = entry(row, BEFORE);
        assertThat(before.state()).isEqualTo(EntryState.PLANNED);
        assertThat(before.on()).isEqualTo(PartialDate.parse("2014"));
        assertThat(((Told.Activity) before.told()).held()).isNull();
    }

    @Test
    void aCancellationHoldsFromItsDay() {
        TimelineRow row = visit(Given.facts(
                planned(),
                new ActivityCancelled(VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014-05"), text("no money"))));
        assertThat(entry(row, BEFORE).state()).isEqualTo(EntryState.PLANNED);
        assertThat(entry(row, AFTER).state()).isEqualTo(EntryState.CANCELLED);
        assertThat(entry(row, null).state()).isEqualTo(EntryState.CANCELLED);
    }

    @Test
    void aBetterKnownDateTakesThePlaceOfTheFirstAndLeavesATrace() {
        TimelineRow row = visit(Given.facts(
                held("2014"),
                new DateRefined(
                        VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014"), PartialDate.parse("2014-09"), null)));
        assertThat(entry(row, null).on()).isEqualTo(PartialDate.parse("2014-09"));
        assertThat(entry(row, null).corrected()).isFalse();
        assertThat(row.traces())
                .extracting(trace -> trace.fact())
                .containsExactly("study-visit.logged", "activity.date-refined");
    }

    @Test
    void aCorrectionMovesTheEntryToAnotherPartnershipAndKeepsWhoVisited() {
        TimelineRow row = visit(Given.facts(
                held("2014"),
                new EntryCorrected(VISIT, on("2014", KSS_SPAVO), on("2015", KSS_MASIMANYANE), text("wrong one"))));
        assertThat(view.columns(row).groups()).contains("partnership:kss-masimanyane").doesNotContain("partnership:kss-spavo");
        assertThat(entry(row, null).corrected()).isTrue();
        assertThat(((Told.Activity) row.told()).held().specifics()).isEqualTo(new Told.Visit(SPAVO, KSS));
        assertThat(entry(row, null).on()).isEqualTo(PartialDate.parse("2015"));
    }

    @Test
    void aWithdrawnEntryStaysAsAWithdrawnRow() {
        TimelineRow row =
                visit(Given.facts(held("2014"), new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), text("twice"))));
        assertThat(view.columns(row).withdrawn()).isTrue();
        assertThat(entry(row, null).state()).isEqualTo(EntryState.WITHDRAWN);
    }

    @Test
    void aFactThatAddsCanOnlyNarrowAndOneThatReplacesSetsWhoMaySee() {
        DateRefined refined = new DateRefined(
                VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014"), PartialDate.parse("2014-09"), null);
        EntryCorrected corrected =
                new EntryCorrected(VISIT, on("2014", KSS_SPAVO), on("2014", KSS_SPAVO), text("typo"));
        Given internal = new Given().then(Visibility.INTERNAL, held("2014")).then(Visibility.PUBLIC, refined);
        assertThat(visit(internal).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(visit(internal.then(Visibility.FUNDER, corrected)).visibility()).isEqualTo(Visibility.FUNDER);
        assertThat(visit(internal.then(Visibility.PROTECTED, refined)).visibility()).isEqualTo(Visibility.PROTECTED);
    }

    @Test
    void undatedEntriesHaveALaneOfTheirOwnAndStandAlways() {
        TimelineRow yearless = visit(Given.facts(held("XXXX-06-04/XXXX-06-06")));
        assertThat(entry(yearless, BEFORE).lane()).isEqualTo(Lane.UNKNOWN_YEAR);
        assertThat(entry(yearless, BEFORE).happened()).isEqualTo(Happened.UNDATED);
        assertThat(view.columns(yearless).shownFrom()).isNull();
        TimelineRow undated = visit(Given.facts(held("XXXX")));
        assertThat(entry(undated, BEFORE).lane()).isEqualTo(Lane.UNDATED);
        TimelineRow dated = visit(Given.facts(held("2014")));
        assertThat(List.of(view.columns(dated).sorting(), view.columns(yearless).sorting(), view.columns(undated).sorting()))
                .isSorted();
    }

    @Test
    void claimsThatDifferAreContestedUntilOneIsFoundRight() {
        Given given = Given.facts(
                new ClaimRecorded(
                        KSS_MASIMANYANE, new ClaimId("fifteen"), ClaimSubject.DURATION, "P15Y", text("15 years")),
                new ClaimRecorded(
                        KSS_MASIMANYANE, new ClaimId("sixteen"), ClaimSubject.DURATION, "P16Y", text("16 years")));
        assertThat(contested(given)).isTrue();
        given.then(new ClaimResolved(
                KSS_MASIMANYANE, new ClaimId("sixteen"), ClaimSubject.DURATION, text("the later report")));
        assertThat(contested(given)).isFalse();
    }

    private boolean contested(Given given) {
        List<Told.Claim> claims =
                rows(given).values().stream().map(row -> (Told.Claim) row.told()).toList();
        return Claims.contested(ClaimSubject.DURATION, Claims.statements(claims));
    }

    @Test
    void anAdditionToNothingIsUndigestible() {
        assertThatThrownBy(() ->
                        rows(Given.facts(new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), text("what?")))))
                .isInstanceOf(Undigestible.class);
    }

    @Test
    void aStatementThatWasTakenBackStaysAsAWithdrawnRowThatSaysWhatWasSaid() {
        StatementId id = new StatementId("spavo-impressed");
        List<Subject> about = Subject.among(KSS_SPAVO);
        StatementRecorded said = new StatementRecorded(
                id,
                StatementKind.PRAISE,
                new Participant.Organisation(KSS),
                about,
                null,
                null,
                null,
                text("impressed"),
                null,
                null,
                null);
        Given given = Given.facts(said);
        assertThat(entry(rows(given).get("statement:spavo-impressed"), null).state()).isEqualTo(EntryState.STATED);
        Map<String, TimelineRow> rows = rows(given.then(new StatementWithdrawn(id, about, text("misheard"))));
        assertThat(rows).hasSize(1);
        TimelineRow row = rows.get("statement:spavo-impressed");
        assertThat(view.columns(row).withdrawn()).isTrue();
        assertThat(row.told()).isEqualTo(new Told.Stated(said));
        assertThat(row.traces()).hasSize(2);
    }

    @Test
    void aCauseThatWasTakenBackIsWithdrawnToo() {
        CauseId id = new CauseId("forum-led-to-fnn");
        Subject cause = new Subject(StreamType.ACTIVITY, "nordic-forum");
        Subject effect = new Subject(StreamType.NETWORK, "fnn");
        TimelineRow row = rows(Given.facts(
                        new CauseRecorded(id, cause, effect, null),
                        new CauseWithdrawn(id, cause, effect, text("another forum"))))
                .get("cause:forum-led-to-fnn");
        assertThat(view.columns(row).withdrawn()).isTrue();
        assertThat(view.columns(row).groups()).contains("activity:nordic-forum", "network:fnn");
    }

    @Test
    void aWithdrawnDocumentStaysVisibleAndSoDoesItsWithdrawal() {
        DocumentId id = new DocumentId("report-2010");
        List<Subject> about = Subject.among(KSS_SPAVO);
        Map<String, TimelineRow> rows = rows(Given.facts(
                new DocumentRegistered(
                        id, DocumentKind.REPORT, text("Rapport"), about, List.of(), null, null, null, null, null, null,
                        List.of(), null),
                new DocumentWithdrawn(id, about, null, text("replaced"))));
        assertThat(rows).hasSize(2);
        assertThat(rows.values()).noneMatch(TimelineRow::withdrawn);
    }

    @Test
    void takingBackWhatNobodySaidIsUndigestible() {
        assertThatThrownBy(() -> rows(Given.facts(
                        new StatementWithdrawn(new StatementId("what"), List.of(), text("what?")))))
                .isInstanceOf(Undigestible.class);
    }

    private static ActivityRescheduled moved(String from, String to, String statedOn) {
        return new ActivityRescheduled(
                VISIT,
                List.of(KSS_SPAVO),
                PartialDate.parse(from),
                PartialDate.parse(to),
                PartialDate.parse(statedOn),
                text("no money"));
    }

    private Told.Activity activity(TimelineRow row, LocalDate asOf) {
        return (Told.Activity) entry(row, asOf).told();
    }

    @Test
    void aPlanKeepsTheHistoryOfItsDatesAndStandsOnEachDayWhereItStoodThen() {
        TimelineRow row = visit(Given.facts(planned(), moved("2014", "2015", "2014-11"), moved("2015", "2016", "2015-11")));

        assertThat(entry(row, null).on()).isEqualTo(PartialDate.parse("2016"));
        assertThat(activity(row, null).plan().moves()).hasSize(2);
        assertThat(entry(row, AFTER).on()).isEqualTo(PartialDate.parse("2015"));
        assertThat(entry(row, AFTER).state()).isEqualTo(EntryState.PLANNED);
        assertThat(entry(row, BEFORE).on()).isEqualTo(PartialDate.parse("2014"));
        assertThat(activity(row, BEFORE).plan().moves()).isEmpty();
    }

    @Test
    void whatWasHeldKeepsHowOftenItWasMoved() {
        TimelineRow row = visit(Given.facts(planned(), moved("2014", "2015", "2014-11"), held("2015-03")));

        assertThat(activity(row, null).plan().moves()).hasSize(1);
        assertThat(entry(row, null).on()).isEqualTo(PartialDate.parse("2015-03"));
    }

    @Test
    void participantsAddedLaterStandAmongTheOthers() {
        Participation partner = new Participation(new Participant.Organisation(SPAVO), null);
        ParticipationRecorded took = new ParticipationRecorded(VISIT, List.of(KSS_SPAVO), List.of(partner));

        assertThat(activity(visit(Given.facts(held("2014"), took)), null).details().participants())
                .containsExactly(partner);
        assertThat(activity(visit(Given.facts(planned(), took)), null).details().participants())
                .containsExactly(partner);
        assertThat(activity(visit(Given.facts(planned(), took, held("2014"))), null).details().participants())
                .isEmpty();
    }

    @Test
    void contributionsStandWithWhatWasHeld() {
        ContributionDelivered talk = new ContributionDelivered(
                VISIT,
                List.of(KSS_SPAVO),
                new ContributionId("talk"),
                ContributionKind.SPEECH,
                new Participant.Organisation(SPAVO),
                null);
        TimelineRow row = visit(Given.facts(planned(), held("2014-09-03"), talk));

        assertThat(activity(row, AFTER).contributions())
                .containsExactly(new Told.Contribution(
                        new ContributionId("talk"), ContributionKind.SPEECH, new Participant.Organisation(SPAVO), null));
        assertThat(activity(row, BEFORE).contributions()).isEmpty();
    }

    @Test
    void aPromiseIsOpenUntilTheDayItWasKept() {
        PromiseId send = new PromiseId("send");
        PromiseMade made =
                new PromiseMade(VISIT, List.of(KSS_SPAVO), send, KSS, text("information"), PartialDate.parse("2014-12"));
        PromiseFulfilled kept =
                new PromiseFulfilled(VISIT, List.of(KSS_SPAVO), send, PartialDate.parse("2014-11"), null, null);
        TimelineRow row = visit(Given.facts(held("2014-09-03"), made, kept));

        assertThat(activity(row, LocalDate.of(2014, 10, 31)).promises().getFirst().kept()).isNull();
        assertThat(activity(row, AFTER).promises().getFirst().kept())
                .isEqualTo(new Told.Kept(PartialDate.parse("2014-11"), null, null));
        assertThat(activity(row, AFTER).promises().getFirst().dueOn()).isEqualTo(PartialDate.parse("2014-12"));
        assertThatThrownBy(() -> rows(Given.facts(held("2014"), kept))).isInstanceOf(Undigestible.class);
    }

    @Test
    void whatWasCancelledAndHeldAllTheSameIsHeld() {
        TimelineRow row = visit(Given.facts(
                planned(),
                new ActivityCancelled(VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014-05"), text("no money")),
                held("2014-09-03")));

        assertThat(entry(row, AFTER).state()).isEqualTo(EntryState.HELD);
        assertThat(entry(row, LocalDate.of(2014, 6, 1)).state()).isEqualTo(EntryState.CANCELLED);
        assertThat(entry(row, BEFORE).state()).isEqualTo(EntryState.PLANNED);
    }

    @Test
    void learningThatWasPassedOnStandsOnItsOwnTimelineToo() {
        TimelineRow row = visit(Given.facts(new DisseminationLogged(
                VISIT, DisseminationChannel.NEWSLETTER, text("the shelters"), List.of(new LearningId("law")), on("2014", KSS_SPAVO))));

        assertThat(view.columns(row).groups()).contains("partnership:kss-spavo", "learning:law");
        assertThat(activity(row, null).held().specifics())
                .isEqualTo(new Told.Dissemination(
                        DisseminationChannel.NEWSLETTER, text("the shelters"), List.of(new LearningId("law"))));
    }
}
