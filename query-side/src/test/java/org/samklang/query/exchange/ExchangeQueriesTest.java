package org.samklang.query.exchange;

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
import org.samklang.events.ActivityEvent.DisseminationLogged;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.DisseminationChannel;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.Trace;
import org.samklang.query.exchange.Exchanges.Asked;
import org.samklang.query.exchange.Exchanges.By;
import org.samklang.query.exchange.Exchanges.Exchange;
import org.samklang.query.exchange.Exchanges.Group;
import org.samklang.query.exchange.Exchanges.Request;
import org.samklang.query.exchange.Exchanges.Standing;
import org.samklang.query.exchange.UnpassedLearning.Unpassed;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.TimelineEntry;

class ExchangeQueriesTest {
    private static final Direction TO_CYPRUS = new Direction(KSS, SPAVO);
    private static final Direction TO_NORWAY = TO_CYPRUS.reversed();
    private static final Reach ALL = Reach.of(Visibility.INTERNAL);

    private final Given given = Given.facts(Given.registered(KSS_SPAVO));

    private static PartialDate date(String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private void asked(String id, String topic, String on) {
        given.then(new LearningRequested(new LearningId(id), KSS_SPAVO, TO_CYPRUS, topic, text("how?"), date(on)));
    }

    private void passed(String id, Direction way, String topic, String on, String answers) {
        passed(KSS_SPAVO, id, way, topic, on, answers);
    }

    private void passed(PartnershipId partnership, String id, Direction way, String topic, String on, String answers) {
        given.then(new LearningRecorded(
                new LearningId(id),
                partnership,
                way,
                LearningKind.METHOD,
                topic,
                text("so"),
                date(on),
                null,
                answers == null ? null : new LearningId(answers)));
    }

    private void confirmed(String id, LearningLevel level) {
        given.then(new LearningConfirmed(new LearningId(id), KSS_SPAVO, TO_CYPRUS, SPAVO, level, null, null));
    }

    private void denied(String id, String on) {
        given.then(new LearningDisputed(new LearningId(id), KSS_SPAVO, TO_CYPRUS, SPAVO, date(on), text("no")));
    }

    private Exchanges exchanges(Subject about, String day, Page page) {
        return ExchangeQueries.exchanges(
                new FindExchanges(about, null, null, Moment.asOf(LocalDate.parse(day)), ALL, page, null),
                NaiveEntries.on(day, given.recorded()));
    }

    private Exchanges exchanges(String day) {
        return exchanges(null, day, Page.whole());
    }

    private Exchange only(String day) {
        assertThat(exchanges(day).entries()).hasSize(1);
        return exchanges(day).entries().getFirst();
    }

    private Request request(String day) {
        assertThat(only(day).requests()).hasSize(1);
        return only(day).requests().getFirst();
    }

    @Nested
    class ARequest {
        @Test
        void isOpenSinceItWasAskedForUntilSomethingIsPassedOnForIt() {
            asked("r", "CHILDREN", "2013");
            passed("p", TO_CYPRUS, "CHILDREN", "2015-03-02", "r");

            assertThat(request("2015-03-01").standing()).isEqualTo(Standing.OPEN);
            assertThat(request("2015-03-01").since()).isEqualTo(date("2013"));
            assertThat(request("2015-03-01").deliveries()).isEmpty();
            assertThat(request("2015-03-02").standing()).isEqualTo(Standing.DELIVERED);
            assertThat(request("2015-03-02").deliveries())
                    .extracting(delivery -> delivery.learning().value() + " " + delivery.by())
                    .containsExactly("p LINK");
        }

        @Test
        void isNotThereBeforeItWasMade() {
            asked("r", "CHILDREN", "2013");
            assertThat(exchanges("2012-12-31").entries()).isEmpty();
            passed("r", TO_CYPRUS, "CHILDREN", "2010", null);
            assertThat(only("2012-12-31").requests()).isEmpty();
            assertThat(only("2012-12-31").learnings()).hasSize(1);
        }

        @Test
        void standsAlwaysWhereNobodySaidWhenItWasMade() {
            asked("r", "CHILDREN", null);
            assertThat(request("1990-01-01").standing()).isEqualTo(Standing.OPEN);
            assertThat(request("1990-01-01").since()).isNull();
        }

        @Test
        void isPerhapsDeliveredWherePartialDatesLeaveItOpen() {
            asked("r", "CHILDREN", "2013");
            passed("p", TO_CYPRUS, "CHILDREN", "2015", "r");
            assertThat(request("2015-06-01").standing()).isEqualTo(Standing.PERHAPS_DELIVERED);
            assertThat(only("2015-06-01").figures().asked()).isEqualTo(new Asked(0, 1, 0, 0, 0));
            passed("q", TO_CYPRUS, "OTHER", "2014", "r");
            assertThat(request("2015-06-01").standing()).isEqualTo(Standing.DELIVERED);
        }

        @Test
        void isDeliveredWhenItWasItselfRecordedAsPassedOn() {
            asked("r", "CHILDREN", "2013");
            passed("r", TO_CYPRUS, "CHILDREN", "2014", null);
            assertThat(request("2015-01-01").standing()).isEqualTo(Standing.DELIVERED);
            assertThat(request("2015-01-01").deliveries().getFirst().by()).isEqualTo(By.ITSELF);
            assertThat(only("2015-01-01").learnings()).extracting(TimelineEntry::key).containsExactly("learning:r");
        }

        @ParameterizedTest
        @CsvSource({
            "CHILDREN, 2014, MATCHED",
            "CHILDREN, 2013, MATCHED",
            "CHILDREN, , MATCHED",
            "CHILDREN, 2012, OPEN",
            "LEGISLATION, 2014, OPEN"
        })
        void isOnlyMatchedByWhatWentTheSameWayOnTheSameTopicAndNotBefore(String topic, String on, Standing standing) {
            asked("r", "CHILDREN", "2013");
            passed("p", TO_CYPRUS, topic, on, null);
            passed("q", TO_NORWAY, "CHILDREN", "2014", null);

            assertThat(request("2020-01-01").standing()).isEqualTo(standing);
            assertThat(request("2020-01-01").deliveries())
                    .allSatisfy(delivery -> assertThat(delivery.by()).isEqualTo(By.TOPIC));
        }

        @Test
        void isNotMatchedByTopicWhereSomebodySaysWhatAnswersIt() {
            asked("r", "CHILDREN", "2013");
            passed("p", TO_CYPRUS, "CHILDREN", "2014", null);
            passed("q", TO_CYPRUS, "OTHER", "2014", "r");
            assertThat(request("2015-01-01").deliveries()).hasSize(1);
            assertThat(request("2015-01-01").deliveries().getFirst().learning().value()).isEqualTo("q");
        }

        @Test
        void isOpenAgainWhenAPartyDeniesWhatWasPassedOn() {
            asked("r", "CHILDREN", "2013");
            passed("p", TO_CYPRUS, "CHILDREN", "2014", "r");
            denied("p", "2016");

            assertThat(request("2015-12-31").standing()).isEqualTo(Standing.DELIVERED);
            assertThat(request("2017-01-01").standing()).isEqualTo(Standing.OPEN);
            assertThat(request("2017-01-01").deliveries()).hasSize(1);
        }
    }

    @Nested
    class Figures {
        @Test
        void tellClaimedAndConfirmedApartWithTheirIndexAndDisputedInNeither() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            passed("b", TO_CYPRUS, "B", "2013", null);
            passed("c", TO_CYPRUS, "C", "2013", null);
            passed("d", TO_CYPRUS, "D", "2013", null);
            passed("e", TO_NORWAY, "A", "2013", null);
            confirmed("a", LearningLevel.INSTITUTIONALISED);
            denied("d", null);
            Exchanges.Figures figures = exchanges("2014-01-01").figures();

            assertThat(figures.claimed()).isEqualTo(4);
            assertThat(figures.confirmed()).isEqualTo(1);
            assertThat(figures.disputed()).isEqualTo(1);
            assertThat(figures.pairs()).singleElement().satisfies(pair -> {
                assertThat(pair.claimed().there()).isEqualTo(3);
                assertThat(pair.claimed().back()).isEqualTo(1);
                assertThat(pair.claimed().label()).isEqualTo(Label.LEANING);
                assertThat(pair.confirmed().there()).isEqualTo(3);
                assertThat(pair.confirmed().label()).isEqualTo(Label.ONE_WAY);
            });
            assertThat(figures.ways())
                    .extracting(way -> way.way().from().value() + " " + way.claimed() + " " + way.confirmed() + " " + way.disputed())
                    .containsExactly("kss 3 1 1", "spavo 1 0 0");
        }

        @Test
        void countWhatWasAskedByWhoAskedAndHowItStands() {
            asked("open", "A", "2013");
            asked("matched", "B", "2013");
            asked("delivered", "C", "2013");
            passed("p", TO_CYPRUS, "B", "2014", null);
            passed("q", TO_CYPRUS, "C", "2014", "delivered");

            assertThat(only("2015-01-01").figures().asked()).isEqualTo(new Asked(1, 0, 1, 1, 0));
            assertThat(only("2015-01-01").figures().ways()).singleElement().satisfies(way -> {
                assertThat(way.way()).isEqualTo(TO_CYPRUS);
                assertThat(way.asked().total()).isEqualTo(3);
                assertThat(way.claimed()).isEqualTo(2);
            });
        }

        @Test
        void comeByGiverAndThenByReceiver() {
            passed("c", TO_CYPRUS, "A", "2013", null);
            passed("b", new Direction(KSS, MASIMANYANE), "A", "2013", null);
            passed("a", new Direction(MASIMANYANE, KSS), "A", "2013", null);
            asked("r", "B", "2013");
            assertThat(exchanges("2015-01-01").figures().ways())
                    .extracting(way -> way.way().from().value() + " " + way.way().to().value())
                    .containsExactly("kss masimanyane", "kss spavo", "masimanyane kss");
        }

        @Test
        void areThoseOfTheWindowThatIsAskedFor() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            passed("b", TO_CYPRUS, "B", "2014", null);
            Exchanges answer = ExchangeQueries.exchanges(
                    new FindExchanges(
                            null,
                            LocalDate.parse("2014-01-01"),
                            LocalDate.parse("2014-12-31"),
                            Moment.asOf(LocalDate.parse("2020-01-01")),
                            ALL,
                            Page.whole(),
                            null),
                    NaiveEntries.on("2020-01-01", given.recorded()));

            assertThat(answer.figures().claimed()).isEqualTo(1);
            assertThat(answer.entries().getFirst().learnings()).hasSize(2);
        }
    }

    private void masimanyane() {
        given.then(new PartnershipRegistered(
                KSS_MASIMANYANE,
                List.of(Party.partner(KSS), Party.partner(MASIMANYANE)),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                null,
                null,
                null));
        passed(KSS_MASIMANYANE, "m", new Direction(MASIMANYANE, KSS), "EQUALITY", "2013", null);
    }

    private static Group group(Exchanges answer, StreamType type, String id) {
        return answer.groups().stream()
                .filter(group -> group.of().equals(new Subject(type, id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOrganisationIsToldWhatItGaveAndGotInAllItsPartnershipsAndNothingOfOthers() {
        passed("a", TO_CYPRUS, "A", "2013", null);
        masimanyane();
        Exchanges all = exchanges("2014-01-01");

        assertThat(all.figures().claimed()).isEqualTo(2);
        assertThat(all.total()).isEqualTo(2);
        assertThat(group(all, StreamType.ORGANISATION, "kss").figures().claimed()).isEqualTo(2);
        assertThat(group(all, StreamType.ORGANISATION, "spavo").figures().claimed()).isEqualTo(1);
        Exchanges spavo = exchanges(new Subject(StreamType.ORGANISATION, "spavo"), "2014-01-01", Page.whole());
        assertThat(spavo.figures().claimed()).isEqualTo(1);
        assertThat(spavo.groups()).isEmpty();
        assertThat(spavo.entries()).extracting(Exchange::key).containsExactly("exchange:kss-spavo");
    }

    @Test
    void aNetworkIsToldOfItsMembersAndOfThoseThatArePerhapsMembersPerhaps() {
        passed("a", TO_CYPRUS, "A", "2013", null);
        asked("r", "B", "2013");
        masimanyane();
        given.then(
                joined(KSS_SPAVO, "2021/2024"),
                joined(KSS_MASIMANYANE, "2014"));
        Group during = group(exchanges("2022-06-01"), StreamType.NETWORK, "network");

        assertThat(during.figures().claimed()).isEqualTo(1);
        assertThat(during.figures().perhapsClaimed()).isEqualTo(1);
        assertThat(during.figures().asked()).isEqualTo(new Asked(0, 0, 0, 0, 1));
        assertThat(group(exchanges("2025-01-01"), StreamType.NETWORK, "network").figures().claimed()).isEqualTo(2);
        assertThat(exchanges(new Subject(StreamType.NETWORK, "network"), "2020-01-01", Page.whole()).entries())
                .extracting(Exchange::partnership)
                .containsExactly(KSS_MASIMANYANE);
    }

    private static NetworkJoined joined(PartnershipId partnership, String on) {
        return new NetworkJoined(
                new NetworkId("network"),
                new NetworkMembershipId(partnership.value()),
                new NetworkMember.Partnership(partnership),
                date(on),
                null);
    }

    @Test
    void aPartnershipWithoutLearningIsNamedAndOneThatHadNotBegunIsNot() {
        masimanyane();
        assertThat(exchanges("2014-01-01").nothing()).containsExactly(KSS_SPAVO);
        assertThat(exchanges("2013-08-31").nothing()).isEmpty();
    }

    @Test
    void pagesGoThroughPartnershipsAndFiguresStayThoseOfAll() {
        passed("a", TO_CYPRUS, "A", "2013", null);
        masimanyane();
        Exchanges first = exchanges(null, "2014-01-01", Page.first(1));
        Exchanges second = exchanges(null, "2014-01-01", new Page(first.next(), 1));

        assertThat(first.entries()).extracting(Exchange::partnership).containsExactly(KSS_MASIMANYANE);
        assertThat(second.entries()).extracting(Exchange::partnership).containsExactly(KSS_SPAVO);
        assertThat(second.next()).isNull();
        assertThat(first.figures()).isEqualTo(second.figures());
    }

    @Test
    void everyLineHasTheFactsBehindIt() {
        asked("r", "A", "2013");
        passed("p", TO_CYPRUS, "A", "2014", "r");
        confirmed("p", LearningLevel.RECEIVED);
        assertThat(only("2015-01-01").traces()).extracting(Trace::position).containsExactly(1L, 2L, 3L);
    }

    @Nested
    class LearningThatWasNeverPassedOn {
        private void disseminated(String id, String on, String... learnings) {
            given.then(new DisseminationLogged(
                    new ActivityId(id),
                    DisseminationChannel.NEWSLETTER,
                    null,
                    List.of(learnings).stream().map(LearningId::new).toList(),
                    Given.on(on, KSS_SPAVO)));
        }

        private UnpassedLearning answer(Subject about, String day, Page page) {
            return ExchangeQueries.unpassed(
                    new FindUnpassedLearning(about, Moment.asOf(LocalDate.parse(day)), ALL, page, null),
                    NaiveEntries.on(day, given.recorded()));
        }

        /// "a" for what was never passed on, "a?" for what perhaps was not.
        private List<String> unpassed(String day) {
            return answer(null, day, Page.whole()).entries().stream()
                    .map(line -> line.key().substring("unpassed:".length()) + (line.perhaps() ? "?" : ""))
                    .toList();
        }

        @Test
        void isWhatNoDisseminationNamesByThatDay() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            passed("b", TO_NORWAY, "B", "2014-02", null);
            disseminated("newsletter", "2015-03", "a");

            assertThat(unpassed("2015-02-28")).containsExactly("a", "b");
            assertThat(unpassed("2015-03-15")).containsExactly("a?", "b");
            assertThat(unpassed("2015-03-31")).containsExactly("b");
            assertThat(answer(null, "2015-03-31", Page.whole()).entries().getFirst().since()).isEqualTo(date("2014-02"));
        }

        @Test
        void isPerhapsSomethingThatWasNotLearnedYet() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            assertThat(unpassed("2013-06-01")).containsExactly("a?");
            assertThat(unpassed("2012-12-31")).isEmpty();
        }

        @Test
        void isNeitherAskedForOnlyNorDenied() {
            asked("r", "A", "2013");
            passed("a", TO_CYPRUS, "A", "2013", null);
            denied("a", null);
            assertThat(unpassed("2015-01-01")).isEmpty();
        }

        @Test
        void isThereAgainWhenTheDisseminationWasWithdrawn() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            disseminated("newsletter", "2015", "a");
            given.then(new EntryWithdrawn(new ActivityId("newsletter"), List.of(KSS_SPAVO), text("never printed")));
            assertThat(unpassed("2016-01-01")).containsExactly("a");
        }

        @Test
        void ofAnOrganisationIsWhatItReceived() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            passed("b", TO_NORWAY, "B", "2013", null);
            assertThat(answer(new Subject(StreamType.ORGANISATION, "kss"), "2015-01-01", Page.whole()).entries())
                    .extracting(Unpassed::key)
                    .containsExactly("unpassed:b");
        }

        @Test
        void comesInTheOrderOfTimePageByPage() {
            passed("undated", TO_CYPRUS, "A", null, null);
            passed("later", TO_CYPRUS, "A", "2014", null);
            passed("earlier", TO_CYPRUS, "A", "2013", null);
            UnpassedLearning first = answer(null, "2015-01-01", Page.first(2));
            UnpassedLearning second = answer(null, "2015-01-01", new Page(first.next(), 2));

            assertThat(first.entries()).extracting(Unpassed::key).containsExactly("unpassed:earlier", "unpassed:later");
            assertThat(second.entries()).extracting(Unpassed::key).containsExactly("unpassed:undated");
            assertThat(second.next()).isNull();
        }

        @Test
        void leadsToTheDisseminationThatLeavesItOpen() {
            passed("a", TO_CYPRUS, "A", "2013", null);
            disseminated("newsletter", "2015", "a", "a");
            Unpassed line = answer(null, "2015-06-01", Page.whole()).entries().getFirst();
            assertThat(line.passing()).extracting(TimelineEntry::key).containsExactly("activity:newsletter");
            assertThat(line.traces()).extracting(Trace::position).containsExactly(1L, 2L);
        }
    }

    @Test
    void anOrganisationThatIsNobodysPartyHasNothing() {
        passed("a", TO_CYPRUS, "A", "2013", null);
        assertThat(exchanges(
                                new Subject(StreamType.ORGANISATION, new OrganisationId("stranger").value()),
                                "2015-01-01",
                                Page.whole())
                        .entries())
                .isEmpty();
    }
}
