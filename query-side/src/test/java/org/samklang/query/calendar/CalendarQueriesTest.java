package org.samklang.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.AgreementEvent.AgreementAmended;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementEvent.AgreementTerminated;
import org.samklang.events.AgreementKind;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.GrantEvent.ReportRequired;
import org.samklang.events.GrantEvent.ReportSubmitted;
import org.samklang.events.GrantKind;
import org.samklang.events.ReportKind;
import org.samklang.events.RuleSetEvent.RuleSetPublished;
import org.samklang.events.RuleSetEvent.RuleSetRetired;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.TreatyParticipationEvent.ReservationRecorded;
import org.samklang.events.TreatyParticipationEvent.ReservationRenewed;
import org.samklang.events.TreatyParticipationEvent.ReservationWithdrawn;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.ReportId;
import org.samklang.events.value.ReservationId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.StrategyId;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.calendar.Calendar.CalendarLine;
import org.samklang.query.timeline.NaiveEntries;

class CalendarQueriesTest {
    private static final ActivityId VISIT = new ActivityId("visit");
    private static final GrantId GRANT = new GrantId("fokus-grant");
    private static final OrganisationId FOKUS = new OrganisationId("fokus");

    private static Calendar ask(
            String day, Given given, @Nullable Subject about, @Nullable String from, @Nullable String until, Page page) {
        Moment moment = Moment.asOf(LocalDate.parse(day));
        return CalendarQueries.answer(
                new FindCalendar(
                        about,
                        from == null ? null : LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        moment,
                        Reach.everything(),
                        Reach.everything(),
                        page,
                        null),
                NaiveEntries.of(given.recorded(), moment, Reach.everything()));
    }

    private static List<String> ahead(String day, Given given) {
        return told(ask(day, given, null, null, null, Page.whole()));
    }

    private static List<String> told(Calendar calendar) {
        return calendar.entries().stream()
                .map(line -> line.on().edtf() + " " + line.kind() + (line.settled() ? " settled" : ""))
                .toList();
    }

    private static ActivityPlanned planned(String date) {
        return new ActivityPlanned(VISIT, ActivityKind.STUDY_VISIT, PartialDate.parse("2013"), on(date, KSS_SPAVO));
    }

    private static GrantAwarded awarded(@Nullable String period) {
        return new GrantAwarded(
                GRANT,
                List.of(KSS_SPAVO),
                GrantKind.PROJECT,
                FOKUS,
                List.of(KSS),
                null,
                null,
                null,
                text("a shelter"),
                PartialDate.parse("2013-10"),
                period == null ? null : PartialDate.parse(period));
    }

    @Test
    void aSpanIsThereOnAllOfItsDaysAndBehindAfterwards() {
        Given given = facts(planned("2014-06-04/2014-06-06"));
        assertThat(ahead("2014-01-01", given)).containsExactly("2014-06-04/2014-06-06 PLAN");
        assertThat(ahead("2014-06-05", given)).hasSize(1);
        assertThat(ahead("2014-06-06", given)).hasSize(1);
        assertThat(ahead("2014-06-07", given)).isEmpty();
    }

    @Test
    void aYearIsAheadUntilItIsOver() {
        assertThat(ahead("2014-12-31", facts(planned("2014")))).containsExactly("2014 PLAN");
        assertThat(ahead("2015-01-01", facts(planned("2014")))).isEmpty();
    }

    @Test
    void whatLiesBehindIsOnEarlierDaysWithWhatBecameOfIt() {
        Given given = facts(
                planned("2014-06"),
                new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014-06-12", KSS_SPAVO)),
                planned2("2016-02"));

        Calendar now = ask("2015-01-01", given, null, null, "2015-12-31", Page.whole());
        assertThat(now.entries()).isEmpty();
        assertThat(now.earlier()).isEqualTo("2014-06-12");
        assertThat(now.later()).isEqualTo("2016-02-01");
        assertThat(told(ask("2015-01-01", given, null, "2014-01-01", "2014-12-31", Page.whole())))
                .containsExactly("2014-06-12 PLAN settled");
    }

    private static ActivityPlanned planned2(String date) {
        return new ActivityPlanned(new ActivityId("seminar"), ActivityKind.SEMINAR, null, on(date, KSS_SPAVO));
    }

    @Test
    void aPlanStandsWhereItWasMovedToByThatDay() {
        Given given = facts(
                planned("2014-06"),
                new ActivityRescheduled(
                        VISIT,
                        List.of(KSS_SPAVO),
                        PartialDate.parse("2014-06"),
                        PartialDate.parse("2014-10"),
                        PartialDate.parse("2014-05-02"),
                        null));
        assertThat(ahead("2014-05-01", given)).containsExactly("2014-06 PLAN");
        assertThat(ahead("2014-05-02", given)).containsExactly("2014-10 PLAN");
    }

    @Test
    void aPlanWithoutAYearIsToldLastOnEveryDay() {
        assertThat(ahead("2025-01-01", facts(planned("XXXX"), planned2("2026-02"))))
                .containsExactly("2026-02 PLAN", "XXXX PLAN");
    }

    @Test
    void promisesWithADayStandOnIt() {
        Given given = facts(
                new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014-05", KSS_SPAVO)),
                new PromiseMade(
                        VISIT, List.of(KSS_SPAVO), new PromiseId("p"), KSS, text("send it"), PartialDate.parse("2014-08")),
                new PromiseMade(VISIT, List.of(KSS_SPAVO), new PromiseId("q"), KSS, text("some day"), null));
        List<CalendarLine> lines =
                ask("2014-06-01", given, null, null, null, Page.whole()).entries();
        assertThat(lines).extracting(CalendarLine::what).containsExactly(text("send it"));
    }

    @Test
    void aReportStandsOnItsDayBeforeThatDayHasCome() {
        ReportRequired required = new ReportRequired(
                GRANT, List.of(KSS_SPAVO), new ReportId("final"), ReportKind.FINAL, null, PartialDate.parse("2015-04-01"));
        ReportSubmitted submitted = new ReportSubmitted(
                GRANT,
                List.of(KSS_SPAVO),
                new ReportId("final"),
                ReportKind.FINAL,
                1,
                null,
                List.of(KSS),
                "user-1",
                null,
                PartialDate.parse("2015-03-01"));

        assertThat(ahead("2014-01-01", facts(awarded(null), required))).containsExactly("2015-04-01 REPORT");
        assertThat(ahead("2015-03-15", facts(awarded(null), required, submitted)))
                .containsExactly("2015-04-01 REPORT settled");
    }

    @Test
    void aGrantEndsWhenItWasSaidLast() {
        Given given = facts(
                awarded("2014/2016"),
                new GrantAmended(
                        GRANT,
                        List.of(KSS_SPAVO),
                        null,
                        PartialDate.parse("2014/2017-06-30"),
                        PartialDate.parse("2015-05"),
                        text("more time")),
                new GrantEndAnnounced(
                        GRANT, List.of(KSS_SPAVO), PartialDate.parse("2018"), PartialDate.parse("2016"), null));
        assertThat(ahead("2014-01-01", given)).containsExactly("2016 GRANT_ENDS");
        assertThat(ahead("2015-05-31", given)).containsExactly("2017-06-30 GRANT_ENDS");
        assertThat(ahead("2016-01-01", given)).containsExactly("2017-06-30 GRANT_ENDS", "2018 GRANT_END_ANNOUNCED");
        assertThat(ahead(
                        "2016-06-01",
                        given.then(new GrantEnded(GRANT, List.of(KSS_SPAVO), PartialDate.parse("2016-05-31"), null))))
                .containsExactly("2018 GRANT_END_ANNOUNCED settled");
    }

    @Test
    void forTheFunderAloneAChangeThatIsToldElsewhereCountsToo() {
        Given given = facts(
                awarded("2014/2016"),
                new GrantAmended(
                        GRANT, List.of(), null, PartialDate.parse("2014/2018"), PartialDate.parse("2014"), text("more time")));
        assertThat(told(ask(
                        "2015-01-01",
                        given,
                        new Subject(StreamType.ORGANISATION, FOKUS.value()),
                        null,
                        null,
                        Page.whole())))
                .containsExactly("2018 GRANT_ENDS");
    }

    @Test
    void agreementsEndByTheirTermOrBeforeIt() {
        AgreementId id = new AgreementId("arab-initiative");
        Given given = facts(
                new AgreementSigned(
                        id,
                        List.of(KSS_SPAVO),
                        AgreementKind.PARTNERSHIP,
                        List.of(KSS, SPAVO),
                        null,
                        List.of(),
                        PartialDate.parse("2013-10"),
                        PartialDate.parse("2014/2016"),
                        null),
                new AgreementAmended(
                        id,
                        List.of(KSS_SPAVO),
                        1,
                        2,
                        text("a year more"),
                        PartialDate.parse("2014/2017"),
                        PartialDate.parse("2016-06")));
        assertThat(ahead("2013-12-31", given)).containsExactly("2016 AGREEMENT_ENDS");
        assertThat(ahead("2016-12-31", given)).containsExactly("2017 AGREEMENT_ENDS");
        given.then(new AgreementTerminated(id, List.of(KSS_SPAVO), PartialDate.parse("2017-02"), null));
        assertThat(ahead("2017-02-28", given)).containsExactly("2017-02 AGREEMENT_ENDS settled");
    }

    @Test
    void whatAStrategyGaveSomebodyToDoStandsOnItsDayDoneOrNot() {
        StrategyId strategy = new StrategyId("lokk");
        Given given = facts(
                new ActionAssigned(
                        strategy,
                        KSS,
                        new ActionId("list"),
                        text("keep a list"),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        PartialDate.parse("2015-12-31")),
                new ActionAssigned(
                        strategy, KSS, new ActionId("some-day"), text("more"), List.of(), List.of(), List.of(), null, null),
                new ActionCompleted(
                        strategy, KSS, new ActionId("list"), List.of(), List.of(), PartialDate.parse("2015-05"), null));
        assertThat(ahead("2015-04-30", given)).containsExactly("2015-12-31 ACTION");
        assertThat(ahead("2015-05-31", given)).containsExactly("2015-12-31 ACTION settled");
    }

    @Test
    void strategiesEndWithTheirPeriod() {
        assertThat(ahead(
                        "2014-04-01",
                        facts(new StrategyAdopted(
                                new StrategyId("lokk"),
                                KSS,
                                text("strategy"),
                                PartialDate.parse("2014-04-01/2018-03-31"),
                                null,
                                PartialDate.parse("2014"),
                                null,
                                null,
                                null))))
                .containsExactly("2018-03-31 STRATEGY_ENDS");
    }

    @Test
    void aReservationExpiresUnlessItIsRenewedOrGivenUp() {
        InstrumentId convention = new InstrumentId("istanbul-convention");
        ReservationId id = new ReservationId("article-44");
        Given given = facts(
                new ReservationRecorded(
                        convention,
                        "CY",
                        id,
                        null,
                        text("not bound"),
                        PartialDate.parse("2018-03-01"),
                        PartialDate.parse("2023-03-01")),
                new ReservationRenewed(
                        convention, "CY", id, PartialDate.parse("2022-12"), PartialDate.parse("2028-03-01")));
        assertThat(ahead("2019-01-01", given)).containsExactly("2023-03-01 RESERVATION_EXPIRES");
        assertThat(ahead("2023-01-01", given)).containsExactly("2028-03-01 RESERVATION_EXPIRES");
        given.then(new ReservationWithdrawn(convention, "CY", id, PartialDate.parse("2024")));
        assertThat(ahead("2024-12-31", given)).isEmpty();
    }

    @Test
    void rulesBeginAndEnd() {
        RuleSetId id = new RuleSetId("rules");
        Given given = facts(new RuleSetPublished(
                id,
                1,
                text("rules"),
                PartialDate.parse("2014-04-01/2018-03-31"),
                KSS,
                null,
                List.of(),
                null,
                PartialDate.parse("2014-01")));
        assertThat(ahead("2014-02-01", given)).containsExactly("2014-04-01 RULES_BEGIN", "2018-03-31 RULES_END");
        given.then(new RuleSetRetired(id, 1, PartialDate.parse("2016-06-30"), text("too strict")));
        assertThat(ahead("2016-06-30", given)).containsExactly("2016-06-30 RULES_END");
    }

    @Test
    void pagesTogetherAreTheWhole() {
        Given given = facts(planned("2014-06"), planned2("2014-06"), awarded("2014/2016"));
        Calendar first = ask("2014-01-01", given, null, null, null, Page.first(2));
        Calendar second = ask("2014-01-01", given, null, null, null, new Page(first.next(), 2));
        assertThat(told(first)).containsExactly("2014-06 PLAN", "2014-06 PLAN");
        assertThat(told(second)).containsExactly("2016 GRANT_ENDS");
        assertThat(second.next()).isNull();
    }
}
