package org.samklang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.rows.Columns;
import org.samklang.query.rows.Row;
import org.samklang.query.rows.Running;
import org.samklang.query.rows.ViewReader;

class TimelineIT {
    private static final ActivityId VISIT = new ActivityId("shelter-visit");
    private static final Reach FUNDER = Reach.of(Visibility.FUNDER);

    private final PartnershipTimeline view = new PartnershipTimeline();
    private final OrganisationDirectory directory = new OrganisationDirectory();
    private final Running running = new Running(view, directory);

    private TimelineQueries queries(ViewReader reader) {
        return new TimelineQueries(reader, view, new OrganisationQueries(reader, directory));
    }

    private Timeline timeline(ViewReader reader, PartnershipId partnership, Moment moment, Reach reach) {
        return queries(reader)
                .timeline(new GetTimeline(partnership, moment, reach, Page.whole(), null));
    }

    private List<String> keys(ViewReader reader, long knownAt, Reach reach) {
        return timeline(reader, KSS_SPAVO, Moment.knownAt(knownAt), reach).entries().stream()
                .map(TimelineEntry::key)
                .toList();
    }

    @Test
    void bothAxesOfTimeAnswerAsTheNaiveFoldOverThePrefixDoes() {
        List<Recorded> history = new Histories(42, Running.allViews()).next(500);
        running.happened(history, 60);
        int shown = 0;
        for (long knownAt : new long[] {-1, 0, 17, 120, 333, 480, 499}) {
            for (LocalDate asOf : new LocalDate[] {null, LocalDate.of(2013, 10, 15), LocalDate.of(2015, 1, 1)}) {
                for (Reach reach : List.of(Reach.of(Visibility.PUBLIC), FUNDER, Reach.everything())) {
                    for (int i = 0; i < 4; i++) {
                        PartnershipId partnership = new PartnershipId("partnership-" + i);
                        Moment moment = new Moment(asOf, knownAt, null);
                        Timeline answer = timeline(running.reader, partnership, moment, reach);
                        assertThat(answer.entries())
                                .as("%s, %s, %s", partnership, moment, reach)
                                .isEqualTo(naive(history, about(partnership), knownAt, asOf, reach));
                        assertThat(answer.stand().knownAt()).isEqualTo(knownAt);
                        shown += answer.entries().size();
                    }
                }
            }
        }
        assertThat(shown).isGreaterThan(1000);
    }

    @Test
    void whoJoinedFromOutsideTheScopeIsToldAsTheNaiveFoldTells() {
        List<Recorded> history = new Histories(45, Running.allViews()).next(2000);
        running.happened(history, 500);
        long outside = 0;
        for (long knownAt : new long[] {999, 1999}) {
            for (Reach reach : List.of(Reach.of(Visibility.PUBLIC), Reach.everything())) {
                for (int i = 0; i < 4; i++) {
                    Subject network = new Subject(StreamType.NETWORK, "network-" + i);
                    Timeline answer = queries(running.reader)
                            .timeline(new GetTimeline(network, Moment.knownAt(knownAt), reach, Page.whole(), null));
                    assertThat(answer.entries())
                            .as("%s, %s, %s", network, knownAt, reach)
                            .isEqualTo(naive(history, network, knownAt, null, reach));
                    outside += answer.entries().stream()
                            .filter(entry -> entry.outsideScope() != null)
                            .count();
                }
            }
        }
        assertThat(outside).isGreaterThan(10);
    }

    private static Subject about(PartnershipId partnership) {
        return new Subject(StreamType.PARTNERSHIP, partnership.value());
    }

    @Test
    void anInstantIsThePositionRecordedLastByThen() {
        List<Recorded> history = new Histories(43, Running.allViews()).next(60);
        running.happened(history, 60);
        PartnershipId partnership = new PartnershipId("partnership-1");
        for (int position : new int[] {0, 20, 59}) {
            Timeline at = timeline(
                    running.reader,
                    partnership,
                    Moment.knownAt(history.get(position).recordedAt()),
                    Reach.everything());
            Timeline after = timeline(
                    running.reader,
                    partnership,
                    Moment.knownAt(history.get(position).recordedAt().minusNanos(1000)),
                    Reach.everything());
            // Facts of one instant are known together.
            assertThat(history.get((int) at.stand().knownAt()).recordedAt())
                    .isEqualTo(history.get(position).recordedAt());
            assertThat(after.stand().knownAt()).isLessThan(position);
        }
    }

    private Map<PartnershipId, PartialDate> latest(Moment moment, Reach reach, PartnershipId... partnerships) {
        return queries(running.reader)
                .latest(new FindLatest(Set.of(partnerships), moment, reach, null))
                .dates();
    }

    @Test
    void theLatestDateIsThatOfTheLastEntryThatHadHappened() {
        running.happened(new Histories(45, Running.allViews()).next(600), 100);
        int dated = 0;
        for (int i = 0; i < 8; i++) {
            PartnershipId partnership = new PartnershipId("partnership-" + i);
            for (LocalDate asOf : List.of(LocalDate.of(2012, 6, 1), LocalDate.of(2026, 1, 1))) {
                PartialDate latest = timeline(running.reader, partnership, Moment.asOf(asOf), FUNDER).entries().stream()
                        .filter(entry -> !Set.of(
                                        EntryState.PLANNED, EntryState.OVERDUE_UNCONFIRMED, EntryState.CANCELLED)
                                .contains(entry.state()))
                        .map(TimelineEntry::on)
                        .filter(on -> on != null && on.hasYear())
                        .reduce((_, later) -> later)
                        .orElse(null);
                assertThat(latest(Moment.asOf(asOf), FUNDER, partnership).get(partnership)).isEqualTo(latest);
                dated += latest == null ? 0 : 1;
            }
        }
        assertThat(dated).isGreaterThan(5);
    }

    @Test
    void theLatestDateIsFoundBehindManyPlans() {
        Given given = Given.facts(Given.registered(KSS_SPAVO), new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014-03", KSS_SPAVO)));
        for (int i = 0; i < 35; i++) {
            given.then(new ActivityPlanned(
                    new ActivityId("plan-" + i), ActivityKind.CONFERENCE, null, on("2015", KSS_SPAVO)));
        }
        running.happened(given.recorded(), 50);

        assertThat(latest(Moment.asOf(LocalDate.of(2014, 12, 31)), FUNDER, KSS_SPAVO))
                .containsExactly(Map.entry(KSS_SPAVO, PartialDate.parse("2014-03")));
        assertThat(latest(Moment.live(), FUNDER, new PartnershipId("nobody-knows-it"))).isEmpty();
    }

    @Test
    void pagesTogetherAreTheWhole() {
        running.happened(new Histories(44, Running.allViews()).next(300), 300);
        PartnershipId partnership = new PartnershipId("partnership-2");
        Timeline whole = timeline(running.reader, partnership, Moment.live(), FUNDER);
        List<TimelineEntry> entries = new ArrayList<>();
        String after = null;
        do {
            Timeline page = queries(running.reader)
                    .timeline(new GetTimeline(partnership, Moment.live(), FUNDER, new Page(after, 7, true), null));
            assertThat(page.total()).isEqualTo(whole.entries().size());
            assertThat(queries(running.reader)
                            .timeline(new GetTimeline(partnership, Moment.live(), FUNDER, new Page(after, 7), null))
                            .total())
                    .as("nobody asked for it")
                    .isNull();
            entries.addAll(page.entries());
            after = page.next();
        } while (after != null);
        assertThat(entries).isEqualTo(whole.entries()).hasSizeGreaterThan(7);
    }

    @Test
    void whatIsProtectedLaterIsHiddenFromAFunderAtEveryEarlierPosition() {
        running.happened(laterProtected(), 1);
        for (long knownAt = 0; knownAt <= 2; knownAt++) {
            assertThat(keys(running.reader, knownAt, FUNDER)).as("at %s", knownAt).doesNotContain("activity:shelter-visit");
        }
        assertThat(keys(running.reader, 1, Reach.everything())).contains("activity:shelter-visit");
    }

    @Test
    void withoutTodaysProtectionTheFunderWouldSeeItInThePast() {
        running.happened(laterProtected(), 1);
        assertThat(keys(running.readerWithoutProtection(), 1, FUNDER)).contains("activity:shelter-visit");
    }

    private static List<Recorded> laterProtected() {
        return Given.facts(Given.registered(KSS_SPAVO), new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014", KSS_SPAVO)))
                .then(
                        Visibility.PROTECTED,
                        new EntryCorrected(VISIT, on("2014", KSS_SPAVO), on("2014", KSS_SPAVO), text("a shelter")))
                .recorded();
    }

    @Test
    void whatIsWithdrawnLaterOnlyAuditorsSeeAndSeeAsItWas() {
        running.happened(
                Given.facts(
                                Given.registered(KSS_SPAVO),
                                new StudyVisitLogged(VISIT, SPAVO, KSS, on("2014", KSS_SPAVO)),
                                new EntryWithdrawn(VISIT, List.of(KSS_SPAVO), text("twice")))
                        .recorded(),
                1);
        for (long knownAt = 1; knownAt <= 2; knownAt++) {
            assertThat(keys(running.reader, knownAt, Reach.of(Visibility.PROTECTED)))
                    .containsExactly("partnership:kss-spavo");
        }
        assertThat(timeline(running.reader, KSS_SPAVO, Moment.live(), Reach.everything()).entries())
                .extracting(TimelineEntry::state)
                .containsExactly(EntryState.STATED, EntryState.WITHDRAWN);
    }

    private record Naive(TimelineRow row, Columns columns, long since) {}

    private List<TimelineEntry> naive(
            List<Recorded> history, Subject about, long knownAt, @Nullable LocalDate asOf, Reach reach) {
        Map<String, Naive> then = fold(history.subList(0, (int) knownAt + 1));
        Map<String, Naive> now = fold(history);
        List<Row<TimelineRow>> all = new ArrayList<>();
        then.forEach((key, row) -> {
            Columns today = now.get(key).columns();
            Visibility visibility = row.columns().visibility().andAtLeast(today.visibility());
            boolean withdrawn = row.columns().withdrawn() || today.withdrawn();
            if (visibility.isWithin(reach.widest()) && (!withdrawn || reach.withdrawnToo())) {
                all.add(new Row<>(key, row.row(), visibility, withdrawn, row.since(), row.columns().sorting()));
            }
        });
        Outsiders outsiders = outsiders(all, knownAt, reach);
        List<Row<TimelineRow>> visible = all.stream()
                .filter(row -> row.row().about().contains(about))
                .toList();
        List<Told.Claim> claims = visible.stream()
                .map(row -> row.row().told())
                .filter(Told.Claim.class::isInstance)
                .map(Told.Claim.class::cast)
                .toList();
        return visible.stream()
                .filter(row -> asOf == null || stands(row.row(), asOf))
                .sorted(Comparator.comparing(Row::sorting))
                .map(row -> outsiders.judged(TimelineReading.entry(row, asOf, claims, null)))
                .toList();
    }

    /// Of everything that was said, without looking for what matters.
    private Outsiders outsiders(List<Row<TimelineRow>> all, long knownAt, Reach reach) {
        Set<OrganisationId> organisations = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            organisations.add(new OrganisationId("organisation-" + i));
        }
        Map<OrganisationId, String> countries = new HashMap<>();
        new OrganisationQueries(running.reader, directory)
                .get(new GetOrganisations(organisations, Moment.knownAt(knownAt), reach, null))
                .entries()
                .forEach(organisation -> {
                    if (organisation.country() != null) {
                        countries.put(organisation.id(), organisation.country());
                    }
                });
        return new Outsiders(
                all.stream()
                        .map(Row::row)
                        .sorted(Comparator.comparing(row -> row.traces().getFirst().position()))
                        .toList(),
                countries);
    }

    private static boolean stands(TimelineRow row, LocalDate asOf) {
        return switch (row.told()) {
            case Told.Activity activity ->
                activity.plan() != null && !later(activity.plan().statedOn(), asOf)
                        || activity.held() != null && !later(activity.held().details().occurredOn(), asOf);
            case Told.Learning(LearningLine line) ->
                line.recorded() && !later(line.learnedOn(), asOf) || line.requested() && !later(line.requestedOn(), asOf);
            default -> !later(row.on(), asOf);
        };
    }

    private static boolean later(@Nullable PartialDate date, LocalDate asOf) {
        return date != null && date.asOf(asOf) == Happened.NOT_YET;
    }

    private Map<String, Naive> fold(List<Recorded> facts) {
        Map<String, Naive> rows = new HashMap<>();
        for (Recorded recorded : facts) {
            for (String key : view.keys(recorded)) {
                Naive old = rows.get(key);
                TimelineRow row = view.fold(key, old == null ? null : old.row(), recorded);
                rows.put(key, new Naive(row, view.columns(row), recorded.position()));
            }
        }
        return rows;
    }
}
