package org.samklang.query.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_MASIMANYANE;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.MASIMANYANE;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.on;
import static org.samklang.query.Given.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityLogged;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ConferenceLogged;
import org.samklang.events.ActivityKind;
import org.samklang.events.AgreementEvent.AgreementSigned;
import org.samklang.events.AgreementKind;
import org.samklang.events.Fact;
import org.samklang.events.GrantEvent.GrantAmended;
import org.samklang.events.GrantEvent.GrantAwarded;
import org.samklang.events.GrantEvent.TransactionRecorded;
import org.samklang.events.GrantKind;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.NetworkEvent.NetworkFounded;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.NetworkMember;
import org.samklang.events.OutcomeEvent.OutcomeRecorded;
import org.samklang.events.OutcomeKind;
import org.samklang.events.Party;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.PartnershipEvent.PartnerWithdrawn;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipEvent.ThemeChosen;
import org.samklang.events.PartnershipKind;
import org.samklang.events.ProgrammeEvent.BudgetAllocated;
import org.samklang.events.ProgrammeEvent.ProgrammeRegistered;
import org.samklang.events.ProgrammeKind;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.TransactionKind;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.AgreementId;
import org.samklang.events.value.AllocationId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Money;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.Name;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Participation;
import org.samklang.events.value.ParticipationRole;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.ProgrammeId;
import org.samklang.events.value.ProjectId;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.events.value.Theme;
import org.samklang.events.value.TransactionId;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Reach;
import org.samklang.query.portfolio.Portfolio.By;
import org.samklang.query.portfolio.Portfolio.Figure;
import org.samklang.query.portfolio.Portfolio.Level;
import org.samklang.query.portfolio.Portfolio.Line;
import org.samklang.query.portfolio.Portfolio.Tie;
import org.samklang.query.timeline.NaiveEntries;
import org.samklang.query.timeline.TimelineEntry;

class PortfolioTest {
    private static final String DAY = "2020-01-01";
    private static final ProgrammeId EEA = new ProgrammeId("eea");
    private static final ProgrammeId VIOLENCE = new ProgrammeId("violence");
    private static final NetworkId RIGHTS = new NetworkId("rights");
    private static final Map<OrganisationId, String> SEATS = Map.of(KSS, "NO", SPAVO, "CY", MASIMANYANE, "ZA");

    private static PartialDate date(@Nullable String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static ProgrammeRegistered programme(ProgrammeId id, @Nullable ProgrammeId parent, String name) {
        return new ProgrammeRegistered(
                id, ProgrammeKind.GRANT_SCHEME, List.of(Name.official(name, "nb")), parent, null, List.of(), null, null, null, null);
    }

    private static NetworkFounded network(@Nullable ProgrammeId programme) {
        return new NetworkFounded(RIGHTS, List.of(Name.official("Rights", "en")), null, null, programme, null, null);
    }

    private static NetworkJoined joined(PartnershipId partnership, @Nullable String on) {
        return new NetworkJoined(
                RIGHTS,
                new NetworkMembershipId(partnership.value()),
                new NetworkMember.Partnership(partnership),
                date(on),
                null);
    }

    private static PartnershipRegistered registered(PartnershipId id, @Nullable String programme, OrganisationId... parties) {
        return new PartnershipRegistered(
                id,
                List.of(parties).stream().map(Party::partner).toList(),
                PartnershipKind.CIVIL_SOCIETY,
                null,
                null,
                programme,
                null);
    }

    private static PartnershipRegistered spavo() {
        return registered(KSS_SPAVO, null, KSS, SPAVO);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static List<Line> portfolio(Given given, @Nullable Subject about, String day) {
        return portfolio(NaiveEntries.on(day, given.recorded()), about, Page.whole());
    }

    private static List<Line> portfolio(NaiveEntries opened, @Nullable Subject about, Page page) {
        return PortfolioQueries.lines(
                PortfolioQueries.material(opened, about, Set.of(), page), SEATS, page.after() == null);
    }

    private static Line whole(Given given, @Nullable Subject about, String day) {
        return portfolio(given, about, day).getFirst();
    }

    private static Figure figure(Line line, FigureKind kind, @Nullable String of) {
        return line.figures().stream()
                .filter(figure -> figure.kind() == kind && java.util.Objects.equals(figure.of(), of))
                .findFirst()
                .orElseGet(() -> new Figure(kind, of, 0, 0, 0, null, null));
    }

    /// "3", "2 perhaps 1", "3 undated 2".
    private static String counted(Line line, FigureKind kind, @Nullable String of) {
        Figure figure = figure(line, kind, of);
        return figure.count()
                + (figure.undated() == 0 ? "" : " undated " + figure.undated())
                + (figure.perhaps() == 0 ? "" : " perhaps " + figure.perhaps());
    }

    private static String counted(Line line, FigureKind kind) {
        return counted(line, kind, null);
    }

    private static Subject of(ProgrammeId programme) {
        return new Subject(StreamType.PROGRAMME, programme.value());
    }

    private static final Subject THE_NETWORK = new Subject(StreamType.NETWORK, RIGHTS.value());

    private static Subject of(PartnershipId partnership) {
        return new Subject(StreamType.PARTNERSHIP, partnership.value());
    }

    /// Read by a funder, who sees everything of it but that there is such a partnership.
    private static NaiveEntries withASealedPartnership() {
        return NaiveEntries.of(
                new Given()
                        .then(network(null), joined(KSS_SPAVO, "2014"), WhatWasDone.held("visit", "2014"))
                        .then(Visibility.PARTNERS, spavo())
                        .recorded(),
                Moment.asOf(LocalDate.parse(DAY)),
                Reach.of(Visibility.FUNDER));
    }

    private static List<String> keys(List<Line> lines, Level level) {
        return lines.stream()
                .filter(line -> line.level() == level)
                .map(Line::key)
                .toList();
    }

    @Nested
    class WhatStandsInIt {

        @ParameterizedTest
        @CsvSource({
            "2021/2024, 2020-12-31, 0",
            "2021/2024, 2022-06-01, 0 perhaps 1",
            "2021/2024, 2024-12-31, 1",
            "XXXX, 2022-06-01, 1 undated 1"
        })
        void aMemberOfANetworkCountsAsSurelyAsItsDateSays(String joined, String day, String counted) {
            Given given = facts(network(null), spavo(), joined(KSS_SPAVO, joined));

            assertThat(counted(whole(given, THE_NETWORK, day), FigureKind.PARTNERSHIPS)).isEqualTo(counted);
        }

        @Test
        void oneThatLeftStillStandsThere() {
            Given given = facts(
                    network(null),
                    spavo(),
                    joined(KSS_SPAVO, "2014"),
                    new NetworkLeft(
                            RIGHTS,
                            new NetworkMembershipId("kss-spavo"),
                            new NetworkMember.Partnership(KSS_SPAVO),
                            date("2016"),
                            null));

            assertThat(keys(portfolio(given, THE_NETWORK, DAY), Level.PARTNERSHIP)).containsExactly("partnership:kss-spavo");
        }

        @Test
        void aProgrammeHoldsWhatTheProgrammesAndNetworksWithinItHold() {
            Given given = facts(
                    programme(EEA, null, "EØS-midlene"),
                    programme(VIOLENCE, EEA, "Vold"),
                    programme(new ProgrammeId("other"), null, "Andre"),
                    network(VIOLENCE),
                    spavo(),
                    joined(KSS_SPAVO, "2014"));

            List<Line> lines = portfolio(given, of(EEA), DAY);

            assertThat(keys(lines, Level.PROGRAMME)).containsExactly("programme:violence");
            assertThat(keys(lines, Level.NETWORK)).containsExactly("network:rights");
            assertThat(keys(lines, Level.PARTNERSHIP)).containsExactly("partnership:kss-spavo");
            assertThat(counted(lines.getFirst(), FigureKind.PROGRAMMES)).isEqualTo("1");
            assertThat(lines.get(2).ties()).containsExactly(new Tie(By.PART, of(VIOLENCE)));
        }

        @Test
        void aPartnershipIsTiedByAProjectAnAgreementAGrantAndByWords() {
            Given given = facts(
                    programme(EEA, null, "EØS-midlene"),
                    registered(KSS_SPAVO, "EØS-midlene (Kypros)", KSS, SPAVO),
                    new ProjectStarted(
                            new ProjectId("shelter"), KSS_SPAVO, text("shelter"), null, null, null, null, EEA),
                    new AgreementSigned(
                            new AgreementId("a"),
                            List.of(KSS_SPAVO),
                            AgreementKind.PARTNERSHIP,
                            List.of(KSS, SPAVO),
                            null,
                            List.of(),
                            null,
                            null,
                            EEA),
                    new GrantAwarded(
                            new GrantId("g"), List.of(KSS_SPAVO), GrantKind.PROJECT, KSS, List.of(), EEA, null, null, text("g"), null, null));

            Line partnership = portfolio(given, of(EEA), DAY).stream()
                    .filter(line -> line.level() == Level.PARTNERSHIP)
                    .findFirst()
                    .orElseThrow();

            assertThat(partnership.ties())
                    .extracting(Tie::by)
                    .containsExactlyInAnyOrder(By.PROJECT, By.AGREEMENT, By.GRANT, By.WORDS);
            assertThat(partnership.traces()).extracting(trace -> trace.position()).containsExactly(1L, 2L, 3L, 4L);
        }

        @ParameterizedTest
        @CsvSource({
            "EØS-midlene, 1",
            "eøs midlene, 1",
            "'EØS-midlene, bekjempelse av vold', 1",
            "EØS-midlenes, 0",
            "Norske EØS-midler, 0",
            "'', 0"
        })
        void wordsNameAProgrammeWhenTheyBeginWithItsName(String words, int found) {
            Given given = facts(programme(EEA, null, "EØS-midlene"), registered(KSS_SPAVO, words, KSS, SPAVO));

            assertThat(keys(portfolio(given, of(EEA), DAY), Level.PARTNERSHIP)).hasSize(found);
        }

        @Test
        void ofNamesThatBeginAlikeTheLongestIsMeant() {
            Given given = facts(
                    programme(EEA, null, "EØS"),
                    programme(VIOLENCE, null, "EØS Vold"),
                    registered(KSS_SPAVO, "EØS vold i Kypros", KSS, SPAVO));

            assertThat(keys(portfolio(given, of(VIOLENCE), DAY), Level.PARTNERSHIP)).hasSize(1);
        }

        @Test
        void aPartnershipThatTheReaderDoesNotSeeGivesNothingWhateverTiesIt() {
            NaiveEntries funder = withASealedPartnership();

            List<Line> lines = portfolio(funder, THE_NETWORK, Page.whole());

            assertThat(keys(lines, Level.PARTNERSHIP)).isEmpty();
            assertThat(counted(lines.getFirst(), FigureKind.PARTNERSHIPS)).isEqualTo("0");
            assertThat(counted(lines.getFirst(), FigureKind.HELD)).isEqualTo("0");
            assertThat(WhatMakesAFigure.facts(funder, THE_NETWORK, FigureKind.HELD, null)).isEmpty();
        }

        @Test
        void laterPagesHoldTheFurtherPartnershipsAlone() {
            Given given = facts(
                    network(null),
                    spavo(),
                    registered(KSS_MASIMANYANE, null, KSS, MASIMANYANE),
                    joined(KSS_SPAVO, "2014"),
                    joined(KSS_MASIMANYANE, "2014"));
            NaiveEntries opened = NaiveEntries.on(DAY, given.recorded());
            PortfolioQueries.Material first = PortfolioQueries.material(opened, THE_NETWORK, Set.of(), Page.first(1));

            assertThat(keys(PortfolioQueries.lines(first, SEATS, true), Level.PARTNERSHIP))
                    .containsExactly("partnership:kss-masimanyane");
            assertThat(portfolio(opened, THE_NETWORK, new Page(first.next(), 1)))
                    .extracting(Line::key)
                    .containsExactly("partnership:kss-spavo");
        }
    }

    @Nested
    class WhoTakesPart {

        @Test
        void partiesAndTheirCountriesAreCountedOnce() {
            Line whole = whole(
                    facts(spavo(), registered(KSS_MASIMANYANE, null, KSS, MASIMANYANE)), null, DAY);

            assertThat(counted(whole, FigureKind.PARTIES)).isEqualTo("3 undated 3");
            assertThat(counted(whole, FigureKind.COUNTRIES)).isEqualTo("3 undated 3");
            assertThat(counted(whole, FigureKind.COUNTRIES, "NO")).isEqualTo("2 undated 2");
            assertThat(counted(whole, FigureKind.COUNTRIES, "ZA")).isEqualTo("1 undated 1");
        }

        @ParameterizedTest
        @CsvSource({"2015-12-31, 3", "2016-06-01, 3", "2016-12-31, 2"})
        void oneThatLeftInEveryReadingIsNoPartyAnyMore(String day, int parties) {
            Given given = facts(
                    spavo(),
                    new PartnerAdded(KSS_SPAVO, Party.partner(MASIMANYANE), date("2014-01-01")),
                    new PartnerWithdrawn(KSS_SPAVO, MASIMANYANE, date("2016"), null));

            assertThat(figure(whole(given, null, day), FigureKind.PARTIES, null).count()).isEqualTo(parties);
        }

        @Test
        void themesAreCountedByPartnershipInTheirVocabularies() {
            Given given = facts(
                    spavo(),
                    new ThemeChosen(KSS_SPAVO, new Theme("samklang", "EQUALITY"), date("2014"), List.of()),
                    new ThemeChosen(KSS_SPAVO, new Theme("samklang", "EQUALITY"), date("2015"), List.of()),
                    new ThemeChosen(KSS_SPAVO, new Theme("sdg", "5.2"), null, List.of()));
            Line whole = whole(given, of(KSS_SPAVO), DAY);

            assertThat(counted(whole, FigureKind.THEMES, "samklang:EQUALITY")).isEqualTo("1");
            assertThat(counted(whole, FigureKind.THEMES, "sdg:5.2")).isEqualTo("1 undated 1");
        }
    }

    @Nested
    class WhatWasDone {

        private static ActivityLogged held(String id, String on) {
            return new ActivityLogged(new ActivityId(id), ActivityKind.PARTNER_MEETING, on(on, KSS_SPAVO));
        }

        @ParameterizedTest
        @CsvSource({
            "2014-05-31, 1 undated 1",
            "2014-06-04, 2 undated 1",
            "2013-10-15, 1 undated 1 perhaps 0",
        })
        void aDayIsReachedOrNotAndWhatHasNoYearStandsAlways(String day, String counted) {
            Given given = facts(spavo(), held("a", "2014-06-04"), held("b", "XXXX-06-04"));

            assertThat(counted(whole(given, null, day), FigureKind.HELD)).isEqualTo(counted.replace(" perhaps 0", ""));
        }

        @Test
        void whatHadPerhapsHappenedIsCountedApart() {
            Line whole = whole(facts(spavo(), held("a", "2013-23"), held("b", "2013-09-02")), null, "2013-10-15");

            assertThat(counted(whole, FigureKind.HELD)).isEqualTo("1 perhaps 1");
            assertThat(counted(whole, FigureKind.HELD, "PARTNER_MEETING")).isEqualTo("1 perhaps 1");
        }

        @Test
        void plansAreCountedByHowTheyStand() {
            Given given = facts(
                    spavo(),
                    new ActivityPlanned(new ActivityId("past"), ActivityKind.STUDY_VISIT, date("2013"), on("2014", KSS_SPAVO)),
                    new ActivityPlanned(new ActivityId("ahead"), ActivityKind.SEMINAR, date("2013"), on("2021", KSS_SPAVO)),
                    new ActivityPlanned(new ActivityId("off"), ActivityKind.SEMINAR, date("2013"), on("2014", KSS_SPAVO)),
                    new ActivityCancelled(new ActivityId("off"), List.of(KSS_SPAVO), date("2014-02"), text("no money")));
            Line whole = whole(given, null, DAY);

            assertThat(counted(whole, FigureKind.HELD)).isEqualTo("0");
            assertThat(counted(whole, FigureKind.UNCONFIRMED, "STUDY_VISIT")).isEqualTo("1");
            assertThat(counted(whole, FigureKind.PLANNED, "SEMINAR")).isEqualTo("1");
            assertThat(counted(whole, FigureKind.CANCELLED, "SEMINAR")).isEqualTo("1");
        }

        @Test
        void attendanceIsToldPartByPart() {
            Given given = facts(
                    spavo(),
                    new ConferenceLogged(
                            new ActivityId("malmo"), Quantity.about(30_000, "people"), 4, List.of(), on("2014", KSS_SPAVO)),
                    new ConferenceLogged(
                            new ActivityId("bucharest"), Quantity.exactly(120, "people"), 3, List.of(), on("XXXX-06", KSS_SPAVO)),
                    new ConferenceLogged(new ActivityId("silent"), null, null, List.of(), on("2015", KSS_SPAVO)),
                    new ConferenceLogged(
                            new ActivityId("later"), Quantity.exactly(5, "people"), null, List.of(), on("2020", KSS_SPAVO)));
            Portfolio.Quantities attendance =
                    figure(whole(given, null, "2020-06-01"), FigureKind.ATTENDANCE, null).quantity();

            assertThat(attendance.sum()).isEqualTo(QuantitySum.of(
                    List.of(Quantity.exactly(120, "people"), Quantity.about(30_000, "people"))));
            assertThat(attendance.perhaps()).isEqualTo(QuantitySum.of(List.of(Quantity.exactly(5, "people"))));
            assertThat(attendance.unstated()).isEqualTo(1);
        }

        @Test
        void partsOfCountriesStandForThemselves() {
            ActivityDetails details = on("2014", KSS_SPAVO)
                    .with(List.of(
                            new Participation(new Participant.Country("GB", "GB-ENG"), ParticipationRole.SPEAKER),
                            new Participation(new Participant.Country("GB", null), ParticipationRole.SPEAKER),
                            new Participation(new Participant.Organisation(KSS), ParticipationRole.SPEAKER)));
            Line whole = whole(
                    facts(spavo(), new ActivityLogged(new ActivityId("c"), ActivityKind.CONFERENCE, details)), null, DAY);

            assertThat(counted(whole, FigureKind.COUNTRIES_TAKING_PART)).isEqualTo("2");
            assertThat(counted(whole, FigureKind.COUNTRIES_TAKING_PART, "GB-ENG")).isEqualTo("1");
        }

        @Test
        void learningHasBothCountsAndABatchCountsOnce() {
            Direction way = new Direction(KSS, SPAVO);
            Given given = facts(
                    spavo(),
                    learned("one", way, "about doors"),
                    learned("two", way, "about doors"),
                    learned("three", way, "about windows"),
                    learned("four", way, "about roofs"),
                    new LearningConfirmed(
                            new LearningId("three"), KSS_SPAVO, way, SPAVO, LearningLevel.ADOPTED, date("2015"), null),
                    new LearningDisputed(new LearningId("four"), KSS_SPAVO, way, SPAVO, date("2015"), text("no")),
                    new LearningRequested(new LearningId("five"), KSS_SPAVO, way, "CHILDREN", text("please"), null));
            Line whole = whole(given, null, DAY);

            assertThat(counted(whole, FigureKind.LEARNING_CLAIMED)).isEqualTo("2");
            assertThat(counted(whole, FigureKind.LEARNING_CONFIRMED)).isEqualTo("1");
            assertThat(counted(whole, FigureKind.LEARNING_DISPUTED)).isEqualTo("1");
            assertThat(counted(whole, FigureKind.LEARNING_REQUESTED)).isEqualTo("1 undated 1");
        }

        private static LearningRecorded learned(String id, Direction way, String summary) {
            return new LearningRecorded(
                    new LearningId(id), KSS_SPAVO, way, LearningKind.METHOD, "DOORS", text(summary), date("2014"), null, null);
        }

        @Test
        void outcomesOfAProjectStandOnItsLine() {
            ProjectId project = new ProjectId("shelter");
            Given given = facts(
                    spavo(),
                    new ProjectStarted(project, KSS_SPAVO, text("shelter"), null, date("2014"), null, null, null),
                    new OutcomeRecorded(
                            new OutcomeId("o"),
                            OutcomeKind.SERVICE_ESTABLISHED,
                            List.of(KSS_SPAVO),
                            project,
                            List.of(KSS),
                            text("opened"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            date("2015")));
            List<Line> lines = portfolio(given, of(KSS_SPAVO), DAY);

            assertThat(keys(lines, Level.PROJECT)).containsExactly("project:shelter");
            assertThat(counted(lines.getLast(), FigureKind.OUTCOMES)).isEqualTo("1");
            assertThat(counted(lines.getFirst(), FigureKind.OUTCOMES, "SERVICE_ESTABLISHED")).isEqualTo("1");
        }
    }

    @Nested
    class WhatItCost {

        private static GrantAwarded awarded(String id, @Nullable Money amount, String on) {
            return new GrantAwarded(
                    new GrantId(id), List.of(KSS_SPAVO), GrantKind.PROJECT, KSS, List.of(SPAVO), null, null, amount, text("x"), date(on), null);
        }

        private static GrantAmended amended(String id, Money amount, String on) {
            return new GrantAmended(new GrantId(id), List.of(KSS_SPAVO), amount, null, date(on), text("more"));
        }

        private static Portfolio.Sums awards(String day, Fact... facts) {
            return figure(whole(facts(spavo()).then(facts), null, day), FigureKind.AWARDED, null).money();
        }

        @Test
        void awardsAreAddedUpForEachCurrencyAndOnesWithoutAnAmountAreCounted() {
            Portfolio.Sums awards = awards(
                    DAY,
                    awarded("a", money("100.50", "EUR"), "2014"),
                    awarded("b", money("50", "EUR"), "2014"),
                    awarded("c", money("7", "SEK"), "2014"),
                    awarded("d", null, "2014"),
                    awarded("e", money("9", "SEK"), "2019/2021"));

            assertThat(awards.sum())
                    .isEqualTo(MoneySums.of(List.of(money("150.50", "EUR"), money("7", "SEK"))));
            assertThat(awards.perhaps()).isEqualTo(MoneySums.of(List.of(money("9", "SEK"))));
            assertThat(awards.unstated()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"2014-12-31, 100", "2015-06-15, 100", "2015-12-31, 120", "2016-12-31, 90"})
        void anAwardIsWhatItWasAmendedToInEveryReading(String day, String amount) {
            assertThat(awards(
                                    day,
                                    awarded("a", money("100", "EUR"), "2014-01-01"),
                                    amended("a", money("90", "EUR"), "2016"),
                                    amended("a", money("120", "EUR"), "2015"))
                            .sum())
                    .isEqualTo(MoneySums.of(List.of(money(amount, "EUR"))));
        }

        @Test
        void whatWasSetAsidePaidSpentAndCalledBackStandApart() {
            Given given = facts(
                            programme(EEA, null, "EØS-midlene"),
                            new BudgetAllocated(EEA, new AllocationId("x"), money("20000000", "EUR"), text("x"), null))
                    .then(transaction("1", TransactionKind.DISBURSEMENT, "10"), transaction("2", TransactionKind.EXPENDITURE, "4"), transaction("3", TransactionKind.RECLAIM, "1"));
            Line whole = whole(given, null, DAY);

            assertThat(figure(whole, FigureKind.ALLOCATED, null).money().sum())
                    .isEqualTo(MoneySums.of(List.of(money("20000000", "EUR"))));
            assertThat(figure(whole, FigureKind.DISBURSED, null).money().sum())
                    .isEqualTo(MoneySums.of(List.of(money("10", "NOK"))));
            assertThat(figure(whole, FigureKind.SPENT, null).money().sum())
                    .isEqualTo(MoneySums.of(List.of(money("4", "NOK"))));
            assertThat(figure(whole, FigureKind.RECLAIMED, null).money().sum())
                    .isEqualTo(MoneySums.of(List.of(money("1", "NOK"))));
        }

        private static TransactionRecorded transaction(String id, TransactionKind kind, String amount) {
            return new TransactionRecorded(
                    new GrantId("g"), List.of(KSS_SPAVO), new TransactionId(id), kind, money(amount, "NOK"), date("2015"), null);
        }
    }

    @Nested
    class WhatMakesAFigure {

        private static List<String> facts(Given given, @Nullable Subject about, FigureKind kind, @Nullable String of) {
            return facts(NaiveEntries.on(DAY, given.recorded()), about, kind, of);
        }

        private static List<String> facts(
                NaiveEntries opened, @Nullable Subject about, FigureKind kind, @Nullable String of) {
            FindPortfolioFacts query = new FindPortfolioFacts(
                    about, kind, of, Moment.live(), Reach.everything(), Reach.everything(), Page.whole(), null);
            return PortfolioQueries.facts(
                            opened, PortfolioQueries.scope(opened, about, Set.of(), kind), query, SEATS)
                    .lines()
                    .stream()
                    .map(TimelineEntry::key)
                    .toList();
        }

        private static Given given() {
            return Given.facts(
                    network(null),
                    spavo(),
                    registered(KSS_MASIMANYANE, null, KSS, MASIMANYANE),
                    joined(KSS_SPAVO, "2014"),
                    new ActivityLogged(new ActivityId("a"), ActivityKind.SEMINAR, on("2015", KSS_SPAVO)),
                    new ActivityLogged(new ActivityId("b"), ActivityKind.WORKSHOP, on("2014", KSS_SPAVO)),
                    new ActivityLogged(new ActivityId("c"), ActivityKind.WORKSHOP, on("2014", KSS_MASIMANYANE)));
        }

        @Test
        void itsEntriesAreThoseOfThePortfolioInTheOrderOfTime() {
            assertThat(facts(given(), THE_NETWORK, FigureKind.HELD, null)).containsExactly("activity:b", "activity:a");
            assertThat(facts(given(), THE_NETWORK, FigureKind.HELD, "SEMINAR")).containsExactly("activity:a");
            assertThat(facts(given(), null, FigureKind.HELD, "WORKSHOP")).containsExactly("activity:b", "activity:c");
            assertThat(facts(given(), THE_NETWORK, FigureKind.PARTNERSHIPS, null)).containsExactly("partnership:kss-spavo");
        }

        @Test
        void aCountryLeadsToThePartnershipsWithPartiesThere() {
            assertThat(facts(given(), null, FigureKind.COUNTRIES, "ZA")).containsExactly("partnership:kss-masimanyane");
            assertThat(facts(given(), null, FigureKind.COUNTRIES, "NO")).hasSize(2);
        }
    }
}
