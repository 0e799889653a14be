package org.samklang.query.continuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.GrantEndAnnounced;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.GrantKind;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Trace;
import org.samklang.query.continuation.Continuations.Continuation;
import org.samklang.query.continuation.Continuations.Ground;
import org.samklang.query.continuation.Continuations.Outcome;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.TimelineEntry;

class ContinuationQueriesTest {
    private static final OrganisationId FUNDER = new OrganisationId("fokus");
    private static final GrantId GRANT = new GrantId("grant");
    private static final List<PartnershipId> OURS = List.of(KSS_SPAVO);

    private final Given given = Given.facts(Given.registered(KSS_SPAVO));

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static GrantAwarded grant(String id, String period) {
        return new GrantAwarded(
                new GrantId(id),
                OURS,
                GrantKind.PROJECT,
                FUNDER,
                List.of(KSS),
                null,
                null,
                null,
                text("a shelter"),
                date("2010"),
                date(period));
    }

    private void ended(String on) {
        given.then(grant("grant", null), new GrantEnded(GRANT, OURS, date(on), null));
    }

    private void visited(String id, String on) {
        given.then(new StudyVisitLogged(new ActivityId(id), SPAVO, KSS, Given.on(on, KSS_SPAVO)));
    }

    private Continuations continuations(Subject about, String day, Page page) {
        return ContinuationQueries.continuations(
                new FindContinuations(about, Moment.asOf(LocalDate.parse(day)), Reach.of(Visibility.INTERNAL), page, null),
                NaiveEntries.on(day, given.recorded()));
    }

    private List<Continuation> lines(String day) {
        return continuations(null, day, Page.whole()).entries();
    }

    private Continuation only(String day) {
        assertThat(lines(day)).hasSize(1);
        return lines(day).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2013, 2014-01-01, CONTINUED",
        "2013, 2014, CONTINUED",
        "2013, 2013-12-31, PERHAPS",
        "2013, 2013, PERHAPS",
        "2013, 2013/2014, PERHAPS",
        "2013, 2012, NOTHING_SINCE",
        "2013-06-30, 2013-06-30, NOTHING_SINCE",
        "2013-06-30, 2013-07-01, CONTINUED",
        "2013-06-30, 2013, PERHAPS",
        "2013, 2014~, PERHAPS",
        "2013, XXXX-04, PERHAPS",
        "2013, XXXX, PERHAPS",
        "XXXX, 2014, END_NOT_KNOWN"
    })
    void whatWasHeldAfterTheEndInEveryReadingShowsThatItWentOn(String end, String held, Outcome outcome) {
        ended(end);
        visited("visit", held);
        assertThat(only("2020-01-01").outcome()).isEqualTo(outcome);
    }

    @Test
    void whatOnlyMayHaveBeenHeldByThatDayShowsItPerhaps() {
        ended("2013");
        visited("visit", "2015");
        assertThat(only("2014-12-31").outcome()).isEqualTo(Outcome.NOTHING_SINCE);
        assertThat(only("2015-06-01").outcome()).isEqualTo(Outcome.PERHAPS);
        assertThat(only("2015-06-01").perhaps()).extracting(TimelineEntry::key).containsExactly("activity:visit");
        assertThat(only("2015-12-31").outcome()).isEqualTo(Outcome.CONTINUED);
        assertThat(only("2015-12-31").since()).extracting(TimelineEntry::key).containsExactly("activity:visit");
    }

    @Test
    void aPlanAndAWithdrawnEntryShowNothing() {
        ended("2013");
        given.then(new ActivityPlanned(
                new ActivityId("plan"), ActivityKind.STUDY_VISIT, null, Given.on("2015", KSS_SPAVO)));
        visited("visit", "2015");
        given.then(new EntryWithdrawn(new ActivityId("visit"), OURS, text("twice")));
        assertThat(ContinuationQueries.continuations(
                                new FindContinuations(
                                        null,
                                        Moment.asOf(LocalDate.parse("2020-01-01")),
                                        Reach.everything(),
                                        Page.whole(),
                                        null),
                                NaiveEntries.of(
                                        given.recorded(), Moment.asOf(LocalDate.parse("2020-01-01")), Reach.everything()))
                        .entries()
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.NOTHING_SINCE);
    }

    @Test
    void aFactThatItWentOnShowsIt() {
        ended("2013");
        given.then(new PartnershipContinued(KSS_SPAVO, date("2014"), false, null));
        assertThat(only("2020-01-01").outcome()).isEqualTo(Outcome.CONTINUED);
        assertThat(only("2014-06-01").outcome()).isEqualTo(Outcome.PERHAPS);
    }

    @Test
    void aFactThatItWentOnFromBeforeTheEndIsOfAnotherEnd() {
        ended("2013");
        given.then(new PartnershipContinued(KSS_SPAVO, date("2010"), true, null));
        assertThat(only("2020-01-01").outcome()).isEqualTo(Outcome.NOTHING_SINCE);
    }

    @Test
    void aPartnershipThatIsSaidToHaveGoneOnIsToldAlsoWithoutAGrant() {
        given.then(new PartnershipContinued(KSS_SPAVO, date("2014"), false, null));
        assertThat(only("2015-01-01").grant()).isNull();
        assertThat(only("2015-01-01").end()).isNull();
        assertThat(only("2015-01-01").outcome()).isEqualTo(Outcome.CONTINUED);
        assertThat(only("2014-06-01").outcome()).isEqualTo(Outcome.PERHAPS);
        given.then(grant("grant", "2010/2012"));
        assertThat(only("2015-01-01").key()).isEqualTo("continuation:kss-spavo/grant");
    }

    @Test
    void anEndThatIsRecordedCountsBeforeOneThatWasAnnouncedAndThatBeforeThePeriod() {
        given.then(grant("grant", "2010/2012"));
        assertThat(only("2020-01-01").end()).satisfies(end -> {
            assertThat(end.ground()).isEqualTo(Ground.PERIOD);
            assertThat(end.on()).isEqualTo(date("2012"));
        });
        given.then(new GrantEndAnnounced(GRANT, OURS, date("2013"), date("2012-05"), null));
        assertThat(only("2020-01-01").end().ground()).isEqualTo(Ground.ANNOUNCED);
        assertThat(only("2020-01-01").end().on()).isEqualTo(date("2013"));
        given.then(new GrantEnded(GRANT, OURS, date("2014-03-31"), null));
        assertThat(only("2020-01-01").end().ground()).isEqualTo(Ground.ENDED);
        assertThat(only("2020-01-01").end().on()).isEqualTo(date("2014-03-31"));
    }

    @Test
    void anEndThatHadNotComeIsSeenAsItWasKnownOnThatDay() {
        given.then(
                grant("grant", "2010/2012"),
                new GrantEndAnnounced(GRANT, OURS, date("2013"), date("2012-05-01"), null),
                new GrantEnded(GRANT, OURS, date("2014-03-31"), null));
        assertThat(only("2012-04-30").end().ground()).isEqualTo(Ground.PERIOD);
        assertThat(only("2011-12-31").outcome()).isEqualTo(Outcome.NOT_YET_ENDED);
        assertThat(only("2012-04-30").outcome()).isEqualTo(Outcome.PERHAPS_ENDED);
        assertThat(only("2012-05-01").outcome()).isEqualTo(Outcome.NOT_YET_ENDED);
        assertThat(only("2013-06-01").outcome()).isEqualTo(Outcome.PERHAPS_ENDED);
        assertThat(only("2014-03-30").end().ground()).isEqualTo(Ground.ANNOUNCED);
        assertThat(only("2014-03-31").end().ground()).isEqualTo(Ground.ENDED);
    }

    @Test
    void nothingIsAfterAnEndThatHadNotCome() {
        ended("2016");
        given.then(new GrantEndAnnounced(GRANT, OURS, date("2016"), date("2012"), null));
        visited("long", "2014/2017");
        assertThat(only("2015-06-01").outcome()).isEqualTo(Outcome.NOT_YET_ENDED);
        assertThat(only("2015-06-01").perhaps()).isEmpty();
        assertThat(only("2016-06-01").outcome()).isEqualTo(Outcome.PERHAPS_ENDED);
        assertThat(only("2016-06-01").perhaps()).hasSize(1);
    }

    @Test
    void aLaterPeriodTakesThePlaceOfTheOneThatWasGranted() {
        given.then(
                grant("grant", "2010/2012"),
                new GrantAmended(GRANT, OURS, null, date("2010/2016"), date("2015"), text("longer")),
                new GrantAmended(GRANT, OURS, null, date("2010/2014"), date("2012"), text("longer")),
                new GrantAmended(GRANT, OURS, null, null, date("2016"), text("more money")));
        assertThat(only("2012-12-31").end().on()).isEqualTo(date("2014"));
        assertThat(only("2020-01-01").end().on()).isEqualTo(date("2016"));
    }

    @Test
    void aGrantWithoutPeriodOrEndHasNoneKnown() {
        given.then(grant("grant", null), grant("open", "2010/.."));
        visited("visit", "2014");
        assertThat(lines("2020-01-01"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.END_NOT_KNOWN));
    }

    @Test
    void thePartnershipsOwnEndIsToldBesideIt() {
        ended("2013");
        given.then(new PartnershipClosed(KSS_SPAVO, date("2015"), null));
        assertThat(only("2020-01-01").closings()).hasSize(1);
        assertThat(only("2020-01-01").outcome()).isEqualTo(Outcome.NOTHING_SINCE);
        assertThat(only("2014-12-31").closings()).isEmpty();
    }

    @Test
    void everyLineHasTheFactsBehindIt() {
        ended("2013");
        visited("before", "2012");
        visited("after", "2014");
        assertThat(only("2020-01-01").traces()).extracting(Trace::position).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aFunderIsToldOfWhatItFundsAndAGrantOfItself() {
        given.then(grant("one", "2010"), grant("two", "2011"));
        Subject funder = new Subject(StreamType.ORGANISATION, "fokus");
        Subject stranger = new Subject(StreamType.ORGANISATION, "stranger");
        Subject two = new Subject(StreamType.GRANT, "two");

        assertThat(continuations(funder, "2020-01-01", Page.whole()).entries()).hasSize(2);
        assertThat(continuations(stranger, "2020-01-01", Page.whole()).entries()).isEmpty();
        assertThat(continuations(two, "2020-01-01", Page.whole()).entries())
                .extracting(Continuation::key)
                .containsExactly("continuation:kss-spavo/two");
    }

    @Test
    void aGrantLeadsToItsOwnPartnershipsAloneWhateverElseIsNamedWithIt() {
        PartnershipId other = new PartnershipId("other");
        given.then(
                Given.registered(other),
                grant("two", "2011"),
                new PartnershipContinued(other, date("2014"), false, null),
                new CauseRecorded(
                        new CauseId("cause"),
                        new Subject(StreamType.GRANT, "two"),
                        new Subject(StreamType.PARTNERSHIP, "other"),
                        null));
        assertThat(continuations(new Subject(StreamType.GRANT, "two"), "2020-01-01", Page.whole()).entries())
                .extracting(Continuation::key)
                .containsExactly("continuation:kss-spavo/two");
    }

    @Test
    void pagesGoThroughGrants() {
        given.then(grant("one", "2010"), grant("two", "2011"), grant("three", "2012"));
        Continuations first = continuations(null, "2020-01-01", Page.first(2));
        Continuations second = continuations(null, "2020-01-01", new Page(first.next(), 2));
        assertThat(first.entries()).extracting(line -> line.grant().value()).containsExactly("one", "three");
        assertThat(second.entries()).extracting(line -> line.grant().value()).containsExactly("two");
        assertThat(second.next()).isNull();
    }
}
