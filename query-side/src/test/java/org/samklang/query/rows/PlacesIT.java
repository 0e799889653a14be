package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.Fact;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.timeline.PartnershipTimeline;

class PlacesIT {
    private static final PartnershipId OTHER = new PartnershipId("kss-masimanyane");
    private static final ActivityId VISIT = new ActivityId("one");
    private static final Reach FUNDER = Reach.of(Visibility.FUNDER);

    private final View<?> view = new PartnershipTimeline();
    private final Running running = new Running(view);

    private static StudyVisitLogged visit(String id, String on, PartnershipId... partnerships) {
        return new StudyVisitLogged(new ActivityId(id), SPAVO, KSS, on(on, partnerships));
    }

    private static Filter under(PartnershipId... partnerships) {
        return Filter.within(FUNDER)
                .groups(List.of(partnerships).stream()
                        .map(partnership -> "partnership:" + partnership.value())
                        .toList());
    }

    private record Line(String key, String sorting) {}

    private static <R> List<Line> lines(Running running, View<R> view, Moment moment, Filter filter) {
        return running.reader.read(view, moment, null, reading -> reading.select(filter).stream()
                .map(row -> new Line(row.key(), row.sorting()))
                .toList());
    }

    private List<String> keys(Moment moment, Filter filter) {
        return lines(running, view, moment, filter).stream().map(Line::key).toList();
    }

    private static <R> long generation(Running running, View<R> view) {
        return running.reader.read(view, Moment.live(), null, reading -> reading.stand().generation());
    }

    private void happened(Fact... facts) {
        running.happened(Given.facts(facts).recorded(), 1);
    }

    @Test
    void anEntryThatWasMovedIsFoundWhereItStoodAtEachMoment() {
        happened(
                visit("one", "2014", KSS_SPAVO),
                new EntryCorrected(VISIT, on("2014", KSS_SPAVO), on("2014", OTHER), Given.text("It was theirs.")));

        assertThat(keys(Moment.knownAt(0), under(KSS_SPAVO))).containsExactly("activity:one");
        assertThat(keys(Moment.knownAt(0), under(OTHER))).isEmpty();
        assertThat(keys(Moment.live(), under(KSS_SPAVO))).isEmpty();
        assertThat(keys(Moment.live(), under(OTHER))).containsExactly("activity:one");
    }

    @Test
    void anEntryWhoseDateGotBetterStandsOnceInItsNewOrderAndOnceInItsOldOne() {
        happened(
                visit("one", "2014", KSS_SPAVO),
                visit("two", "2014-06", KSS_SPAVO),
                new DateRefined(VISIT, List.of(KSS_SPAVO), PartialDate.parse("2014"), PartialDate.parse("2014-09"), null));

        assertThat(keys(Moment.knownAt(1), under(KSS_SPAVO))).containsExactly("activity:one", "activity:two");
        assertThat(keys(Moment.live(), under(KSS_SPAVO))).containsExactly("activity:two", "activity:one");
    }

    @Test
    void anEntryOfTwoPartnershipsIsFoundOnceUnderBoth() {
        happened(visit("one", "2014", KSS_SPAVO, OTHER), visit("two", "2015", OTHER));

        assertThat(keys(Moment.live(), under(KSS_SPAVO, OTHER))).containsExactly("activity:one", "activity:two");
        assertThat(keys(Moment.live(), under(KSS_SPAVO, OTHER).page(Page.first(1))))
                .as("one more than the page is long")
                .containsExactly("activity:one", "activity:two");
    }

    @Test
    void pagesOverFewPlacesAndOverManyAreTheSame() {
        happened(IntStream.range(0, 40)
                .mapToObj(i -> visit("visit-" + i, 1990 + i + "", new PartnershipId("partnership-" + i % 30), KSS_SPAVO))
                .toArray(Fact[]::new));
        List<String> whole = keys(Moment.live(), under(KSS_SPAVO));
        PartnershipId[] many = IntStream.range(0, 30)
                .mapToObj(i -> new PartnershipId("partnership-" + i))
                .toArray(PartnershipId[]::new);

        assertThat(whole).hasSize(40);
        assertThat(keys(Moment.live(), under(many))).isEqualTo(whole);
        assertThat(pages(many)).isEqualTo(whole);
        assertThat(pages(KSS_SPAVO, many[3])).isEqualTo(whole);
    }

    private List<String> pages(PartnershipId... partnerships) {
        List<String> keys = new ArrayList<>();
        String after = null;
        do {
            List<Line> lines = lines(running, view, Moment.live(), under(partnerships).page(new Page(after, 7)));
            after = lines.size() > 7 ? lines.get(6).sorting() : null;
            lines.stream().limit(7).map(Line::key).forEach(keys::add);
        } while (after != null);
        return keys;
    }

    /// An index takes no more than some two thousand bytes of a row; a title may have more.
    @Test
    void titlesOfAnyLengthKeepTheirOrderAndEachItsRow() {
        PartnershipList list = new PartnershipList();
        Running partnerships = new Running(list);
        String letters = new Random(7)
                .ints(10_000, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        partnerships.happened(
                Given.facts(titled("b-later", "B"), titled("long", "A" + letters), titled("long-too", "A" + letters))
                        .recorded(),
                1);

        assertThat(lines(partnerships, list, Moment.live(), Filter.within(FUNDER).link("partnership")))
                .extracting(Line::key)
                .containsExactly("long", "long-too", "b-later");
    }

    private static PartnershipRegistered titled(String id, String title) {
        PartnershipRegistered plain = Given.registered(new PartnershipId(id));
        return new PartnershipRegistered(
                plain.partnershipId(), plain.parties(), plain.kind(), Given.text(title), null, null, null);
    }

    @Test
    void aRowWithoutAShortPlaceIsRefusedByItself() {
        String long401 = "a".repeat(401);

        assertThatThrownBy(() -> new Columns(List.of(), "", Visibility.PUBLIC, false, long401, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Two names can have one number.
    @Test
    void aPlaceOnlyTellsWhereToLook() {
        happened(visit("one", "2014", KSS_SPAVO), visit("two", "2015", OTHER));
        String places = new Generation("timeline", generation(running, view)).places();
        running.database.execute("insert into " + places + " select " + Places.ofGroup("partnership:" + KSS_SPAVO.value())
                + ", sorting, key, link, since from " + places + " where key = 'activity:two'");

        assertThat(keys(Moment.live(), under(KSS_SPAVO))).containsExactly("activity:one");
        assertThat(keys(Moment.live(), under(KSS_SPAVO).page(Page.first(5)))).containsExactly("activity:one");
    }
}
