package org.samklang.query.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.MASIMANYANE;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.ClaimSubject;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.PartnershipEvent.ActivationRecorded;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.ChallengeResolved;
import org.samklang.events.PartnershipEvent.ClaimRecorded;
import org.samklang.events.PartnershipEvent.PartnershipClosed;
import org.samklang.events.PartnershipEvent.PartnershipContinued;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.PartnershipResumed;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.PartnershipEvent.PhaseEntered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartnershipPhase;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.ClaimId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Trace;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.signs.Signs.Silence;
import org.samklang.query.signs.Signs.Since;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.TimelineEntry;

class SignQueriesTest {
    private static final List<PartnershipId> OURS = List.of(KSS_SPAVO);

    /// One hundred years: long enough for nothing else to be silent.
    private static final int NEVER = 1200;

    private final Given given = new Given();

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static PartnershipRegistered registered(PartnershipId id, String agreedOn) {
        return new PartnershipRegistered(
                id,
                List.of(Party.partner(KSS), Party.partner(id.equals(KSS_SPAVO) ? SPAVO : MASIMANYANE)),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                date(agreedOn),
                null,
                null);
    }

    private void visited(String id, String on) {
        given.then(new StudyVisitLogged(new ActivityId(id), SPAVO, KSS, Given.on(on, KSS_SPAVO)));
    }

    private Signs signs(Subject about, String day, int silence, Page page) {
        Moment moment = Moment.asOf(LocalDate.parse(day));
        FindSigns query = new FindSigns(about, silence, moment, Reach.of(Visibility.INTERNAL), page, null);
        SignQueries.Gathered gathered = SignQueries.gathered(query, NaiveEntries.on(day, given.recorded()));
        return SignQueries.answer(
                query, gathered, new Commitments(gathered.stand(), LocalDate.parse(day), List.of(), null));
    }

    /// "silence" for a sign, "silence?" for what perhaps is one.
    private List<String> signs(String day) {
        return signs(null, day, FindSigns.NINE_MONTHS, Page.whole()).entries().stream()
                .map(sign -> sign.key().substring(sign.key().indexOf('/') + 1) + (sign.perhaps() ? "?" : ""))
                .toList();
    }

    private List<String> others(String day) {
        return signs(null, day, NEVER, Page.whole()).entries().stream()
                .map(sign -> sign.key().substring(sign.key().indexOf('/') + 1) + (sign.perhaps() ? "?" : ""))
                .filter(sign -> !sign.startsWith("silence"))
                .toList();
    }

    private Sign only(String day) {
        List<Sign> all = signs(null, day, FindSigns.NINE_MONTHS, Page.whole()).entries();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Nested
    class SilenceOfNineMonths {
        @ParameterizedTest
        @CsvSource({
            // Nine months after 10 January is 10 October.
            "2014-01-10, 2014-10-09, ",
            "2014-01-10, 2014-10-10, silence",
            // In November it was held, on the first or on the thirtieth.
            "2013-11, 2014-07-31, ",
            "2013-11, 2014-08-01, silence?",
            "2013-11, 2014-08-29, silence?",
            "2013-11, 2014-08-30, silence",
            // Autumn: from September to November.
            "2013-23, 2014-05-31, ",
            "2013-23, 2014-06-01, silence?",
            "2013-23, 2014-08-30, silence",
            // A year that is not over: it may have been held yesterday, or not yet.
            "2014, 2014-06-01, silence?",
            "2014, 2014-12-30, silence?",
            "2014, 2014-12-31, silence?",
            "2014, 2015-09-30, silence"
        })
        void beginsWhenTheLastContactIsThatLongAgoAndIsCertainWhenItIsInEveryReading(
                String held, String day, String sign) {
            given.then(registered(KSS_SPAVO, null));
            visited("visit", held);
            assertThat(signs(day)).isEqualTo(sign == null ? List.of() : List.of(sign));
        }

        @Test
        void isToldWithTheBoundsOfTheLastContactAndTheEntriesThatSetThem() {
            given.then(registered(KSS_SPAVO, null));
            visited("early", "2012-05-01");
            visited("autumn", "2013-23");
            visited("october", "2013-10-05");
            Sign sign = only("2014-08-30");

            assertThat(sign.why())
                    .isEqualTo(new Silence(
                            9, Since.LAST_CONTACT, LocalDate.parse("2013-10-05"), LocalDate.parse("2013-11-30"), 0));
            assertThat(sign.perhaps()).isFalse();
            assertThat(sign.facts()).extracting(TimelineEntry::key).containsExactly("activity:autumn", "activity:october");
            assertThat(sign.traces()).extracting(Trace::position).containsExactly(2L, 3L);
        }

        @Test
        void isAsLongAsTheReaderSays() {
            given.then(registered(KSS_SPAVO, null));
            visited("visit", "2014-01-10");
            assertThat(signs(null, "2014-04-10", 3, Page.whole()).entries()).hasSize(1);
            assertThat(signs(null, "2014-04-10", 4, Page.whole()).entries()).isEmpty();
            assertThat(signs(null, "2014-04-10", 4, Page.whole()).none()).containsExactly(KSS_SPAVO);
        }

        @Test
        void isPerhapsBrokenByAContactWithoutAYear() {
            given.then(registered(KSS_SPAVO, null));
            visited("visit", "2014-01-10");
            visited("april", "XXXX-04");
            assertThat(signs("2015-01-01")).containsExactly("silence?");
            assertThat(((Silence) only("2015-01-01").why()).undated()).isEqualTo(1);
            assertThat(signs("2014-10-09")).isEmpty();
        }

        @Test
        void isPerhapsOneWhereOnlyContactsWithoutAYearAreRecorded() {
            given.then(registered(KSS_SPAVO, "2010"));
            visited("april", "XXXX-04");
            assertThat(only("2015-01-01").why()).isEqualTo(new Silence(9, Since.NOBODY_KNOWS, null, null, 1));
            assertThat(only("2015-01-01").perhaps()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"2014-06-30, ", "2014-09-30, ", "2014-10-01, silence?", "2015-09-29, silence?", "2015-09-30, silence"})
        void countsFromTheBeginningWhereNobodyHasMetYet(String day, String sign) {
            given.then(registered(KSS_SPAVO, "2014"), new ActivationRecorded(KSS_SPAVO, date("2016")));
            assertThat(signs(day)).isEqualTo(sign == null ? List.of() : List.of(sign));
        }

        @Test
        void countsFromTheFirstThatShowsThatItHadBegun() {
            given.then(
                    registered(KSS_SPAVO, null),
                    new ActivationRecorded(KSS_SPAVO, date("2016-01-01")),
                    new PhaseEntered(KSS_SPAVO, PartnershipPhase.INCEPTION, date("2014-01-01")));
            assertThat(signs("2014-09-30")).isEmpty();
            assertThat(signs("2014-10-01")).containsExactly("silence");
            assertThat(((Silence) only("2017-01-01").why()).earliest()).isEqualTo(LocalDate.parse("2014-01-01"));
        }

        @Test
        void isNeverCertainWhileAContactMayStillGoOn() {
            given.then(registered(KSS_SPAVO, null));
            visited("exchange", "2012/..");
            assertThat(signs("2020-01-01")).containsExactly("silence?");
            assertThat(((Silence) only("2020-01-01").why()).latest()).isEqualTo(LocalDate.parse("2020-01-01"));
        }

        @Test
        void isPerhapsOneWhereNobodySaidWhenItBegan() {
            given.then(registered(KSS_SPAVO, null));
            assertThat(only("2015-01-01").why()).isEqualTo(new Silence(9, Since.NOBODY_KNOWS, null, null, 0));
            assertThat(only("2015-01-01").facts()).extracting(TimelineEntry::key).containsExactly("partnership:kss-spavo");
            assertThat(only("2015-01-01").perhaps()).isTrue();
        }

        @Test
        void isNotBrokenByAPlanNorByWhatWasWithdrawn() {
            given.then(registered(KSS_SPAVO, null));
            visited("visit", "2014-01-10");
            visited("mistake", "2014-09-01");
            given.then(
                    new EntryWithdrawn(new ActivityId("mistake"), OURS, text("twice")),
                    new ActivityPlanned(
                            new ActivityId("plan"), ActivityKind.STUDY_VISIT, null, Given.on("2014-12", KSS_SPAVO)));
            assertThat(signs("2014-10-10")).containsExactly("silence");
        }

        @ParameterizedTest
        @CsvSource({"2013, silence", "2015-01-15, silence?", "2016-12-31, "})
        void isNoneOfAPartnershipThatIsClosed(String day, String sign) {
            given.then(registered(KSS_SPAVO, null), new PartnershipClosed(KSS_SPAVO, date("2015"), null));
            visited("visit", "2012");
            String asOf = day.length() == 4 ? day + "-12-31" : day;
            assertThat(signs(asOf)).isEqualTo(sign == null ? List.of() : List.of(sign));
        }

        @Test
        void isOneAgainWhereTheCooperationIsSaidToGoOnAfterTheClosing() {
            given.then(
                    registered(KSS_SPAVO, null),
                    new PartnershipContinued(KSS_SPAVO, date("2016"), false, null),
                    new PartnershipClosed(KSS_SPAVO, date("2015"), null));
            visited("visit", "2012");
            assertThat(signs("2015-12-31")).isEmpty();
            assertThat(signs("2016-12-31")).containsExactly("silence");
        }

        @Test
        void isNoneOfAPartnershipThatHadNotBegun() {
            given.then(registered(KSS_SPAVO, "2014-05-01"));
            assertThat(signs("2014-04-30")).isEmpty();
            assertThat(signs(null, "2014-04-30", 9, Page.whole()).none()).isEmpty();
        }
    }

    @Test
    void aChallengeIsOpenFromWhenItWasNoticedUntilItIsOvercome() {
        given.then(
                registered(KSS_SPAVO, null),
                new ChallengeRecorded(KSS_SPAVO, new ChallengeId("north"), text("reach the north"), date("2013")),
                new ChallengeResolved(KSS_SPAVO, new ChallengeId("north"), date("2015"), text("reached")),
                new ChallengeRecorded(KSS_SPAVO, new ChallengeId("cultures"), text("cultures"), null));

        assertThat(others("2012-12-31")).containsExactly("challenge/cultures");
        assertThat(others("2013-06-01")).containsExactly("challenge/north?", "challenge/cultures");
        assertThat(others("2014-12-31")).containsExactly("challenge/north", "challenge/cultures");
        assertThat(others("2015-06-01")).containsExactly("challenge/north?", "challenge/cultures");
        assertThat(others("2015-12-31")).containsExactly("challenge/cultures");
    }

    @Test
    void ofTwoWordsOnOneChallengeTheCertainOneCounts() {
        given.then(
                registered(KSS_SPAVO, null),
                new ChallengeRecorded(KSS_SPAVO, new ChallengeId("north"), text("reach the north"), date("2013")),
                new ChallengeResolved(KSS_SPAVO, new ChallengeId("north"), date("2014-05-01"), text("reached")),
                new ChallengeResolved(KSS_SPAVO, new ChallengeId("north"), date("2014-05/2015"), text("reached")),
                new ChallengeRecorded(KSS_SPAVO, new ChallengeId("south"), text("reach the south"), date("2013")),
                new ChallengeResolved(KSS_SPAVO, new ChallengeId("south"), date("2013/2015"), text("reached")),
                new ChallengeResolved(KSS_SPAVO, new ChallengeId("south"), date("2014-05-01"), text("reached")));
        assertThat(others("2014-06-01")).isEmpty();
    }

    @Test
    void aPlanIsOverdueWhenItsTimeIsOverAndNobodyHasSaidWhatBecameOfIt() {
        given.then(
                registered(KSS_SPAVO, null),
                new ActivityPlanned(
                        new ActivityId("visit"), ActivityKind.STUDY_VISIT, null, Given.on("2014", KSS_SPAVO)),
                new ActivityPlanned(
                        new ActivityId("given-up"), ActivityKind.STUDY_VISIT, null, Given.on("2014", KSS_SPAVO)),
                new ActivityCancelled(new ActivityId("given-up"), OURS, date("2013"), text("no money")));

        assertThat(others("2014-12-30")).isEmpty();
        assertThat(others("2014-12-31")).containsExactly("plan/visit");
        visited("visit", "2015-02-01");
        assertThat(others("2015-01-31")).containsExactly("plan/visit");
        assertThat(others("2015-02-01")).isEmpty();
    }

    @Test
    void aPromiseIsOverdueFromTheDayAfterItsLastDayUntilItIsKept() {
        given.then(registered(KSS_SPAVO, null));
        visited("visit", "2013-11-02");
        given.then(
                new PromiseMade(
                        new ActivityId("visit"), OURS, new PromiseId("send"), KSS, text("send it"), date("2014-01")),
                new PromiseMade(new ActivityId("visit"), OURS, new PromiseId("some-day"), KSS, text("write"), null));

        assertThat(others("2014-01-31")).isEmpty();
        assertThat(others("2014-02-01")).containsExactly("promise/visit/send");
        given.then(new PromiseFulfilled(
                new ActivityId("visit"), OURS, new PromiseId("send"), date("2014-03"), null, null));
        assertThat(others("2014-02-28")).containsExactly("promise/visit/send");
        assertThat(others("2014-03-15")).containsExactly("promise/visit/send?");
        assertThat(others("2014-03-31")).isEmpty();
    }

    @Nested
    class LearningOneWay {
        private void passed(String id, Direction way, String on) {
            given.then(new LearningRecorded(
                    new LearningId(id), KSS_SPAVO, way, LearningKind.METHOD, id, text(id), date(on), null, null));
        }

        @Test
        void isASignWithItsCountsUntilSomethingComesBack() {
            given.then(registered(KSS_SPAVO, null));
            passed("a", new Direction(KSS, SPAVO), "2013");
            passed("b", new Direction(SPAVO, KSS), "2015");

            assertThat(others("2014-12-31")).containsExactly("one-way/kss/spavo");
            assertThat(others("2015-06-01")).containsExactly("one-way/kss/spavo?");
            assertThat(others("2015-12-31")).isEmpty();
            Sign sign = signs(null, "2014-12-31", NEVER, Page.whole()).entries().getLast();
            assertThat(((Signs.OneWay) sign.why()).pair().claimed().there()).isEqualTo(1);
            assertThat(((Signs.OneWay) sign.why()).pair().claimed().back()).isZero();
            assertThat(sign.facts()).extracting(TimelineEntry::key).containsExactly("learning:a");
        }

        @Test
        void restsOnAllLearningBetweenTheTwoAndOnNothingElse() {
            given.then(registered(KSS_SPAVO, null));
            for (String id : List.of("a", "b", "c", "d", "e", "f")) {
                passed(id, new Direction(KSS, SPAVO), "2013");
            }
            passed("back", new Direction(SPAVO, KSS), "2013");
            passed("from-another", new Direction(MASIMANYANE, KSS), "2013");
            passed("to-another", new Direction(SPAVO, MASIMANYANE), "2013");
            Sign sign = signs(null, "2014-12-31", NEVER, Page.whole()).entries().stream()
                    .filter(each -> each.key().endsWith("/one-way/kss/spavo"))
                    .findFirst()
                    .orElseThrow();
            assertThat(sign.facts())
                    .extracting(TimelineEntry::key)
                    .containsExactly(
                            "learning:a",
                            "learning:b",
                            "learning:c",
                            "learning:d",
                            "learning:e",
                            "learning:f",
                            "learning:back");
        }

        @Test
        void isASignAlsoWhereOnlyOneSideHasConfirmed() {
            given.then(registered(KSS_SPAVO, null));
            passed("a", new Direction(KSS, SPAVO), "2013");
            passed("b", new Direction(SPAVO, KSS), "2013");
            assertThat(others("2015-12-31")).isEmpty();
            given.then(new LearningConfirmed(
                    new LearningId("a"), KSS_SPAVO, new Direction(KSS, SPAVO), SPAVO, LearningLevel.RECEIVED, null, null));
            assertThat(others("2015-12-31")).containsExactly("one-way/kss/spavo");
        }
    }

    @Test
    void contestedClaimsAreASign() {
        given.then(
                registered(KSS_SPAVO, null),
                new ClaimRecorded(KSS_SPAVO, new ClaimId("one"), ClaimSubject.DURATION, "P15Y", text("15 years")),
                new ClaimRecorded(KSS_SPAVO, new ClaimId("other"), ClaimSubject.DURATION, "P16Y", text("16 years")));
        assertThat(others("2015-12-31")).containsExactly("contested/DURATION");
    }

    @Test
    void aPartnershipThatRestsIsOneUntilItGoesOn() {
        given.then(
                registered(KSS_SPAVO, null),
                new PartnershipResumed(KSS_SPAVO, date("2016"), null),
                new PartnershipSuspended(KSS_SPAVO, date("2014"), text("no money")),
                new PartnershipSuspended(KSS_SPAVO, date("2018"), null),
                new PartnershipClosed(KSS_SPAVO, date("2020"), null));

        assertThat(others("2013-12-31")).isEmpty();
        assertThat(others("2014-06-01")).containsExactly("suspended?");
        assertThat(others("2014-12-31")).containsExactly("suspended");
        assertThat(others("2016-06-01")).containsExactly("suspended?");
        assertThat(others("2016-12-31")).isEmpty();
        assertThat(others("2018-12-31")).containsExactly("suspended");
        assertThat(others("2020-12-31")).isEmpty();
    }

    @Test
    void whatIsOpenStaysOpenWhenThePartnershipIsClosed() {
        given.then(
                registered(KSS_SPAVO, null),
                new ChallengeRecorded(KSS_SPAVO, new ChallengeId("north"), text("reach the north"), date("2013")),
                new PartnershipClosed(KSS_SPAVO, date("2015"), null));
        assertThat(signs("2016-01-01")).containsExactly("challenge/north");
    }

    @Test
    void signsComeByPartnershipAndPagesKeepThemTogether() {
        given.then(
                registered(KSS_SPAVO, null),
                registered(KSS_MASIMANYANE, null),
                new ChallengeRecorded(KSS_SPAVO, new ChallengeId("north"), text("reach the north"), null));
        Signs first = signs(null, "2015-01-01", 9, Page.first(1));
        Signs second = signs(null, "2015-01-01", 9, new Page(first.next(), 1));

        assertThat(first.entries()).extracting(Sign::partnership).containsExactly(KSS_MASIMANYANE);
        assertThat(second.entries()).extracting(Sign::partnership).containsExactly(KSS_SPAVO, KSS_SPAVO);
        assertThat(second.next()).isNull();
        assertThat(signs(new Subject(StreamType.ORGANISATION, "spavo"), "2015-01-01", 9, Page.whole()).entries())
                .extracting(Sign::partnership)
                .containsOnly(KSS_SPAVO);
    }
}
