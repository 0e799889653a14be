package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Role;
import org.samklang.events.BodyKind;
import org.samklang.events.Capacity;
import org.samklang.events.PoliticalPosition;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.Window;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.RuleSetId;
import org.samklang.events.value.Source;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.query.Trace;
import org.samklang.query.compliance.Choice;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Compliance;
import org.samklang.query.compliance.FindCommitments;
import org.samklang.query.compliance.GetCompliance;
import org.samklang.query.compliance.GetRuleSets;
import org.samklang.query.compliance.Gravity;
import org.samklang.query.compliance.NextDue;
import org.samklang.query.compliance.Proof;
import org.samklang.query.compliance.ProofKind;
import org.samklang.query.compliance.RuleResult;
import org.samklang.query.compliance.RuleSetCompliance;
import org.samklang.query.compliance.RuleSets;
import org.samklang.query.compliance.Status;
import org.samklang.query.compliance.Stretch;
import org.samklang.query.compliance.Verdict;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/// The pages of commitments and of sets of rules.
@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class CompliancePagesIT {
    private static final String PAGE = "/partnerships/kss-spavo/commitments";
    private static final String EVIL = "<script>alert('x')</script>";
    private static final Caller AUDITOR = new Caller("page-auditor", "reader", Role.AUDITOR, null, Access.READ, false);
    private static final Caller FUNDER = new Caller("page-funder", "reader", Role.FUNDER, null, Access.READ, false);
    private static final RuleSetId RULES = new RuleSetId("icld-kp");
    private static final Texts TEXTS = Texts.load();

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    @BeforeEach
    void theRegister() {
        answers.reset();
        answers.view(GetOrganisations.class, _ -> new Organisations(Sample.stand(), Sample.organisations()));
        answers.view(GetCompliance.class, question -> new Compliance(
                Sample.stand(), question.partnership(), LocalDate.parse("2022-06-30"), List.of(set(question.choice()))));
        answers.view(GetRuleSets.class, _ -> new RuleSets(Sample.stand(), List.of(ruleSet())));
    }

    private String page(Caller caller, String address, Language language) throws Exception {
        MockHttpServletResponse answer = answer(caller, address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag());
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(Caller caller, String address) throws Exception {
        return web.perform(get(address).with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()))))))
                .andReturn()
                .getResponse();
    }

    private static Proof proof(ProofKind kind, String entry, String on, Subject about) {
        return new Proof(
                kind,
                entry,
                PartialDate.parse(on),
                Narrative.of("sv", EVIL),
                List.of(about),
                new Trace(
                        7,
                        Instant.parse("2026-03-01T00:00:00Z"),
                        "e7",
                        "fact",
                        "user-1",
                        "COORDINATOR",
                        null,
                        new Source.Citation("S2", "51", null, null),
                        null));
    }

    private static final Proof MEETING = proof(
            ProofKind.ACTIVITY, "activity:m1", "2021-03-01", new Subject(StreamType.PARTNERSHIP, "kss-spavo"));
    private static final Proof PRIORITY = proof(
            ProofKind.PRIORITY, "fact:p1", "2021", new Subject(StreamType.ORGANISATION, "kss"));

    private static Rule rule(String code, RuleCheck check) {
        return new Rule(code, RuleStrength.MUST, Narrative.of("sv", "Parterna möts"), "S2", "51", check);
    }

    private static RuleResult result(
            String code, Verdict verdict, @Nullable Gravity gravity, List<Proof> proofs, List<Stretch> stretches, @Nullable NextDue next) {
        RuleCheck check = new RuleCheck.Composition(
                BodyKind.STEERING_GROUP, Capacity.POLITICIAN, Set.of(PoliticalPosition.OPPOSITION), 1, false);
        return new RuleResult(
                rule(code, check),
                verdict.status(),
                verdict,
                gravity,
                proofs,
                stretches,
                next,
                new RuleResult.Otherwise(true, Status.OK, new Verdict.Kept()));
    }

    private static RuleSetCompliance set(Choice choice) {
        LocalDate day = LocalDate.parse("2021-03-15");
        return new RuleSetCompliance(
                RULES,
                1,
                Narrative.of("sv", "Kommunala partnerskap"),
                null,
                PartialDate.parse("2021/2024"),
                Narrative.of("en", "A year is a calendar year."),
                List.of(new RuleSetCompliance.Adoption(null, PartialDate.parse("2021"), List.of())),
                true,
                choice.version() != null,
                List.of(
                        result("KEPT", new Verdict.Kept(), null, List.of(MEETING), List.of(), null),
                        result(
                                "DUE",
                                new Verdict.Due(day),
                                null,
                                List.of(),
                                List.of(),
                                new NextDue(day, 1, List.of(new OrganisationId("spavo")))),
                        result(
                                "BROKEN",
                                new Verdict.Breached(day),
                                Gravity.WARNING,
                                List.of(PRIORITY),
                                List.of(new Stretch(day, LocalDate.parse("2021-12-31"), "styrgrupp", new Verdict.Breached(day), List.of())),
                                null),
                        result(
                                "WAIVED",
                                new Verdict.Waived(
                                        new OrganisationId("kss"),
                                        "user-1",
                                        Narrative.of("nb", "valg"),
                                        PartialDate.parse("2021"),
                                        MEETING),
                                null,
                                List.of(),
                                List.of(),
                                null),
                        result(
                                "OPEN",
                                Verdict.missing(Verdict.Lack.DATE, List.of(MEETING)),
                                null,
                                List.of(),
                                List.of(),
                                null),
                        result("UNKNOWN", Verdict.missing(Verdict.Lack.BODY, List.of()), null, List.of(), List.of(), null),
                        result(
                                "NOT",
                                new Verdict.NotApplicable(Verdict.Ground.NOT_IN_FORCE),
                                null,
                                List.of(),
                                List.of(),
                                null)));
    }

    private static RuleSets.RuleSet ruleSet() {
        return new RuleSets.RuleSet(
                RULES,
                List.of(new RuleSets.RuleVersion(
                        1,
                        Narrative.of("sv", "Kommunala partnerskap"),
                        PartialDate.parse("2021/2024"),
                        true,
                        new OrganisationId("kss"),
                        null,
                        null,
                        null,
                        PartialDate.parse("2023"),
                        null,
                        List.of(rule("MEET2", new RuleCheck.Meetings(2, Window.CALENDAR_YEAR, false))),
                        List.of())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStatusIsSaidInWordsWithItsFacts(Language language) throws Exception {
        String page = page(AUDITOR, PAGE + "?asOf=2022-06-30", language);
        for (Status status : Status.values()) {
            assertThat(page).contains(TEXTS.say(language, Texts.wordKey(status)));
        }
        assertThat(page)
                .contains("<span lang=\"sv\">Parterna möts</span>")
                .contains("/partnerships/kss-spavo?asOf=2022-06-30&amp;knownAt=42#entry-activity-m1")
                .contains("/subjects/organisation/kss?asOf=2022-06-30&amp;knownAt=42#entry-fact-p1")
                .contains("SPAVO")
                .contains("styrgrupp")
                .contains(TEXTS.say(language, Texts.wordKey(Verdict.Lack.DATE)))
                .doesNotContain(EVIL)
                .doesNotContain("??");
    }

    @Test
    void aJudgementWithHindsightSaysSo() throws Exception {
        String hindsight = TEXTS.say(Language.ENGLISH, "commitments.retrospective");
        assertThat(page(AUDITOR, PAGE, Language.ENGLISH)).doesNotContain(hindsight);
        assertThat(page(AUDITOR, PAGE + "?ruleSet=icld-kp&version=1", Language.ENGLISH)).contains(hindsight);
        assertThat(answers.asked())
                .filteredOn(GetCompliance.class::isInstance)
                .extracting(question -> ((GetCompliance) question).choice())
                .containsExactly(Choice.ADOPTED, new Choice(RULES, 1, null));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsMissingIsSaidToBeMissing(Language language) throws Exception {
        String words = page(AUDITOR, PAGE, language).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        String missing = TEXTS.say(language, "commitments.missing");

        assertThat(words)
                .contains(missing + " " + TEXTS.say(language, Texts.wordKey(Verdict.Lack.BODY)))
                .contains(missing + " " + TEXTS.say(language, Texts.wordKey(Verdict.Lack.DATE)) + " · ");
    }

    @Test
    void seatsAreAskedOfEachPartyOrOfAllTogetherAsTheReaderChooses() throws Exception {
        String chosen = "href=\"%s\" aria-current=\"true\"";
        assertThat(page(AUDITOR, PAGE, Language.ENGLISH))
                .contains(chosen.formatted(PAGE))
                .contains("href=\"" + PAGE + "?reading=each\"")
                .contains("href=\"" + PAGE + "?reading=together\"");
        assertThat(page(AUDITOR, PAGE + "?reading=together&asOf=2022-06-30&ruleSet=icld-kp", Language.ENGLISH))
                .contains(chosen.formatted(
                        PAGE + "?asOf=2022-06-30&amp;knownAt=42&amp;reading=together&amp;ruleSet=icld-kp"))
                .as("choosing another day keeps it")
                .contains("<input type=\"hidden\" name=\"reading\" value=\"together\">")
                .contains("<input type=\"hidden\" name=\"ruleSet\" value=\"icld-kp\">");
        assertThat(answers.asked())
                .filteredOn(GetCompliance.class::isInstance)
                .extracting(question -> ((GetCompliance) question).choice())
                .containsExactly(Choice.ADOPTED, new Choice(RULES, null, false));
    }

    @Test
    void noReadingIsOfferedWhereNoSeatsAreAskedFor() throws Exception {
        answers.view(GetCompliance.class, question -> new Compliance(
                Sample.stand(), question.partnership(), LocalDate.parse("2022-06-30"), List.of()));

        assertThat(page(AUDITOR, PAGE, Language.ENGLISH)).doesNotContain("reading=each");
    }

    // --- all partnerships

    private static final LocalDate DAY = LocalDate.parse("2022-06-30");

    private static Commitments.Commitment commitment(String partnership, RuleResult result) {
        return new Commitments.Commitment(
                new PartnershipId(partnership), RULES, 1, Narrative.of("sv", "Kommunala partnerskap"), result);
    }

    private static RuleResult due(String code, LocalDate by, String... hosts) {
        return result(
                code, new Verdict.Due(by), null, List.of(), List.of(),
                new NextDue(by, null, Stream.of(hosts).map(OrganisationId::new).toList()));
    }

    private void everybodysCommitments() {
        answers.view(FindCommitments.class, question -> new Commitments(
                Sample.stand(),
                DAY,
                question.partnerships().contains(new PartnershipId("kss-spavo"))
                        ? List.of(
                                commitment("kss-spavo", result(
                                        "BROKEN", new Verdict.Breached(DAY), Gravity.BREACH, List.of(), List.of(), null)),
                                commitment("kss-spavo", due("TODAY", DAY)),
                                commitment("kss-spavo", due("LAST", DAY.plusDays(90), "spavo")),
                                commitment("kss-spavo", due("LATER", DAY.plusDays(91))),
                                commitment("kss-spavo", due("PAST", DAY.minusDays(1))),
                                commitment("kss-spavo", result(
                                        "KEPT", new Verdict.Kept(), null, List.of(), List.of(), null)))
                        : List.of(),
                null));
    }

    private static String part(String page, String id) {
        return page.substring(page.indexOf("id=\"" + id + "\"")).replaceAll("(?s)</section>.*", "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofAllPartnershipsItIsSaidWhatIsNotKeptWhatIsDueAndWhoseTurnItIs(Language language) throws Exception {
        everybodysCommitments();
        String page = page(AUDITOR, "/commitments?asOf=2022-06-30", language);

        assertThat(part(page, "broken")).contains(">BROKEN<").doesNotContain(">TODAY<").doesNotContain(">KEPT<");
        assertThat(part(page, "due"))
                .contains(">TODAY<", ">LAST<")
                .doesNotContain(">LATER<")
                .doesNotContain(">PAST<")
                .doesNotContain(">BROKEN<");
        assertThat(part(page, "turns")).contains(">LAST<", "SPAVO:").doesNotContain(">TODAY<");
        assertThat(page)
                .contains("href=\"" + PAGE + "?asOf=2022-06-30&amp;knownAt=42#rules-icld-kp-entry-BROKEN\"")
                .contains("<span lang=\"sv\">Parterna möts</span>")
                .doesNotContain("??");
        assertThat(page(AUDITOR, PAGE, language)).as("the rule stands there").contains("id=\"rules-icld-kp-entry-BROKEN\"");
    }

    @Test
    void nobodySeesTheCommitmentsOfAPartnershipThatTheyMayNotKnowOf() throws Exception {
        everybodysCommitments();
        assertThat(page(FUNDER, "/commitments", Language.ENGLISH)).doesNotContain("BROKEN").contains("Nothing.");
        assertThat(web.perform(get("/commitments")).andReturn().getResponse().getStatus()).isIn(302, 401);
    }

    @Test
    void theOverviewIsReachedFromTheRulesAndFromAPartnershipsCommitments() throws Exception {
        for (String from : List.of("/rule-sets", PAGE, "/subjects")) {
            assertThat(page(AUDITOR, from, Language.ENGLISH)).as(from).contains("href=\"/commitments\"");
        }
    }

    @Test
    void whoMayNotKnowOfThePartnershipGetsNoPage() throws Exception {
        assertThat(answer(FUNDER, PAGE).getStatus()).isEqualTo(404);
        assertThat(web.perform(get(PAGE)).andReturn().getResponse().getStatus()).isIn(302, 401);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void setsOfRulesAreShownAsTheirDocumentsWordThem(Language language) throws Exception {
        assertThat(page(AUDITOR, "/rule-sets", language)).contains("/rule-sets/icld-kp").contains("Kommunala partnerskap");
        assertThat(page(AUDITOR, "/rule-sets/icld-kp", language))
                .contains("<span lang=\"sv\">Parterna möts</span>")
                .contains("MEET2")
                .contains("KSS")
                .doesNotContain("??");
    }

    @Test
    void thePageOfThePartnershipLeadsThere() throws Exception {
        assertThat(page(AUDITOR, "/partnerships/" + new PartnershipId("kss-spavo").value(), Language.ENGLISH))
                .contains("href=\"" + PAGE + "\"");
    }
}
