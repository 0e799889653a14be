package org.samklang.query.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.registered;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.Recorded;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Trace;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.organisations.OrganisationQueries;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.partnerships.PartnershipQueries;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.rows.Running;
import org.samklang.query.timeline.GetTimeline;
import org.samklang.query.timeline.PartnershipTimeline;
import org.samklang.query.timeline.Timeline;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.TimelineQueries;

class ComparisonIT {
    private static final ActivityId VISIT = new ActivityId("shelter-visit");
    private static final ActivityId OTHER = new ActivityId("other-visit");
    private static final Reach EVERYBODY = Reach.of(Visibility.PUBLIC);

    private final PartnershipTimeline timelines = new PartnershipTimeline();
    private final PartnershipList list = new PartnershipList();
    private final OrganisationDirectory directory = new OrganisationDirectory();
    private final Running running = new Running(timelines, list, directory);
    private final OrganisationQueries organisations = new OrganisationQueries(running.reader, directory);

    private void happened(Given given) {
        running.happened(given.recorded(), 60);
    }

    private Comparison timeline(Moment from, Moment to, Reach reach) {
        return Comparison.of(List.of(read(from, reach)), List.of(read(to, reach)), (rows, names, areKeys) -> facts(Moment.live(), reach, rows, names, areKeys));
    }

    private Timeline read(Moment moment, Reach reach) {
        return read(KSS_SPAVO, moment, reach);
    }

    private Timeline read(PartnershipId partnership, Moment moment, Reach reach) {
        return new TimelineQueries(running.reader, timelines, organisations)
                .timeline(new GetTimeline(partnership, moment, reach, Page.whole(), null));
    }

    private Map<String, List<Trace>> facts(Moment until, Reach reach, String view, Set<String> names, boolean areKeys) {
        return new FactQueries(running.reader, List.of(timelines, list))
                .find(new FindFacts(view, names, areKeys, until, reach))
                .named();
    }

    private static StudyVisitLogged visit(ActivityId id, String date) {
        return new StudyVisitLogged(id, Given.KSS, Given.SPAVO, on(date, KSS_SPAVO));
    }

    private static List<String> told(Comparison comparison) {
        return comparison.differences().stream()
                .map(one -> one.change() + " " + one.key() + " "
                        + one.facts().stream()
                                .map(fact -> fact.fact() + "@" + fact.position())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void whatWasRecordedMeanwhileIsAddedChangedOrRemovedWithTheFactsThatDidIt() {
        happened(Given.facts(
                        registered(KSS_SPAVO),
                        visit(VISIT, "2014"),
                        visit(OTHER, "2015"),
                        new DateRefined(VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014"), PartialDate.parse("2014-05"), null),
                        new EntryWithdrawn(OTHER, List.of(KSS_SPAVO), text("entered twice")),
                        visit(new ActivityId("third-visit"), "2016")));

        Comparison comparison = timeline(Moment.knownAt(2), Moment.knownAt(5), EVERYBODY);

        assertThat(told(comparison))
                .containsExactly(
                        "CHANGED activity:shelter-visit activity.date-refined@3",
                        "ADDED activity:third-visit study-visit.logged@5");
        assertThat(comparison.same()).isEqualTo(1);
    }

    @Test
    void behindTheEntryThatThePartnershipIsThereAreNotTheFactsOfItsWholeTimeline() {
        happened(Given.facts(visit(OTHER, "2015"), registered(KSS_SPAVO), visit(VISIT, "2014")));

        assertThat(told(timeline(Moment.knownAt(0), Moment.knownAt(2), EVERYBODY)))
                .containsExactly(
                        "ADDED partnership:kss-spavo partnership.registered@1",
                        "ADDED activity:shelter-visit study-visit.logged@2");
    }

    @Test
    void whatWasMovedElsewhereIsRemovedByTheFactThatMovedIt() {
        happened(Given.facts(
                registered(KSS_SPAVO),
                visit(VISIT, "2014"),
                new EntryCorrected(
                        VISIT, on("2014", KSS_SPAVO), on("2014", Given.KSS_MASIMANYANE), text("wrong partner"))));

        assertThat(told(timeline(Moment.knownAt(1), Moment.knownAt(2), EVERYBODY)))
                .containsExactly("REMOVED activity:shelter-visit activity.corrected@2");
    }

    @Test
    void anotherDayAloneShowsTheFactsThatALineRestsOn() {
        happened(Given.facts(registered(KSS_SPAVO), visit(VISIT, "2014"), visit(OTHER, "2015")));

        Comparison comparison = timeline(
                Moment.asOf(LocalDate.of(2014, 6, 30)), Moment.asOf(LocalDate.of(2014, 12, 31)), EVERYBODY);

        assertThat(told(comparison))
                .as("the visit of 2014 had perhaps happened in June and had for certain by the end of the year")
                .containsExactly("CHANGED activity:shelter-visit study-visit.logged@1");
        assertThat(comparison.differences().getFirst().before())
                .isNotEqualTo(comparison.differences().getFirst().after());
    }

    @Test
    void whatALineDoesNotTellItselfIsFoundInTheLog() {
        happened(Given.facts(
                        registered(KSS_SPAVO),
                        new PartnershipClosed(KSS_SPAVO, PartialDate.parse("2018"), null)));

        Comparison comparison = Comparison.of(List.of(list(0)), List.of(list(1)), (rows, names, areKeys) -> facts(Moment.live(), EVERYBODY, rows, names, areKeys));

        assertThat(told(comparison)).containsExactly("CHANGED partnership:kss-spavo partnership.closed@1");
    }

    private Partnerships list(long knownAt) {
        return new PartnershipQueries(running.reader, list, organisations)
                .find(FindPartnerships.one(KSS_SPAVO, Moment.knownAt(knownAt), EVERYBODY, null));
    }

    @Test
    void aFactThatTheReaderMayNotSeeTodayIsBehindNothing() {
        happened(Given.facts(registered(KSS_SPAVO))
                .then(Visibility.PARTNERS, visit(VISIT, "2014")));

        assertThat(facts(Moment.live(), EVERYBODY, "timeline", Set.of("partnership:kss-spavo"), false).get("partnership:kss-spavo"))
                .extracting(Trace::position)
                .containsExactly(0L);
        assertThat(timeline(Moment.knownAt(0), Moment.knownAt(1), EVERYBODY).differences()).isEmpty();
    }

    @Test
    void differencesLeadFromTheFirstAnswerToTheSecond() {
        List<Recorded> history = new Histories(11, Running.allViews()).next(400);
        running.happened(history, 60);
        PartnershipId partnership = new PartnershipId("partnership-1");
        int differences = 0;
        for (long from = 40; from < history.size(); from += 120) {
            for (long to = from + 60; to < history.size(); to += 170) {
                Timeline before = read(partnership, Moment.knownAt(from), Reach.everything());
                Timeline after = read(partnership, Moment.knownAt(to), Reach.everything());
                Moment until = Moment.knownAt(to);
                Comparison comparison = Comparison.of(List.of(before), List.of(after), (rows, names, areKeys) -> facts(until, Reach.everything(), rows, names, areKeys));

                Map<String, Object> walked = lines(before);
                comparison.differences().forEach(one -> {
                    assertThat(walked.get(one.key())).isEqualTo(one.before());
                    if (one.after() == null) {
                        walked.remove(one.key());
                    } else {
                        walked.put(one.key(), one.after());
                    }
                });
                assertThat(walked).isEqualTo(lines(after));
                long earlier = from;
                long later = to;
                assertThat(comparison.differences())
                        .allSatisfy(one -> assertThat(one.facts())
                                .isNotEmpty()
                                .allSatisfy(fact -> assertThat(fact.position()).isBetween(earlier + 1, later)));
                differences += comparison.differences().size();
            }
        }
        assertThat(differences).isPositive();
    }

    private static Map<String, Object> lines(Timeline timeline) {
        return timeline.entries().stream()
                .collect(Collectors.toMap(TimelineEntry::key, entry -> entry, (one, _) -> one, TreeMap::new));
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        assertThatThrownBy(() -> Comparison.of(List.of("text"), List.of("text"), (_, _, _) -> Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
