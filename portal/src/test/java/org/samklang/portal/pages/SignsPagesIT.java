package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Role;
import org.samklang.events.ClaimSubject;
import org.samklang.events.GrantEvent.GrantEnded;
import org.samklang.events.PartnershipEvent.ChallengeRecorded;
import org.samklang.events.PartnershipEvent.PartnershipSuspended;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ChallengeId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.PromiseId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.query.Question;
import org.samklang.query.Reach;
import org.samklang.query.belonging.Belonging.Member;
import org.samklang.query.compliance.Proof;
import org.samklang.query.compliance.ProofKind;
import org.samklang.query.continuation.Continuations;
import org.samklang.query.continuation.Continuations.Continuation;
import org.samklang.query.continuation.Continuations.End;
import org.samklang.query.continuation.Continuations.Ground;
import org.samklang.query.continuation.Continuations.Outcome;
import org.samklang.query.continuation.FindContinuations;
import org.samklang.query.exchange.Exchanges;
import org.samklang.query.exchange.Exchanges.Asked;
import org.samklang.query.exchange.Exchanges.By;
import org.samklang.query.exchange.Exchanges.Delivery;
import org.samklang.query.exchange.Exchanges.Exchange;
import org.samklang.query.exchange.Exchanges.Figures;
import org.samklang.query.exchange.Exchanges.Group;
import org.samklang.query.exchange.Exchanges.Request;
import org.samklang.query.exchange.Exchanges.Standing;
import org.samklang.query.exchange.Exchanges.Way;
import org.samklang.query.exchange.FindExchanges;
import org.samklang.query.exchange.FindUnpassedLearning;
import org.samklang.query.exchange.UnpassedLearning;
import org.samklang.query.exchange.UnpassedLearning.Unpassed;
import org.samklang.query.learning.LearningBalance.Label;
import org.samklang.query.learning.LearningBalance.PairBalance;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.signs.FindSigns;
import org.samklang.query.signs.Signs;
import org.samklang.query.signs.Signs.Sign;
import org.samklang.query.signs.Signs.Since;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/// The questions of those who fund partnerships or look after them, on their pages and over REST: every kind of line, in
/// every language.
@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class SignsPagesIT {
    private static final String EVIL = "<script>alert('x')</script>";
    private static final Caller KARI = new Caller("u", "kari", Role.COORDINATOR, "kss", Access.WRITE, false);
    private static final Caller FUNDER = new Caller("u", "frida", Role.FUNDER, null, Access.READ, false);
    private static final PairBalance THREE_TO_ONE = Sample.threeToOne().pairs().getFirst();

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    @BeforeEach
    void theRegister() {
        answers.reset();
        answers.view(GetOrganisations.class, _ -> new Organisations(Sample.stand(), Sample.organisations()));
        answers.view(FindSigns.class, question -> new Signs(
                Sample.stand(), LocalDate.of(2016, 1, 1), question.silence(), signs(), List.of(new PartnershipId("calm")), null));
        answers.view(FindContinuations.class, _ -> new Continuations(Sample.stand(), continuations(), null));
        answers.view(FindUnpassedLearning.class, _ -> unpassed());
        answers.view(FindExchanges.class, question -> exchanges(question.about() == null));
    }

    private MockHttpServletResponse answer(Caller caller, String path) throws Exception {
        return web.perform(get(path).with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()))))))
                .andReturn()
                .getResponse();
    }

    /// What the page says, without its markup.
    private String said(String path) throws Exception {
        MockHttpServletResponse answer = answer(FUNDER, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    // --- every kind of line

    private static TimelineEntry stated(String key, String on, Told told) {
        return Sample.entry(key, EntryState.STATED, Happened.HAPPENED, on, told);
    }

    private static Sign sign(String id, boolean perhaps, Signs.Why why, TimelineEntry... facts) {
        return new Sign(
                "sign:kss-spavo/" + id, Sample.KSS_SPAVO, perhaps, why, List.of(facts), List.of(Sample.trace(7)));
    }

    private static List<Sign> signs() {
        LocalDate day = LocalDate.of(2013, 9, 1);
        TimelineEntry visit = Sample.held("visit", "2013-23", Happened.HAPPENED);
        TimelineEntry undated = Sample.held("april", "XXXX-04", Happened.UNDATED);
        TimelineEntry began = stated("partnership", "2013", new Told.Activation(true));
        PartnershipSuspended rests = new PartnershipSuspended(Sample.KSS_SPAVO, PartialDate.parse("2015"), Sample.text(EVIL));
        ChallengeRecorded challenge = new ChallengeRecorded(
                Sample.KSS_SPAVO, new ChallengeId("north"), Sample.text("Nord-Kypros"), PartialDate.parse("2013"));
        List<Sign> signs = new ArrayList<>(List.of(
                sign("silence", false, new Signs.Silence(9, Since.LAST_CONTACT, day, day.plusMonths(2), 0), visit),
                sign("exact", false, new Signs.Silence(9, Since.LAST_CONTACT, day, day, 0), visit),
                sign("open", true, new Signs.Silence(1, Since.LAST_CONTACT, null, day, 1), visit, undated),
                sign("undated", true, new Signs.Silence(9, Since.NOBODY_KNOWS, null, null, 2), undated),
                sign("nothing", true, new Signs.Silence(9, Since.NOBODY_KNOWS, null, null, 0), began),
                sign("began", false, new Signs.Silence(9, Since.BEGINNING, day, day.plusYears(1), 0), began),
                sign(
                        "suspended",
                        true,
                        new Signs.Suspended(rests.suspendedOn(), rests.reason()),
                        stated("rests", "2015", new Told.Stated(rests))),
                sign("rule/a", false, rule(LocalDate.of(2014, 1, 1), List.of(new Proof(
                        ProofKind.ACTIVITY,
                        "activity:visit",
                        PartialDate.parse("2013"),
                        Sample.text("besøk"),
                        List.of(new Subject(StreamType.PARTNERSHIP, "kss-spavo")),
                        Sample.trace(7))))),
                sign("rule/b", false, rule(null, List.of(new Proof(
                        ProofKind.ADOPTION, null, null, null, List.of(), Sample.trace(7))))),
                sign(
                        "promise",
                        true,
                        new Signs.OverduePromise(
                                new ActivityId("visit"),
                                new PromiseId("p"),
                                Sample.KSS,
                                Sample.text("sende mer"),
                                PartialDate.parse("2014-01")),
                        visit),
                sign(
                        "plan",
                        false,
                        new Signs.OverduePlan(new ActivityId("plan"), PartialDate.parse("2014")),
                        Sample.planned("plan", "2014", EntryState.OVERDUE_UNCONFIRMED)),
                sign(
                        "challenge",
                        true,
                        new Signs.OpenChallenge(challenge.challengeId(), challenge.challenge(), challenge.noticedOn()),
                        stated("challenge", "2013", new Told.Stated(challenge)),
                        visit),
                sign(
                        "one-way",
                        false,
                        new Signs.OneWay(new PairBalance(
                                Sample.KSS,
                                Sample.SPAVO,
                                Sample.lean(3, 0, Label.ONE_WAY, Sample.TO_CYPRUS),
                                Sample.lean(0, 0, Label.NO_CONFIRMED_EVIDENCE, null),
                                0)),
                        Sample.learning(Sample.line("l1", Sample.TO_CYPRUS, true, "2013"), EntryState.CLAIMED)),
                sign(
                        "contested",
                        false,
                        new Signs.Contested(ClaimSubject.DURATION),
                        Sample.claim("one", ClaimSubject.DURATION, "P15Y", true))));
        return signs;
    }

    private static Signs.BrokenRule rule(LocalDate since, List<Proof> proofs) {
        return new Signs.BrokenRule(
                new RuleSetId("rules"),
                1,
                Sample.text("Regler"),
                "MEET",
                RuleStrength.MUST,
                Sample.text("møtes to ganger"),
                since,
                proofs);
    }

    private static List<Continuation> continuations() {
        List<Continuation> all = new ArrayList<>();
        TimelineEntry after = Sample.held("after", "2014", Happened.HAPPENED);
        GrantEnded ended = new GrantEnded(
                new GrantId("grant"), List.of(Sample.KSS_SPAVO), new PartialDate("2013", "in a report"), null);
        for (Outcome outcome : Outcome.values()) {
            for (Ground ground : Ground.values()) {
                all.add(new Continuation(
                        "continuation:" + outcome + ground,
                        Sample.KSS_SPAVO,
                        new GrantId("grant"),
                        Sample.KSS,
                        ground == Ground.ENDED ? null : Sample.text("et krisesenter"),
                        new End(
                                ground,
                                ended.endedOn(),
                                Happened.HAPPENED,
                                stated("ended", "2013", new Told.Stated(ended))),
                        outcome,
                        List.of(after),
                        List.of(after),
                        List.of(stated("closing", "2017", new Told.Closing(null))),
                        List.of()));
            }
        }
        all.add(new Continuation(
                "continuation:none",
                Sample.KSS_SPAVO,
                null,
                null,
                null,
                null,
                Outcome.CONTINUED,
                List.of(after),
                List.of(),
                List.of(),
                List.of()));
        return all;
    }

    private static UnpassedLearning unpassed() {
        TimelineEntry learned = Sample.learning(Sample.line("l1", Sample.TO_CYPRUS, true, "2013"), EntryState.CLAIMED);
        TimelineEntry passing = Sample.held("newsletter", "2014", Happened.PERHAPS);
        return new UnpassedLearning(
                Sample.stand(),
                List.of(
                        new Unpassed("unpassed:a", learned, true, PartialDate.parse("2013"), List.of(passing), List.of()),
                        new Unpassed("unpassed:b", learned, false, null, List.of(), List.of())),
                "next");
    }

    private static Exchanges exchanges(boolean everything) {
        Asked asked = new Asked(1, 2, 3, 4, 5);
        Figures figures = new Figures(
                asked,
                4,
                1,
                2,
                1,
                1,
                List.of(
                        new Way(Sample.TO_CYPRUS, asked, 3, 1, 2, 0, 1),
                        new Way(Sample.TO_NORWAY, new Asked(0, 0, 0, 0, 0), 1, 0, 0, 0, 0)),
                List.of(THREE_TO_ONE),
                List.of());
        TimelineEntry passed = Sample.learning(Sample.line("l1", Sample.TO_CYPRUS, true, "2013"), EntryState.CLAIMED);
        List<Request> requests = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            requests.add(new Request(
                    Sample.learning(
                            Sample.line("r" + standing.ordinal(), Sample.TO_CYPRUS, false, "2012"), EntryState.REQUESTED),
                    standing,
                    standing == Standing.OPEN ? null : PartialDate.parse("2012"),
                    Arrays.stream(By.values())
                            .map(by -> new Delivery(new LearningId("l1"), by, EntryState.CLAIMED, false))
                            .toList()));
        }
        List<Member> members = List.of(new Member(Sample.KSS_SPAVO, false), new Member(new PartnershipId("other"), true));
        return new Exchanges(
                Sample.stand(),
                null,
                null,
                1,
                figures,
                everything
                        ? List.of(new Group(new Subject(StreamType.NETWORK, "wave"), members, figures))
                        : List.of(),
                List.of(new Exchange(
                        "exchange:kss-spavo", Sample.KSS_SPAVO, figures, requests, List.of(passed), List.of())),
                List.of(new PartnershipId("quiet")),
                null);
    }

    // --- what pages say

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfLineIsThereInEveryLanguage(Language language) throws Exception {
        for (String path : List.of(
                "/signs",
                "/continuations",
                "/learning",
                "/learning?about=organisation:kss",
                "/learning-never-passed-on")) {
            String page = said(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag());
            assertThat(page).as(path + language).doesNotContain("??", "{", "null");
        }
    }

    @Test
    void nothingToTellIsToldToo() throws Exception {
        answers.view(FindSigns.class, _ -> new Signs(
                Sample.stand(), LocalDate.of(2016, 1, 1), 9, List.of(), List.of(), null));
        answers.view(FindContinuations.class, _ -> new Continuations(Sample.stand(), List.of(), null));
        answers.view(FindUnpassedLearning.class, _ ->
                new UnpassedLearning(Sample.stand(), List.of(), null));
        assertThat(said("/signs?lang=en")).contains("There is no partnership here.");
        assertThat(said("/continuations?lang=en")).contains("No grant and no continuation is recorded here.");
        assertThat(said("/learning-never-passed-on?lang=en")).contains("was passed on, as far as is known");
    }

    @Test
    void whatPeopleTypedIsShownAsText() throws Exception {
        String page = answer(FUNDER, "/signs?lang=en").getContentAsString();
        assertThat(page).doesNotContain(EVIL).contains("&lt;script&gt;");
    }

    @Test
    void aSignSaysByWhichFactsAndWhichReadingItIsOne() throws Exception {
        assertThat(said("/signs?lang=en"))
                .contains(
                        "No contact for 9 months",
                        "Last contact: between 1 September 2013 and 1 November 2013",
                        "The 9 months were over: between 1 June 2014 and 1 August 2014",
                        "That month was over: 1 October 2013 at the latest",
                        "Without a year: 1 contact, which may have been later",
                        "none recorded, and nobody said when the partnership began",
                        "The partnership began: between 1 September 2013 and 1 September 2014",
                        "Rule not kept: møtes to ganger",
                        "Promise not kept in time: sende mer",
                        "Due: January 2014",
                        "Learning goes one way",
                        "KSS → SPAVO: 3 · SPAVO → KSS: 0 · Index 0.00",
                        "Without a sign");
        assertThat(answer(FUNDER, "/signs").getContentAsString())
                .contains("/partnerships/kss-spavo#entry-activity-visit", "/partnerships/kss-spavo/commitments#rules-rules-");
    }

    @Test
    void anIndexStandsBesideTheNumbersThatMakeIt() throws Exception {
        assertThat(said("/learning?lang=en"))
                .contains(
                        "KSS → SPAVO: 3 · SPAVO → KSS: 1 · Index 0.33",
                        "No confirmed evidence",
                        "open: 4 · perhaps answered, by topic: 3 · perhaps delivered: 2 · delivered: 1 · perhaps not of here: 5",
                        "3 claimed, 2 confirmed · perhaps 1 more · 1 disputed",
                        "Same topic and direction; nobody said that it answers this",
                        "no date; recorded on",
                        "All of it");
    }

    @Test
    void figuresLeadToWhatMakesThemAtTheSameMoment() throws Exception {
        String page = answer(FUNDER, "/learning?asOf=2015-01-01&knownAt=7").getContentAsString();
        assertThat(page)
                .contains(
                        "/learning?asOf=2015-01-01&amp;knownAt=7&amp;about=partnership%3Akss-spavo",
                        "/learning?asOf=2015-01-01&amp;knownAt=7&amp;about=network%3Awave",
                        "/learning-never-passed-on?asOf=2015-01-01&amp;knownAt=7");
        assertThat(said("/learning?about=organisation:kss&lang=en")).contains("What was passed on");
    }

    @Test
    void manyPartiesAreAListOfWaysAndNoMatrix() throws Exception {
        List<Way> ways = new ArrayList<>();
        for (int i = 10; i < 24; i++) {
            ways.add(new Way(
                    new Direction(Sample.KSS, new OrganisationId("party-" + i)),
                    new Asked(0, 0, 0, 0, 0), 1, 0, 0, 0, 0));
        }
        Exchanges few = exchanges(true);
        answers.view(FindExchanges.class, _ -> new Exchanges(
                few.stand(),
                null,
                null,
                1,
                new Figures(new Asked(0, 0, 0, 0, 0), 14, 0, 0, 0, 0, ways, List.of(), List.of()),
                few.groups(),
                few.entries(),
                List.of(),
                null));
        assertThat(said("/learning?lang=en")).contains("From whom to whom").doesNotContain("Rows passed on");
    }

    @ParameterizedTest
    @CsvSource({"/signs, 9", "/signs?silence=3, 3", "/signs?silence=soon, 9", "/signs?silence=0, 1", "/signs?silence=7, 7"})
    void aPageAsksAfterTheMonthsThatItsAddressSays(String path, int months) throws Exception {
        assertThat(answer(FUNDER, path).getStatus()).isEqualTo(200);
        assertThat(answers.asked().stream().filter(FindSigns.class::isInstance))
                .extracting(question -> ((FindSigns) question).silence())
                .containsExactly(months);
    }

    @Test
    void aWindowNarrowsTheFigures() throws Exception {
        answer(FUNDER, "/learning?from=2013-01-01&until=nonsense");
        FindExchanges asked = (FindExchanges) answers.asked().stream()
                .filter(FindExchanges.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(asked.from()).isEqualTo(LocalDate.of(2013, 1, 1));
        assertThat(asked.until()).isNull();
    }

    // --- how far a reader sees

    @ParameterizedTest
    @CsvSource({"signs", "learning", "learning-never-passed-on", "continuations"})
    void oneSubjectLeadsToThePartnershipsOfOthersAsFarAsTheReaderSeesAcrossTheRegister(String name) throws Exception {
        for (String path : List.of("/", "/api/")) {
            answers.asked().clear();
            assertThat(answer(KARI, path + name + "?about=organisation:kss").getStatus()).isEqualTo(200);
            Reach reach = answers.asked().stream()
                    .filter(question -> Set.of("signs", "exchange", "continuation").stream()
                            .anyMatch(slice -> question.getClass().getPackageName().endsWith(slice)))
                    .map(question -> ((Question<?>) question).reach())
                    .findFirst()
                    .orElseThrow();
            assertThat(reach.widest()).isEqualTo(Visibility.PUBLIC);
            assertThat(reach.own()).containsExactlyInAnyOrder("organisation:kss", "partnership:kss-spavo");
        }
    }

    // --- over REST

    @ParameterizedTest
    @CsvSource({"0", "1201"})
    void aLengthOfSilenceThatIsNoneIsNamed(String silence) throws Exception {
        MockHttpServletResponse answer = answer(FUNDER, "/api/signs?lang=en&silence=" + silence);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("/silence", "1–1200");
    }

    @Test
    void everyAnswerSaysWhereItStands() throws Exception {
        for (String name : List.of("signs?silence=6", "learning?from=2013-01-01", "learning-never-passed-on", "continuations")) {
            MockHttpServletResponse answer = answer(FUNDER, "/api/" + name);
            assertThat(answer.getStatus()).as(name).isEqualTo(200);
            assertThat(answer.getHeader("Samklang-Position")).as(name).isEqualTo("42");
        }
        assertThat(answer(FUNDER, "/api/signs?silence=6").getContentAsString())
                .contains("\"silence\":6", "\"type\":\"silence\"", "\"type\":\"broken-rule\"");
    }
}
