package org.samklang.query.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.registered;
import static org.samklang.query.Given.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ActivityLogged;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.ActivityKind;
import org.samklang.events.Fact;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.Recorded;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.compare.Comparison;
import org.samklang.query.compare.FactQueries;
import org.samklang.query.compare.FindFacts;
import org.samklang.query.rows.Running;
import org.samklang.query.timeline.Entries;
import org.samklang.query.timeline.PartnershipTimeline;

class SubjectQueriesIT {
    private static final ActivityId FORUM = new ActivityId("forum");
    private static final ActivityId SEMINAR = new ActivityId("seminar");
    private static final LearningId COURTS = new LearningId("courts");
    private static final Reach EVERYBODY = Reach.of(Visibility.PUBLIC);

    private final SubjectDirectory directory = new SubjectDirectory();
    private final PartnershipTimeline timeline = new PartnershipTimeline();
    private final Running running = new Running(directory, timeline);
    private final SubjectQueries queries =
            new SubjectQueries(running.reader, directory, new Entries(running.reader, timeline));

    private List<SubjectEntry> get(Set<Subject> subjects, Moment moment, Reach reach) {
        return queries.get(new GetSubjects(subjects, moment, reach, null)).entries();
    }

    private @Nullable SubjectEntry named(Moment moment, Reach reach, Subject subject) {
        return get(Set.of(subject), moment, reach).stream().findFirst().orElse(null);
    }

    private static Subject activity(ActivityId id) {
        return new Subject(StreamType.ACTIVITY, id.value());
    }

    private static Subject learning(LearningId id) {
        return new Subject(StreamType.LEARNING, id.value());
    }

    /// All pages together. Each tells the same total.
    private List<SubjectEntry> find(
            @Nullable StreamType type, @Nullable Subject of, Moment moment, Reach reach, int size) {
        List<SubjectEntry> entries = new ArrayList<>();
        Set<Long> totals = new HashSet<>();
        Set<String> cursors = new HashSet<>();
        String after = null;
        do {
            Subjects page = queries.find(new FindSubjects(type, of, moment, reach, new Page(after, size, true), null));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(size);
            totals.add(page.total());
            entries.addAll(page.entries());
            after = page.next();
            assertThat(after == null || cursors.add(after)).as("goes on after %s", after).isTrue();
        } while (after != null);
        assertThat(totals).as("%s of %s by %d", type, of, size).containsExactly((long) entries.size());
        return entries;
    }

    private static ActivityDetails details(@Nullable String title, String date, @Nullable ActivityId within) {
        return new ActivityDetails(
                List.of(KSS_SPAVO),
                List.of(),
                title == null ? null : text(title),
                PartialDate.parse(date),
                null,
                null,
                List.of(),
                List.of(),
                null,
                within);
    }

    private static ActivityPlanned planned(ActivityId id, @Nullable String title, String date) {
        return new ActivityPlanned(id, ActivityKind.CONFERENCE, null, details(title, date, null));
    }

    private static ActivityLogged held(ActivityId id, @Nullable String title, String date) {
        return new ActivityLogged(id, ActivityKind.CONFERENCE, details(title, date, null));
    }

    private static LearningRecorded learnt() {
        return new LearningRecorded(
                COURTS,
                KSS_SPAVO,
                new Direction(KSS, SPAVO),
                LearningKind.values()[0],
                "LEGISLATION",
                text("how courts work"),
                null,
                null,
                null);
    }

    private void happened(Fact... facts) {
        running.happened(Given.facts(facts).recorded(), 10);
    }

    @Test
    void atEveryPositionEveryReaderGetsTheNamesThatTheFactsSay() {
        List<Recorded> history = NaiveSubjects.decided(new Histories(71, Running.allViews(), 30).next(2500));
        running.happened(history, 200);
        int last = history.size() - 1;
        int named = 0;
        for (long knownAt : new long[] {-1, last / 2, last}) {
            NaiveSubjects naive = NaiveSubjects.at(history, knownAt);
            Moment moment = Moment.knownAt(knownAt);
            List<SubjectEntry> all = naive.seen(Reach.everything());
            Set<Subject> known = all.stream().map(SubjectEntry::subject).collect(Collectors.toSet());
            for (Reach reach : List.of(EVERYBODY, Reach.of(Visibility.PARTNERS), Reach.everything())) {
                assertThat(get(known, moment, reach))
                        .as("%d for %s", knownAt, reach)
                        .isEqualTo(naive.seen(reach));
                for (Subject of : whatTheyBelongTo(all)) {
                    for (StreamType type : types()) {
                        List<SubjectEntry> found = find(type, of, moment, reach, 1000);
                        assertThat(found)
                                .as("%s of %s, %d for %s", type, of, knownAt, reach)
                                .containsExactlyInAnyOrderElementsOf(naive.seen(reach, type, of));
                        named += (int) found.stream().filter(SubjectEntry::isNamedByItsEntry).count();
                    }
                }
            }
        }
        assertThat(named).isGreaterThan(200);
    }

    /// Nothing, activities and learning themselves, what each of them belongs to, and some things that none belongs to.
    private static List<@Nullable Subject> whatTheyBelongTo(List<SubjectEntry> all) {
        List<@Nullable Subject> subjects = new ArrayList<>();
        subjects.add(null);
        all.stream()
                .filter(SubjectEntry::isNamedByItsEntry)
                .limit(5)
                .flatMap(entry -> Stream.concat(Stream.of(entry.subject()), entry.of().stream()))
                .distinct()
                .forEach(subjects::add);
        for (StreamType type : List.of(StreamType.INSTRUMENT, StreamType.OUTCOME, StreamType.DOCUMENT)) {
            subjects.add(new Subject(type, type.prefix() + "-1"));
        }
        return subjects;
    }

    private static List<@Nullable StreamType> types() {
        return Arrays.asList(null, StreamType.ACTIVITY, StreamType.LEARNING, StreamType.GRANT);
    }

    @Test
    void pagesTogetherAreTheWholeWhereverTheyAreCut() {
        running.happened(new Histories(72, Running.allViews()).next(600), 200);
        for (Subject of : Arrays.asList(null, new Subject(StreamType.PARTNERSHIP, "partnership-1"))) {
            for (StreamType type : types()) {
                List<SubjectEntry> whole = find(type, of, Moment.live(), EVERYBODY, 1000);
                for (int size : new int[] {1, 2, 3, 7, whole.size()}) {
                    assertThat(find(type, of, Moment.live(), EVERYBODY, size))
                            .as("%s of %s by %d", type, of, size)
                            .isEqualTo(whole);
                }
            }
        }
    }

    @Test
    void rowsComeInTheOrderOfRecordAndThenEntriesInTheOrderOfTime() {
        happened(held(FORUM, "Forum", "2014"), learnt(), held(SEMINAR, "Seminar", "2002"), registered(KSS_SPAVO));

        assertThat(find(null, null, Moment.live(), EVERYBODY, 1000))
                .extracting(entry -> entry.subject().id())
                .containsExactly("kss-spavo", "seminar", "forum", "courts");
    }

    @Test
    void whatWasHeldWithoutATitleGoesByThatOfItsPlanAsItStoodThen() {
        happened(
                planned(FORUM, "Meeting", "2014"),
                new EntryCorrected(FORUM, details("Meeting", "2014", null), details("Forum", "2014", null), text("name")),
                held(FORUM, null, "2014-06"));

        assertThat(named(Moment.live(), EVERYBODY, activity(FORUM)).title()).isEqualTo(text("Forum"));
    }

    @Test
    void aCorrectionCanSayThatWhatWasHeldHasNoTitle() {
        happened(
                planned(FORUM, "Meeting", "2014"),
                held(FORUM, null, "2014-06"),
                new EntryCorrected(FORUM, details(null, "2014-06", null), details(null, "2014-06", null), text("name")));

        assertThat(named(Moment.knownAt(1), EVERYBODY, activity(FORUM)).title()).isEqualTo(text("Meeting"));
        assertThat(named(Moment.live(), EVERYBODY, activity(FORUM)).title()).isNull();
    }

    @Test
    void theSideEventOfAConferenceIsFoundByItUntilACorrectionSaysOtherwise() {
        ActivityDetails within = details("Seminar", "2014", FORUM);
        happened(
                held(FORUM, "Forum", "2014"),
                new ActivityLogged(SEMINAR, ActivityKind.SEMINAR, within),
                new EntryCorrected(SEMINAR, within, details("Seminar", "2014", null), text("it was before")));

        assertThat(find(null, activity(FORUM), Moment.knownAt(1), EVERYBODY, 10))
                .extracting(SubjectEntry::subject)
                .containsExactly(activity(FORUM), activity(SEMINAR));
        assertThat(named(Moment.knownAt(1), EVERYBODY, activity(SEMINAR)).of())
                .contains(activity(FORUM));
        assertThat(find(null, activity(FORUM), Moment.live(), EVERYBODY, 10))
                .extracting(SubjectEntry::subject)
                .containsExactly(activity(FORUM));
    }

    @Test
    void whatWasWithdrawnIsForAuditorsAloneAndHasEnded() {
        happened(held(FORUM, "Forum", "2014"), new EntryWithdrawn(FORUM, List.of(KSS_SPAVO), text("never was")));

        assertThat(named(Moment.live(), EVERYBODY, activity(FORUM))).isNull();
        assertThat(named(Moment.knownAt(0), EVERYBODY, activity(FORUM))).isNull();
        assertThat(named(Moment.live(), Reach.everything(), activity(FORUM)).ended()).isTrue();
        assertThat(named(Moment.knownAt(0), Reach.everything(), activity(FORUM)).ended()).isFalse();
    }

    @Test
    void whoMayNotSeeTheEntryDoesNotKnowItsName() {
        running.happened(
                Given.facts(held(FORUM, "Forum", "2014"), learnt())
                        .then(Visibility.PARTNERS, new ParticipationRecorded(FORUM, List.of(KSS_SPAVO), List.of()))
                        .then(
                                Visibility.PARTNERS,
                                new LearningConfirmed(
                                        COURTS, KSS_SPAVO, new Direction(KSS, SPAVO), SPAVO, LearningLevel.RECEIVED, null, null))
                        .recorded(),
                10);

        Set<Subject> both = Set.of(activity(FORUM), learning(COURTS));
        assertThat(get(both, Moment.live(), EVERYBODY)).isEmpty();
        assertThat(get(both, Moment.knownAt(1), EVERYBODY)).isEmpty();
        assertThat(get(both, Moment.live(), Reach.of(Visibility.PARTNERS)))
                .extracting(SubjectEntry::visibility)
                .containsExactly(Visibility.PARTNERS, Visibility.PARTNERS);
    }

    @Test
    void anAnswerFromBothViewsStandsWhereItWasAskedFor() {
        happened(registered(KSS_SPAVO), held(FORUM, "Forum", "2014"), held(SEMINAR, "Seminar", "2015"));

        Subjects then = queries.get(new GetSubjects(
                Set.of(activity(FORUM), activity(SEMINAR), new Subject(StreamType.PARTNERSHIP, "kss-spavo")),
                Moment.knownAt(1),
                EVERYBODY,
                2L));

        assertThat(then.entries()).extracting(entry -> entry.subject().id()).containsExactly("kss-spavo", "forum");
        assertThat(then.stand().knownAt()).isEqualTo(1);
        assertThat(then.stand().position()).isEqualTo(2);
    }

    @Test
    void aNewTitleIsBroughtBackToTheFactThatGaveIt() {
        happened(
                held(FORUM, "Forum", "2014"),
                new EntryCorrected(
                        FORUM, details("Forum", "2014", null), details("Nordic Forum", "2014", null), text("name")));
        Subjects before = queries.get(new GetSubjects(Set.of(activity(FORUM)), Moment.knownAt(0), EVERYBODY, null));
        Subjects after = queries.get(new GetSubjects(Set.of(activity(FORUM)), Moment.live(), EVERYBODY, null));
        FactQueries facts = new FactQueries(running.reader, List.of(directory, timeline));

        Comparison comparison = Comparison.of(
                List.of(before),
                List.of(after),
                (view, names, areKeys) ->
                        facts.find(new FindFacts(view, names, areKeys, Moment.live(), EVERYBODY)).named());

        assertThat(comparison.differences())
                .flatExtracting(difference -> difference.facts())
                .extracting(trace -> trace.fact() + "@" + trace.position())
                .containsExactly("activity.corrected@1");
    }
}
