package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.portal.pages.Sample.KSS;
import static org.samklang.portal.pages.Sample.SPAVO;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.command.Role;
import org.samklang.events.ActivityKind;
import org.samklang.events.Capacity;
import org.samklang.events.InstrumentKind;
import org.samklang.events.NetworkMember;
import org.samklang.events.PartnershipKind;
import org.samklang.events.PartyRole;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Money;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.Name;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.events.value.StrategyId;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.conventions.ConventionWork;
import org.samklang.query.conventions.FindConventionWork;
import org.samklang.query.conventions.GetConventionChart;
import org.samklang.query.directory.Directory;
import org.samklang.query.directory.FindProjects;
import org.samklang.query.memberships.FindMemberships;
import org.samklang.query.memberships.Memberships;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.OrganisationEntry.ContactPoint;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.persons.GetPersons;
import org.samklang.query.persons.Persons;
import org.samklang.query.portfolio.FigureKind;
import org.samklang.query.portfolio.FindPortfolio;
import org.samklang.query.portfolio.FindPortfolioFacts;
import org.samklang.query.portfolio.Portfolio;
import org.samklang.query.portfolio.Portfolio.Figure;
import org.samklang.query.portfolio.Portfolio.Level;
import org.samklang.query.portfolio.Portfolio.Line;
import org.samklang.query.portfolio.PortfolioFacts;
import org.samklang.query.strategies.FindStrategies;
import org.samklang.query.strategies.Strategies;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/// Portfolio, memberships, directory and strategies through the whole portal.
@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class PortfolioPagesIT {
    private static final String EVIL = "<script>alert('x')</script>";
    private static final Subject WAVE = new Subject(StreamType.NETWORK, "wave");
    private static final Subject PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, "kss-spavo");
    private static final String ANNA = "5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a04";

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    private static Caller caller(Role role, @Nullable String organisation) {
        return new Caller("page-" + role, "reader", role, organisation, Access.WRITE, false);
    }

    private static final Caller KARI = caller(Role.COORDINATOR, "kss");
    private static final Caller FUNDER = caller(Role.FUNDER, null);

    private MockHttpServletResponse as(Caller caller, String path) throws Exception {
        return web.perform(get(path)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()))))))
                .andReturn()
                .getResponse();
    }

    private String shown(Caller caller, String path) throws Exception {
        MockHttpServletResponse answer = as(caller, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static Figure figure(FigureKind kind, @Nullable String of, int count, int undated, int perhaps) {
        return new Figure(kind, of, count, undated, perhaps, null, null);
    }

    private static final TimelineEntry VISIT = Sample.entry(
            "activity:v1",
            EntryState.HELD,
            Happened.HAPPENED,
            "2013-23",
            Sample.activity("v1", ActivityKind.STUDY_VISIT, EVIL, "2013-23"));

    @BeforeEach
    void theRegister() {
        answers.reset();
        answers.view(GetOrganisations.class, _ -> new Organisations(Sample.stand(), Sample.organisations()));
        answers.view(FindPortfolio.class, question -> new Portfolio(Sample.stand(), question.about(), lines(), "kss-spavo"));
        answers.view(FindPortfolioFacts.class, _ -> new PortfolioFacts(Sample.stand(), List.of(VISIT), null));
        answers.view(FindMemberships.class, _ -> new Memberships(Sample.stand(), memberships(), null));
        answers.view(FindProjects.class, _ -> new Directory(Sample.stand(), List.of(project()), null));
        answers.view(FindStrategies.class, _ -> new Strategies(Sample.stand(), List.of(strategy())));
    }

    private static List<Line> lines() {
        return List.of(
                new Line(
                        "whole",
                        Level.WHOLE,
                        null,
                        List.of(),
                        List.of(
                                figure(FigureKind.PARTNERSHIPS, null, 3, 2, 1),
                                figure(FigureKind.HELD, null, 1, 0, 0),
                                figure(FigureKind.HELD, "STUDY_VISIT", 1, 0, 0),
                                figure(FigureKind.LEARNING_CLAIMED, null, 4, 0, 0),
                                figure(FigureKind.LEARNING_CONFIRMED, null, 0, 0, 0),
                                figure(FigureKind.THEMES, "sdg:5.2", 1, 0, 0),
                                figure(FigureKind.THEMES, "samklang:EQUALITY", 2, 0, 0),
                                figure(FigureKind.THEMES, EVIL, 2, 0, 0),
                                figure(FigureKind.COUNTRIES, "ZA", 4, 0, 0),
                                figure(FigureKind.COUNTRIES_TAKING_PART, "GB-ENG", 1, 1, 0),
                                new Figure(
                                        FigureKind.AWARDED,
                                        null,
                                        3,
                                        0,
                                        1,
                                        new Portfolio.Sums(
                                                MoneySums.of(List.of(
                                                        new Money(new BigDecimal("20000000"), "EUR"),
                                                        new Money(new BigDecimal("300"), "SEK"))),
                                                MoneySums.of(List.of(new Money(BigDecimal.TEN, "SEK"))),
                                                2),
                                        null),
                                new Figure(
                                        FigureKind.ATTENDANCE,
                                        null,
                                        2,
                                        2,
                                        0,
                                        null,
                                        new Portfolio.Quantities(
                                                QuantitySum.of(List.of(
                                                        Quantity.exactly(120, "people"), Quantity.about(30_000, "people"))),
                                                QuantitySum.NOTHING,
                                                0))),
                        List.of()),
                new Line("network:wave", Level.NETWORK, WAVE, List.of(), List.of(), List.of()),
                new Line(
                        "partnership:kss-spavo",
                        Level.PARTNERSHIP,
                        PARTNERSHIP,
                        List.of(new Portfolio.Tie(Portfolio.By.MEMBER, WAVE)),
                        List.of(figure(FigureKind.HELD, null, 7, 0, 0)),
                        List.of()));
    }

    private static List<Memberships.Membership> memberships() {
        return List.of(
                new Memberships.Membership(
                        "fact:1",
                        WAVE,
                        new Memberships.OfNetwork(new NetworkMember.Organisation(KSS)),
                        Memberships.Standing.SINCE_UNKNOWN,
                        null,
                        null,
                        List.of(VISIT),
                        List.of(Sample.trace(7))),
                new Memberships.Membership(
                        "fact:2",
                        new Subject(StreamType.BODY, "group"),
                        new Memberships.OfBody(
                                new Participant.Office(Narrative.of("sv", EVIL), null, null),
                                SPAVO,
                                Capacity.POLITICIAN,
                                PoliticalPosition.OPPOSITION),
                        Memberships.Standing.PERHAPS,
                        PartialDate.parse("2014"),
                        PartialDate.parse("2016"),
                        List.of(VISIT),
                        List.of(Sample.trace(8))));
    }

    private static Directory.Project project() {
        return new Directory.Project(
                "partnership:kss-spavo",
                Sample.KSS_SPAVO,
                PartnershipKind.CIVIL_SOCIETY,
                Directory.Standing.SUSPENDED,
                PartialDate.parse("2013"),
                PartialDate.parse("2016"),
                null,
                EVIL,
                Narrative.of("nb", "et krisesenter"),
                List.of(
                        new Directory.Partner(KSS, PartyRole.PARTNER, "NO", false),
                        new Directory.Partner(SPAVO, PartyRole.PARTNER, "CY", true)),
                KSS,
                new ContactPoint("post@kss.example", null, null),
                List.of("nb", "en"),
                List.of(Directory.Field.CONTACT_POINT),
                List.of(VISIT),
                List.of(Sample.trace(7)));
    }

    private static Strategies.Strategy strategy() {
        return new Strategies.Strategy(
                "strategy:s",
                new StrategyId("s"),
                KSS,
                Narrative.of("da", "Strategi- og handlingsplan"),
                PartialDate.parse("2014-04-01/2018-03-31"),
                Strategies.Standing.NOT_YET,
                new BodyId("assembly"),
                PartialDate.parse("2014"),
                null,
                null,
                null,
                List.of(),
                List.of(new Strategies.Action(
                        new ActionId("a"),
                        Narrative.of("da", EVIL),
                        List.of(new Participant.Organisation(SPAVO)),
                        List.of(new BodyId("group")),
                        List.of(WAVE),
                        null,
                        PartialDate.parse("2016"),
                        Strategies.Progress.OVERDUE,
                        null,
                        List.of(VISIT))),
                List.of(VISIT),
                List.of(VISIT),
                List.of(Sample.trace(7)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksEveryLanguageAndRunsNothing(Language language) throws Exception {
        for (String path : List.of(
                "/portfolio?", "/portfolio?figure=HELD&of=STUDY_VISIT", "/portfolio?about=network:wave", "/memberships?", "/directory?", "/strategies?")) {
            for (Caller caller : List.of(KARI, FUNDER)) {
                assertThat(shown(caller, path + "&lang=" + language.tag()))
                        .as("%s %s", path, language)
                        .contains("lang=\"" + language.tag() + "\"")
                        .doesNotContain("??", EVIL);
            }
        }
    }

    @Test
    void figuresSayWhatIsSureWhatIsUndatedAndWhatIsPerhaps() throws Exception {
        String page = shown(FUNDER, "/portfolio?lang=en");

        assertThat(page)
                .contains("3 (2 undated), perhaps 1 more")
                .contains("EUR 20,000,000 and SEK 300; perhaps also SEK 10; 2 without a figure")
                .contains("120 and about 30,000 people")
                .contains("England")
                .contains("UN sustainable development targets");
    }

    @Test
    void everyFigureLeadsToTheEntriesThatMakeIt() throws Exception {
        assertThat(shown(FUNDER, "/portfolio?asOf=2014-01-01&knownAt=40&lang=en"))
                .contains("/portfolio?asOf=2014-01-01&amp;knownAt=40&amp;figure=HELD&amp;of=STUDY_VISIT\"")
                .contains("/portfolio?asOf=2014-01-01&amp;knownAt=40&amp;about=partnership%3Akss-spavo&amp;figure=HELD\"")
                .contains("/portfolio?asOf=2014-01-01&amp;knownAt=40&amp;figure=COUNTRIES&amp;of=ZA\"")
                .contains("/portfolio?asOf=2014-01-01&amp;knownAt=40&amp;about=network%3Awave\"");
        assertThat(shown(FUNDER, "/portfolio?figure=HELD&of=STUDY_VISIT&asOf=2014-01-01&lang=en"))
                .contains("Activities held: Study visit", "/partnerships/kss-spavo#entry-activity-v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/portfolio?figure=NOTHING",
        "/portfolio?about=nothing",
        "/portfolio?about=network:nobody",
        "/memberships?about=body:nobody",
        "/directory?about=x:y"
    })
    void whatThereIsNotIsNotThere(String path) throws Exception {
        assertThat(as(KARI, path).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"COORDINATOR, 200", "AUDITOR, 200", "DATA_PROTECTION_OFFICER, 200", "FUNDER, 404", "ADMINISTRATOR, 404"})
    void whereAPersonSitsIsForThoseWhoMayLookOneUp(Role role, int status) throws Exception {
        answers.view(GetPersons.class, question -> new Persons(
                Sample.stand(),
                question.ids().stream()
                        .map(id -> new Persons.PersonEntry(id, List.of(), null, List.of(), false))
                        .toList()));

        assertThat(as(caller(role, role == Role.COORDINATOR ? "kss" : null), "/memberships?about=person:" + ANNA).getStatus())
                .isEqualTo(status);
    }

    @Test
    void membershipsSayOfWhatForWhomAndHowSure() throws Exception {
        assertThat(shown(KARI, "/memberships?lang=en"))
                .contains("Members, but nobody says since when", "Perhaps members that day")
                .contains("from 2014 until 2016", "since when is not stated")
                .contains("politician", "opposition", "SPAVO")
                .contains("href=\"/subjects/network/wave\"");
    }

    @Test
    void theDirectorySaysWhomToCallAndWhatIsMissing() throws Exception {
        assertThat(shown(KARI, "/directory?text=krisesneter&lang=en"))
                .contains("value=\"krisesneter\"")
                .contains("suspended since 2016")
                .contains("missing: how to reach the contact")
                .contains("Association for the Prevention of Violence (Cyprus)")
                .contains("post@kss.example")
                .contains("Norwegian Bokmål and English");
        assertThat(answers.asked())
                .filteredOn(FindProjects.class::isInstance)
                .singleElement()
                .extracting(question -> ((FindProjects) question).text())
                .isEqualTo("krisesneter");
    }

    @Test
    void aStrategySaysHowItStoodAndHowItsActionsDid() throws Exception {
        assertThat(shown(KARI, "/strategies?asOf=2014-03-31&lang=en"))
                .contains("Not yet in force", "1 April 2014", "1, 0 of them done", "overdue", "due 2016")
                .contains("href=\"/subjects/strategy/s\"");
    }

    @Test
    void aConventionNamesThePartnerCountriesThatItDoesNotBindAndWhatWorkedTowardsIt() throws Exception {
        answers.view(GetConventionChart.class, _ -> new ConventionChart(
                Sample.stand(),
                List.of(new ConventionChart.Convention(
                        new InstrumentId("istanbul"),
                        InstrumentKind.TREATY,
                        List.of(Name.official("Istanbul Convention", "en")),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()))));
        answers.view(FindConventionWork.class, _ -> new ConventionWork(
                Sample.stand(),
                List.of(new ConventionWork.Work(
                        "instrument:istanbul",
                        new InstrumentId("istanbul"),
                        true,
                        List.of(new ConventionWork.PartnerCountry(
                                "CY", ConventionChart.Answer.UNKNOWN, List.of(), List.of(SPAVO))),
                        List.of(VISIT),
                        List.of(Sample.trace(7))))));

        assertThat(shown(FUNDER, "/conventions?lang=en"))
                .contains("href=\"/?country=CY\"", "Cyprus", "SPAVO", "not known")
                .contains("/partnerships/kss-spavo#entry-activity-v1")
                .doesNotContain(EVIL);
    }
}
