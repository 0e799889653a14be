package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Headers;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Reason;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.command.Role;
import org.samklang.command.StaleVersion;
import org.samklang.command.activity.CorrectEntry;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.command.learning.ConfirmLearning;
import org.samklang.command.learning.RecordLearning;
import org.samklang.command.partnership.RegisterPartnership;
import org.samklang.command.treaty.RecordRatification;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityKind;
import org.samklang.events.Party;
import org.samklang.events.Subject;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.Happened;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Place;
import org.samklang.events.value.Protection;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.query.NotYetThere;
import org.samklang.query.Trace;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.conventions.GetConventionChart;
import org.samklang.query.learning.GetLearningBalance;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.maintenance.GetViewStatus;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.organisations.FindOrganisations;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.partnerships.FindPartnerships;
import org.samklang.query.partnerships.PartnershipEntry;
import org.samklang.query.partnerships.Partnerships;
import org.samklang.query.subjects.GetSubjects;
import org.samklang.query.subjects.SubjectEntry;
import org.samklang.query.subjects.Subjects;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.GetTimeline;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every page through the whole portal: its languages, its doors, its forms, and what somebody may slip into a text.
@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class PagesIT {

    private static final String EVIL = "<script>alert('x')</script>";
    private static final String PAGE = "/partnerships/kss-spavo";
    private static final String VISITS = PAGE + "/study-visits/new";
    private static final String ANYTHING = "/record/log-activity";
    private static final String CONFIRM = PAGE + "/learning/l1/confirm";
    private static final String FACTS = PAGE + "/entries/activity~v1";

    private static final Caller KARI = caller(Role.COORDINATOR, "kss");
    private static final Caller ELENI = caller(Role.COORDINATOR, "spavo");
    private static final Caller STRANGER = caller(Role.COORDINATOR, "aa");
    private static final Caller AUDITOR = caller(Role.AUDITOR, null);
    private static final Caller FUNDER = caller(Role.FUNDER, null);
    private static final Caller ADMINISTRATOR = caller(Role.ADMINISTRATOR, null);
    private static final Caller OFFICER = caller(Role.DATA_PROTECTION_OFFICER, null);
    private static final List<Caller> EVERYBODY = List.of(KARI, ELENI, STRANGER, AUDITOR, FUNDER, ADMINISTRATOR, OFFICER);

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    private static Caller caller(Role role, String organisation) {
        return new Caller("page-" + role + "-" + organisation, "reader", role, organisation, Access.WRITE, false);
    }

    @BeforeEach
    void theRegister() {
        answers.reset();
        answers.view(GetOrganisations.class, _ -> new Organisations(Sample.stand(), Sample.organisations()));
        answers.view(FindOrganisations.class, _ -> new Organisations(Sample.stand(), Sample.organisations()));
        answers.view(GetConventionChart.class, _ -> Sample.conventions());
        answers.view(GetLearningBalance.class, _ -> Sample.threeToOne());
        answers.view(GetTimeline.class, _ -> Sample.timeline(Sample.everything()));
        partnership(Sample.partnership());
    }

    /// Lets the views know of this one, as far as its visibility and parties go.
    private void partnership(PartnershipEntry entry) {
        answers.view(FindPartnerships.class, question -> {
            boolean found = (question.ids().isEmpty() || question.ids().contains(entry.id()))
                    && (question.parties().isEmpty()
                            || entry.parties().stream()
                                    .anyMatch(party -> question.parties().contains(party.organisation())))
                    && PortalFixture.isSeen(entry.visibility(), question.reach(), Subject.among(entry.id()));
            return new Partnerships(Sample.stand(), found ? List.of(entry) : List.of(), found ? 1L : 0L, null);
        });
    }

    private static MockHttpServletRequestBuilder as(Caller caller, MockHttpServletRequestBuilder request) {
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role())))));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private String page(Caller caller, String path) throws Exception {
        MockHttpServletResponse answer = answer(as(caller, get(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    // --- languages

    private record Shown(Caller caller, String path) {}

    private static final List<Shown> PAGES = List.of(
            new Shown(KARI, "/"),
            new Shown(FUNDER, "/?text=krise&country=NO&theme=LEGISLATION"),
            new Shown(KARI, PAGE),
            new Shown(ELENI, PAGE + "?asOf=2014-12-31&knownAt=2026-01-31&atLeast=7"),
            new Shown(AUDITOR, PAGE + "?asOf=31/12&knownAt=yesterday"),
            new Shown(AUDITOR, FACTS),
            new Shown(KARI, "/partnerships/new"),
            new Shown(KARI, VISITS),
            new Shown(KARI, PAGE + "/learning/new"),
            new Shown(ELENI, CONFIRM),
            new Shown(FUNDER, "/conventions"),
            new Shown(KARI, "/conventions?asOf=x&knownAt=y"),
            new Shown(KARI, "/conventions/ratifications/new"),
            new Shown(KARI, PAGE + "/meetings/new"),
            new Shown(KARI, PAGE + "/placements/new"),
            new Shown(KARI, PAGE + "/conferences/new"),
            new Shown(KARI, PAGE + "/trainings/new"),
            new Shown(KARI, "/record?text=visit&partnership=kss-spavo"),
            new Shown(ADMINISTRATOR, "/record"),
            new Shown(KARI, "/record/log-study-visit?partnership=kss-spavo"),
            new Shown(KARI, "/record/log-study-visit?all=&partnership=kss-spavo"),
            new Shown(KARI, "/record/correct-entry?partnership=kss-spavo&activity=v1"),
            new Shown(OFFICER, "/record/withdraw-consent"),
            new Shown(KARI, "/record/register-person/recorded?atLeast=42"),
            new Shown(KARI, "/record/register-person/recorded"),
            new Shown(OFFICER, "/organisations?text=krise"),
            new Shown(OFFICER, "/subjects"),
            new Shown(KARI, "/subjects/network"),
            new Shown(KARI, "/subjects/network/wave"),
            new Shown(KARI, "/subjects/activity/v1"),
            new Shown(FUNDER, "/commitments"),
            new Shown(FUNDER, "/rule-sets"),
            new Shown(ADMINISTRATOR, "/views"),
            new Shown(KARI, "/understood-date?command.agreedOn=2013"),
            new Shown(KARI, "/understood-date?command.agreedOn=once+upon"),
            new Shown(KARI, "/understood-date?command.agreedOn=Pakistan+05"),
            new Shown(KARI, "/understood-date?command.agreedOn=rapport+fra+2010"),
            new Shown(KARI, "/password"));

    /// Nothing that looks like a text that was not found, a place that was not filled, or a code that was not worded.
    private static final Pattern UNSAID = Pattern.compile(
            "\\?\\?[a-z]|>[^<]*\\{[A-Za-z0-9]+}[^<]*<|\\bword\\.[A-Z]|>(pages|entry|told|form|column|counter|time)\\.[a-z-]+<");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsThereInEveryLanguageAndSaysEverything(Language language) throws Exception {
        answers.view(GetTimeline.class, _ -> Sample.timeline(Sample.everything()));
        answers.view(GetViewStatus.class, _ -> new ViewStatus(42, rebuilding()));
        for (Shown shown : PAGES) {
            String path = shown.path() + (shown.path().contains("?") ? "&" : "?") + "lang=" + language.tag();
            String html = page(shown.caller(), path);

            assertThat(UNSAID.matcher(html).results().map(found -> found.group()).toList()).as(path).isEmpty();
            if (!shown.path().startsWith("/understood-date")) {
                assertThat(html).as(path).contains("<html lang=\"" + language.tag() + "\"");
            }
        }
    }

    private static List<ViewStatus.OneView> rebuilding() {
        List<ViewStatus.OneView> views = new ArrayList<>();
        for (RebuildProgress.Step step : RebuildProgress.Step.values()) {
            views.add(new ViewStatus.OneView(
                    "view-" + step,
                    40,
                    1,
                    1,
                    List.of(),
                    new RebuildProgress("view-" + step, 2, step, 5, 10, Instant.EPOCH, null)));
        }
        return views;
    }

    @Test
    void control_aTextThatWasNotFoundIsSeen() {
        assertThat(UNSAID.matcher("<p>??shell.tab_da??</p>").find()).isTrue();
        assertThat(UNSAID.matcher("<p>Known up to {position}</p>").find()).isTrue();
        assertThat(UNSAID.matcher("<p>Known up to 42</p>").find()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNotThereHasACalmPageInEveryLanguage(Language language) throws Exception {
        for (int code : List.of(400, 403, 404, 405, 500, 503)) {
            MockHttpServletResponse answer = answer(get("/error?lang=" + language.tag())
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                    .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/partnerships/none"));

            assertThat(answer.getStatus()).isEqualTo(code);
            assertThat(UNSAID.matcher(answer.getContentAsString()).find()).isFalse();
            assertThat(answer.getContentAsString()).contains("<html lang=\"" + language.tag() + "\"");
        }
    }

    @Test
    void everyPageOffersItselfInTheOtherLanguages() throws Exception {
        assertThat(page(ELENI, PAGE + "?asOf=2014-12-31&knownAt=40&lang=da"))
                .contains(PAGE + "?asOf=2014-12-31&amp;knownAt=40&amp;lang=es");
    }

    @Test
    void aNotesLabelIsSetOffFromItsWords() throws Exception {
        assertThat(read(page(AUDITOR, PAGE + "?lang=en"))).contains("SPAVO promised, not recorded as kept: Besøk v1");
        assertThat(read(page(AUDITOR, FACTS + "?lang=en"))).contains("SPAVO promised, not recorded as kept: Besøk v1");
        assertThat(read(page(FUNDER, "/conventions?lang=en")))
                .contains("KSS works for it: Ratifisering og bruk")
                .contains("article 10, 2018: Erklæring");
    }

    /// A page as somebody hears it, without its markup.
    private static String read(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    @Test
    void whatAStateDidLeadsToTheEntryThatTellsIt() throws Exception {
        answers.view(GetSubjects.class, question -> new Subjects(
                Sample.stand(),
                question.subjects().stream()
                        .filter(subject -> subject.id().equals("istanbul"))
                        .map(subject -> new SubjectEntry(
                                subject, null, List.of(), null, List.of(), List.of(), false, Visibility.PUBLIC))
                        .toList(),
                1L,
                null));
        String page = page(KARI, "/conventions?lang=en");

        assertThat(page)
                .contains("href=\"/subjects/instrument/istanbul\"")
                .contains("href=\"/subjects/instrument/istanbul#entry-fact-e-3\"")
                .as("an instrument without a page is only named")
                .doesNotContain("href=\"/subjects/instrument/beijing");
        assertThat(page(KARI, "/conventions?asOf=2018-01-01"))
                .contains("href=\"/subjects/instrument/istanbul?asOf=2018-01-01&amp;knownAt=42#entry-fact-e-3\"");
    }

    @Test
    void aChartThatIsTooFarBehindIsShownAsItIs() throws Exception {
        answers.view(GetConventionChart.class, question -> {
            if (question.atLeast() != null) {
                throw new NotYetThere("conventions", question.atLeast(), 40);
            }
            return Sample.conventions();
        });

        assertThat(page(KARI, "/conventions?atLeast=99")).contains("CETS 210");
    }

    // --- what somebody may slip into a text

    @Test
    void aTextIsNeverMarkup() throws Exception {
        PartnershipEntry plain = Sample.partnership();
        partnership(new PartnershipEntry(
                plain.id(), plain.kind(), Sample.text(EVIL), plain.parties(), EVIL, Sample.text(EVIL), plain.agreedOn(),
                List.of(new org.samklang.events.value.Theme("samklang", EVIL)), plain.phases(), plain.life(), 1,
                Visibility.PUBLIC));
        answers.view(GetOrganisations.class, _ -> new Organisations(Sample.stand(), evilNames()));
        answers.view(FindOrganisations.class, _ -> new Organisations(Sample.stand(), evilNames()));
        answers.view(GetTimeline.class, _ -> Sample.timeline(evilEntries()));
        answers.view(GetLearningBalance.class, _ -> new org.samklang.query.learning.LearningBalance(
                Sample.stand(), plain.id(), null, null, Sample.threeToOne().pairs(), Sample.threeToOne().sums(),
                List.of(evilLearning()), List.of(evilLearning())));
        answers.view(GetConventionChart.class, _ -> evilConvention());

        for (Shown shown : List.of(
                new Shown(KARI, "/?text=" + EVIL),
                new Shown(ELENI, PAGE + "?asOf=" + EVIL + "&knownAt=" + EVIL),
                new Shown(AUDITOR, FACTS),
                new Shown(KARI, VISITS),
                new Shown(KARI, PAGE + "/learning/new"),
                new Shown(ELENI, CONFIRM),
                new Shown(KARI, "/partnerships/new"),
                new Shown(KARI, "/conventions?asOf=" + EVIL + "&knownAt=" + EVIL),
                new Shown(KARI, "/conventions/ratifications/new"),
                new Shown(KARI, "/record?text=" + EVIL + "&partnership=" + EVIL),
                new Shown(KARI, "/record/log-activity?partnership=kss-spavo&details.title=" + EVIL),
                new Shown(KARI, "/organisations?text=" + EVIL))) {
            assertThat(page(shown.caller(), shown.path()))
                    .as(shown.path())
                    .doesNotContainIgnoringCase("<script>")
                    .contains("&lt;script");
        }
    }

    @Test
    void aReasonThatRepeatsWhatWasTypedIsNeverMarkup() throws Exception {
        answers.answer(LogStudyVisit.class, _ -> {
            throw new Rejection(new Reason.UnknownCode("/details/place/country", EVIL));
        });
        String html = send(KARI, filled(VISITS)).getContentAsString();
        String unread = send(KARI, filled(VISITS, Map.of("command.details.occurredOn", EVIL, "visibility", EVIL, "commandId", EVIL)))
                .getContentAsString();

        assertThat(html).contains("&lt;script").doesNotContain("<script>");
        assertThat(unread).contains("&lt;script").doesNotContain("<script>");
    }

    @Test
    void control_theTextsDoReachTheDrawing() throws Exception {
        answers.view(GetTimeline.class, _ -> Sample.timeline(evilEntries()));
        String html = page(AUDITOR, PAGE);
        String svg = html.substring(html.indexOf("id=\"chart\""), html.indexOf("id=\"entries\""));

        assertThat(svg).contains("&lt;script").doesNotContain("<script");
    }

    private static List<org.samklang.query.organisations.OrganisationEntry> evilNames() {
        return Sample.organisations().stream()
                .map(entry -> new org.samklang.query.organisations.OrganisationEntry(
                        entry.id(),
                        List.of(
                                org.samklang.events.value.Name.official(EVIL, "en"),
                                new org.samklang.events.value.Name(EVIL, "en", org.samklang.events.value.NameKind.SHORT, null, null)),
                        entry.country(),
                        EVIL,
                        entry.memberships(),
                        new org.samklang.query.organisations.OrganisationEntry.ContactPoint(null, null, EVIL),
                        null))
                .toList();
    }

    private static LearningLine evilLearning() {
        return new LearningLine(
                new LearningId("l1"), Sample.KSS_SPAVO, Sample.TO_CYPRUS, EVIL, LearningKind.METHOD, Sample.text(EVIL), false,
                null, true, PartialDate.parse("2013"), null, List.of(), java.time.LocalDate.of(2026, 1, 1));
    }

    private static List<TimelineEntry> evilEntries() {
        Told.Activity visit = Sample.activity("v1", ActivityKind.STUDY_VISIT, EVIL, "2013");
        Trace trace = new Trace(
                7, Instant.EPOCH, EVIL, EVIL, EVIL, EVIL, Sample.KSS, new Source.Citation(EVIL, EVIL, null, EVIL), EVIL);
        TimelineEntry plain = Sample.entry("activity:v1", EntryState.HELD, Happened.HAPPENED, "2013", visit);
        return List.of(
                new TimelineEntry(
                        plain.key(), plain.state(), plain.happened(), plain.lane(), new PartialDate("2013", EVIL),
                        plain.about(), plain.told(), false, plain.visibility(), List.of(trace), false, null, null),
                Sample.learning(evilLearning(), EntryState.CLAIMED),
                Sample.entry("closing", EntryState.STATED, Happened.UNDATED, null, new Told.Closing(Sample.text(EVIL))),
                Sample.claim("c", org.samklang.events.ClaimSubject.OTHER, EVIL, true));
    }

    private static ConventionChart evilConvention() {
        return new ConventionChart(
                Sample.stand(),
                Sample.conventions().conventions().stream()
                        .map(one -> new ConventionChart.Convention(
                                one.id(), one.kind(), List.of(org.samklang.events.value.Name.official(EVIL, "en")), EVIL,
                                one.adoptedOn(), null, one.goals(), one.states()))
                        .toList());
    }

    // --- doors

    @Test
    void everyDoorOpensForItsReadersAndForNobodyElse() throws Exception {
        Map<String, Set<Caller>> doors = new HashMap<>();
        doors.put("GET /", Set.copyOf(EVERYBODY));
        doors.put("GET /conventions", Set.copyOf(EVERYBODY));
        doors.put("GET /organisations", Set.copyOf(EVERYBODY));
        doors.put("GET /commitments", Set.copyOf(EVERYBODY));
        doors.put("GET /subjects", Set.copyOf(EVERYBODY));
        doors.put("GET /subjects/network", Set.copyOf(EVERYBODY));
        doors.put("GET /subjects/network/wave", Set.copyOf(EVERYBODY));
        doors.put("GET /subjects/activity/v1", Set.of(KARI, ELENI, AUDITOR));
        doors.put("GET /record/correct-entry", Set.of(KARI, ELENI, STRANGER));
        doors.put("GET /record/correct-entry?activity=v1", Set.of(KARI, ELENI));
        doors.put("GET /record/correct-entry?activity=v0", Set.of());
        doors.put("GET " + PAGE, Set.of(KARI, ELENI, AUDITOR));
        doors.put("GET " + FACTS, Set.of(AUDITOR));
        doors.put("GET /views", Set.of(ADMINISTRATOR));
        doors.put("POST /views/timeline/rebuild", Set.of(ADMINISTRATOR));
        doors.put("GET /partnerships/new", Set.of(KARI, ELENI, STRANGER));
        doors.put("GET /conventions/ratifications/new", Set.of(KARI, ELENI, STRANGER));
        doors.put("GET " + VISITS, Set.of(KARI, ELENI));
        doors.put("GET " + PAGE + "/learning/new", Set.of(KARI, ELENI));
        doors.put("GET " + CONFIRM, Set.of(ELENI));
        doors.put("GET " + PAGE + "/meetings/new", Set.of(KARI, ELENI));
        doors.put("GET " + PAGE + "/nothing-known/new", Set.of());
        doors.put("GET /record", Set.of(KARI, ELENI, STRANGER, ADMINISTRATOR, OFFICER));
        doors.put("GET /record/log-activity", Set.of(KARI, ELENI, STRANGER));
        doors.put("GET /record/log-activity?partnership=kss-spavo", Set.of(KARI, ELENI));
        doors.put("GET /record/merge-organisations", Set.of(KARI, ELENI, STRANGER, ADMINISTRATOR));
        doors.put("GET /record/record-consent", Set.of(KARI, ELENI, STRANGER, OFFICER));
        doors.put("GET /record/record-consent/recorded", Set.of(KARI, ELENI, STRANGER, OFFICER));
        doors.put("GET /record/do-nothing-known", Set.of());
        doors.put("GET /partnerships/nobody-knows", Set.of());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<Caller>> door : doors.entrySet()) {
            String[] parts = door.getKey().split(" ");
            for (Caller caller : EVERYBODY) {
                int status = answer(as(caller, request(HttpMethod.valueOf(parts[0]), parts[1])).with(csrf())).getStatus();
                if ((status < 400) != door.getValue().contains(caller)) {
                    wrong.add(door.getKey() + " " + caller.id() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsRecordedForThoseWhoMayNot() throws Exception {
        Map<String, Set<Caller>> forms = new HashMap<>();
        forms.put("/partnerships/new", Set.of(AUDITOR, FUNDER, ADMINISTRATOR, OFFICER));
        forms.put("/conventions/ratifications/new", Set.of(AUDITOR, FUNDER, ADMINISTRATOR, OFFICER));
        forms.put(VISITS, Set.of(STRANGER, AUDITOR, FUNDER, ADMINISTRATOR, OFFICER));
        forms.put(PAGE + "/learning/new", Set.of(STRANGER, AUDITOR, FUNDER, ADMINISTRATOR, OFFICER));
        forms.put(CONFIRM, Set.of(KARI, STRANGER, AUDITOR, FUNDER, ADMINISTRATOR, OFFICER));
        forms.put(ANYTHING, Set.of(AUDITOR, FUNDER, ADMINISTRATOR, OFFICER));
        for (Map.Entry<String, Set<Caller>> form : forms.entrySet()) {
            for (Caller caller : form.getValue()) {
                int status = answer(as(caller, filled(form.getKey())).with(csrf())).getStatus();
                assertThat(status).as(form.getKey() + " " + caller.id()).isIn(403, 404);
            }
        }
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenRecordsNothing() throws Exception {
        web.perform(as(KARI, filled(VISITS))).andExpect(status().isForbidden());

        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void whoHasNotSignedInIsLedToTheDoor() throws Exception {
        for (Shown shown : PAGES) {
            web.perform(get(shown.path())).andExpect(redirectedUrl("/sign-in"));
        }
    }

    @Test
    void whatAReaderMayNotKnowOfIsAsIfItWereNotThere() throws Exception {
        web.perform(as(STRANGER, get(PAGE))).andExpect(status().isNotFound());
        web.perform(as(STRANGER, get("/partnerships/nobody-knows"))).andExpect(status().isNotFound());
        web.perform(as(AUDITOR, get(PAGE + "/entries/activity~none"))).andExpect(status().isNotFound());
        web.perform(as(ELENI, get(PAGE + "/learning/none/confirm"))).andExpect(status().isNotFound());
        web.perform(as(ADMINISTRATOR, post("/views/nobody-knows/rebuild")).with(csrf())).andExpect(status().isNotFound());
    }

    // --- forms

    private static final String COMMAND = "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e22";

    private static final Map<String, Map<String, String>> TYPED = Map.of(
            ANYTHING,
            Map.of(
                    "command.activityId", "talk-1",
                    "command.kind", "ADVISORY",
                    "command.details.partnerships[0]", "kss-spavo",
                    "command.details.occurredOn", "mai 2014",
                    "command.details.title", "En samtale",
                    "source.type", "citation",
                    "source.document", "",
                    "reason", "Fortalt i møtet"),
            "/partnerships/new",
            Map.of(
                    "command.partnershipId", "kss-amal",
                    "command.parties[0].organisation", "kss",
                    "command.parties[1].organisation", "aa",
                    "command.parties[2].organisation", "",
                    "command.kind", "CIVIL_SOCIETY",
                    "command.title", "",
                    "command.agreedOn", "våren 2013",
                    "command.programme", "",
                    "command.description", "Om å lære"),
            VISITS,
            Map.of(
                    "command.activityId", "visit-1",
                    "command.details.partnerships[0]", "kss-spavo",
                    "command.visitor", "kss",
                    "command.host", "spavo",
                    "command.details.occurredOn", "høsten 2013",
                    "command.details.title", "Blåbær & \"sitat\"",
                    "command.details.place.locality", "Nicosia",
                    "command.details.place.country", "CY",
                    "command.details.description", "Første linje\r\nandre linje"),
            PAGE + "/learning/new",
            Map.of(
                    "command.learningId", "learning-1",
                    "command.partnershipId", "kss-spavo",
                    "command.direction.from", "kss",
                    "command.direction.to", "spavo",
                    "command.kind", "METHOD",
                    "command.topic", "LEGISLATION",
                    "command.summary", "Hvordan loven virker",
                    "command.learnedOn", ""),
            CONFIRM,
            Map.of("command.learningId", "l1", "command.level", "ADOPTED", "command.confirmedOn", "", "command.note", ""),
            "/conventions/ratifications/new",
            Map.of("command.instrumentId", "istanbul", "command.state", "NO", "command.ratifiedOn", "5. juli 2017"));

    private static MockHttpServletRequestBuilder filled(String form) {
        return filled(form, Map.of());
    }

    private static MockHttpServletRequestBuilder filled(String form, Map<String, String> otherwise) {
        Map<String, String> all = new HashMap<>(Objects.requireNonNull(TYPED.get(form)));
        all.putAll(Map.of("commandId", COMMAND, "language", "nb", "visibility", "PARTNERS"));
        all.putAll(otherwise);
        MockHttpServletRequestBuilder request = post(form).header("Accept-Language", "nb");
        all.forEach(request::param);
        return request;
    }

    private MockHttpServletResponse send(Caller caller, MockHttpServletRequestBuilder form) throws Exception {
        return answer(as(caller, form).with(csrf()));
    }

    @Test
    void aFormOffersItsFieldsUnderTheNamesThatItIsReadBy() throws Exception {
        for (Map.Entry<String, Map<String, String>> form : TYPED.entrySet()) {
            String html = page(form.getKey().equals(CONFIRM) ? ELENI : KARI, form.getKey());
            for (String name : form.getValue().keySet()) {
                assertThat(html).as(form.getKey()).contains("name=\"" + name + "\"");
            }
            assertThat(html).contains("name=\"commandId\"").contains("name=\"_csrf\"");
        }
    }

    @Test
    void aRegisteredPartnershipIsShownOnItsPageAtOnce() throws Exception {
        MockHttpServletResponse answer = send(KARI, filled("/partnerships/new"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/partnerships/kss-amal?atLeast=42");
        RegisterPartnership given = (RegisterPartnership) answers.dispatched().getFirst().getPayload();
        assertThat(given.parties())
                .containsExactly(Party.partner(Sample.KSS), Party.partner(new OrganisationId("aa")));
        assertThat(given.title()).isNull();
        assertThat(given.programme()).isNull();
        assertThat(given.agreedOn().edtf()).isEqualTo("2013-21");
        PartnershipEntry plain = Sample.partnership();
        List<Long> waitedFor = new ArrayList<>();
        // The view does not know of it before position 42.
        answers.view(FindPartnerships.class, question -> {
            if (question.atLeast() != null) {
                waitedFor.add(question.atLeast());
            }
            boolean there = !waitedFor.isEmpty();
            PartnershipEntry made = new PartnershipEntry(
                    given.partnershipId(), given.kind(), null, given.parties(), null, null, null, List.of(), List.of(),
                    plain.life(), 0, Visibility.PARTNERS);
            return new Partnerships(Sample.stand(), there ? List.of(made) : List.of(), there ? 1L : 0L, null);
        });

        assertThat(page(KARI, Objects.requireNonNull(answer.getRedirectedUrl()))).contains("Krisesentersekretariatet");
        assertThat(waitedFor).contains(42L);
    }

    /// As many partnerships of Krisesentersekretariatet as asked for, in one order.
    private void partnerships(int many) {
        List<PartnershipEntry> all = IntStream.range(0, many)
                .mapToObj(i -> {
                    PartnershipEntry plain = Sample.partnership();
                    return new PartnershipEntry(
                            new PartnershipId("together-" + i), plain.kind(), Sample.text("Sammen " + i), plain.parties(), null, null,
                            null, plain.themes(), List.of(), plain.life(), 0, Visibility.PUBLIC);
                })
                .toList();
        answers.view(FindPartnerships.class, _ -> new Partnerships(Sample.stand(), all, (long) many, null));
    }

    @Test
    void manyPartnershipsAreShownPartByPart() throws Exception {
        partnerships(130);

        String first = page(FUNDER, "/?theme=LEGISLATION&lang=en");
        assertThat(cards(first)).hasSize(60).first().isEqualTo("together-0");
        assertThat(first).contains("Found: 130").contains("March 2014");
        String next = next(first);
        assertThat(next).contains("theme=LEGISLATION");
        String second = page(FUNDER, next + "&lang=en");
        assertThat(cards(second)).hasSize(60).first().isEqualTo("together-60");
        String third = page(FUNDER, next(second) + "&lang=en");
        assertThat(cards(third)).hasSize(10).last().isEqualTo("together-129");
        assertThat(third).doesNotContain("more-partnerships");
    }

    @Test
    void partnershipsThatFitAreShownAtOnce() throws Exception {
        partnerships(60);

        String page = page(FUNDER, "/?lang=en");
        assertThat(cards(page)).hasSize(60);
        assertThat(page).doesNotContain("more-partnerships");
    }

    private static List<String> cards(String page) {
        return Pattern.compile("<li id=\"partnership-([^\"]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String next(String page) {
        return Pattern.compile("id=\"more-partnerships\" href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void control_whoDoesNotWaitFindsNothing() throws Exception {
        answers.view(FindPartnerships.class, question -> new Partnerships(
                Sample.stand(), question.atLeast() == null ? List.of() : List.of(Sample.partnership()), 0L, null));

        web.perform(as(KARI, get(PAGE))).andExpect(status().isNotFound());
    }

    @Test
    void aViewThatIsTooFarBehindIsShownAsItIs() throws Exception {
        answers.view(GetTimeline.class, question -> {
            if (question.atLeast() != null) {
                throw new NotYetThere("timeline", question.atLeast(), 40);
            }
            return Sample.timeline(Sample.register());
        });

        assertThat(page(KARI, PAGE + "?atLeast=99")).contains("id=\"timeline\"");
    }

    @Test
    void aLoggedVisitLeadsToItsEntryMarked() throws Exception {
        MockHttpServletResponse answer = send(KARI, filled(VISITS));

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "?atLeast=42#entry-activity-visit-1");
        LogStudyVisit given = (LogStudyVisit) answers.dispatched().getFirst().getPayload();
        assertThat(given.details().occurredOn().edtf()).isEqualTo("2013-23");
        assertThat(given.details().title()).isEqualTo(Sample.text("Blåbær & \"sitat\""));
        assertThat(given.details().description()).isEqualTo(Sample.text("Første linje\nandre linje"));
        assertThat(page(KARI, PAGE + "?atLeast=7")).contains("fresh-tag");
        assertThat(page(KARI, PAGE + "?atLeast=6")).doesNotContain("fresh-tag");
    }

    @Test
    void learningIsRecordedAndConfirmedByItsReceiver() throws Exception {
        assertThat(send(KARI, filled(PAGE + "/learning/new")).getRedirectedUrl())
                .isEqualTo(PAGE + "?atLeast=42#entry-learning-learning-1");
        assertThat(send(ELENI, filled(CONFIRM)).getRedirectedUrl()).isEqualTo(PAGE + "?atLeast=42#entry-learning-l1");

        RecordLearning recorded = (RecordLearning) answers.dispatched().getFirst().getPayload();
        assertThat(recorded.direction()).isEqualTo(new Direction(Sample.KSS, Sample.SPAVO));
        assertThat(recorded.learnedOn()).isNull();
        ConfirmLearning confirmed = (ConfirmLearning) answers.dispatched().get(1).getPayload();
        assertThat(confirmed.learningId()).isEqualTo(new LearningId("l1"));
    }

    @Test
    void aRatificationIsRecorded() throws Exception {
        assertThat(send(KARI, filled("/conventions/ratifications/new")).getRedirectedUrl())
                .isEqualTo("/conventions?atLeast=42");
        RecordRatification given = (RecordRatification) answers.dispatched().getFirst().getPayload();
        assertThat(given.ratifiedOn().edtf()).isEqualTo("2017-07-05");
    }

    @Test
    void nothingThatWasTypedIsLost() throws Exception {
        answers.answer(LogStudyVisit.class, _ -> {
            throw new Rejection(new Reason.Missing("/details/occurredOn"));
        });
        MockHttpServletResponse answer =
                send(KARI, filled(VISITS, Map.of("command.details.description", EVIL, "command.host", "aa")));
        String html = answer.getContentAsString();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html)
                .contains("value=\"" + COMMAND + "\"")
                .contains("value=\"visit-1\"")
                .contains("value=\"høsten 2013\"")
                .contains("value=\"Blåbær &amp; &quot;sitat&quot;\"")
                .contains("value=\"Nicosia\"")
                .contains("<option value=\"kss\" selected=\"selected\"")
                .contains("<option value=\"aa\" selected=\"selected\"")
                .contains("<option value=\"CY\" selected=\"selected\"")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void aFormComesBackWhateverFails() throws Exception {
        Map<RuntimeException, Integer> failures = Map.of(
                new OutcomeUnknown(UUID.fromString(COMMAND), null), 503,
                new StaleVersion("activity:v1", 3, 5), 409,
                new IllegalStateException(new SQLException("the database is away", "08006")), 503,
                new IllegalStateException("a fault of ours"), 500);
        for (Map.Entry<RuntimeException, Integer> failure : failures.entrySet()) {
            answers.answer(LogStudyVisit.class, _ -> {
                throw failure.getKey();
            });
            MockHttpServletResponse answer = send(KARI, filled(VISITS));

            assertThat(answer.getStatus()).isEqualTo(failure.getValue());
            assertThat(answer.getContentAsString())
                    .contains("role=\"alert\"")
                    .contains("value=\"" + COMMAND + "\"")
                    .contains("value=\"høsten 2013\"")
                    .doesNotContain("a fault of ours")
                    .doesNotContain("the database is away");
        }
    }

    @Test
    void anErrorStandsByItsFieldAndIsLinkedFromTheTop() throws Exception {
        String html = send(KARI, filled(VISITS, Map.of("command.details.occurredOn", "31.02.2014", "command.visitor", "")))
                .getContentAsString();

        assertThat(html)
                .contains("role=\"alert\"")
                .contains("href=\"#command-details-occurredOn\"")
                .contains("id=\"command-details-occurredOn-wrong\"")
                .contains("href=\"#command-visitor\"")
                .contains("value=\"31.02.2014\"")
                .containsPattern("id=\"command-details-occurredOn\"[^>]*aria-describedby=\"command-details-occurredOn-wrong ")
                .containsPattern("id=\"command-details-occurredOn\"[^>]*aria-invalid=\"true\"");
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void aFormThatIsSentTwiceIsOneCommand() throws Exception {
        send(KARI, filled(VISITS));
        send(KARI, filled(VISITS));

        assertThat(answers.dispatched()).hasSize(2);
        assertThat(answers.dispatched())
                .extracting(message -> message.getMetaData().get(EnvelopeMetadata.COMMAND_ID))
                .containsOnly(COMMAND);
        assertThat(answers.dispatched())
                .extracting(message -> message.getMetaData().get(EnvelopeMetadata.COMMAND_HMAC))
                .as("the log knows by both that it is the same command")
                .containsOnly(answers.dispatched().getFirst().getMetaData().get(EnvelopeMetadata.COMMAND_HMAC));
    }

    @Test
    void control_anotherTextUnderTheSameIdIsNotTheSameCommand() throws Exception {
        send(KARI, filled(VISITS));
        send(KARI, filled(VISITS, Map.of("command.details.title", "Noe annet")));

        assertThat(answers.dispatched())
                .extracting(message -> message.getMetaData().get(EnvelopeMetadata.COMMAND_HMAC))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusedFormKeepsItsCommandAndANewOneHasItsOwn() throws Exception {
        Pattern id = Pattern.compile("name=\"commandId\" value=\"([^\"]+)\"");
        String again = send(KARI, filled(VISITS, Map.of("command.visitor", ""))).getContentAsString();

        assertThat(id.matcher(again).results().map(found -> found.group(1)).toList()).containsExactly(COMMAND);
        assertThat(id.matcher(page(KARI, VISITS)).results().map(found -> UUID.fromString(found.group(1))).toList())
                .hasSize(1)
                .doesNotContain(UUID.fromString(COMMAND));
    }

    @Test
    void aCommandThatSaysNothingNewLeadsToThePageToo() throws Exception {
        answers.answer(LogStudyVisit.class, _ -> new Receipt(-1, -1, true));

        assertThat(send(KARI, filled(VISITS)).getStatus()).isEqualTo(302);
    }

    // --- forms of everything

    @Test
    void aFormOfEverythingLeadsToTheTimelineToo() throws Exception {
        MockHttpServletResponse answer = send(KARI, filled(ANYTHING));

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "?atLeast=42#entry-activity-talk-1");
        assertThat(answers.dispatched().getFirst().getMetaData().get(EnvelopeMetadata.REASON)).isEqualTo("Fortalt i møtet");
    }

    @Test
    void whatIsCitedGoesAlong() throws Exception {
        send(KARI, filled(ANYTHING, Map.of("source.document", "S1", "source.locator", "42")));

        assertThat(String.valueOf(answers.dispatched().getFirst().getMetaData().get(EnvelopeMetadata.SOURCE)))
                .contains("S1")
                .contains("42");
    }

    @Test
    void oneMoreRowRecordsNothingAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = send(
                KARI,
                filled(ANYTHING, Map.of("command.details.topics[0]", "LEGISLATION")).param("again", "more:command.details.topics"));
        String html = answer.getContentAsString();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(html)
                .contains("name=\"command.details.topics[1]\"")
                .contains("value=\"mai 2014\"")
                .contains("value=\"" + COMMAND + "\"")
                .doesNotContain("role=\"alert\"");
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void aKindThatIsChosenShowsItsFields() throws Exception {
        String who = "command.details.participants[0].who";
        String html = send(KARI, filled(ANYTHING, Map.of(who + ".type", "headcount")).param("again", "kind:" + who))
                .getContentAsString();

        assertThat(html).contains("name=\"" + who + ".quantity.value\"").contains("name=\"" + who + ".category\"");
        assertThat(answers.dispatched()).isEmpty();
    }

    // --- corrections

    private static final String CORRECTION = "/record/correct-entry?activity=v1";

    @Test
    void anEntryIsCorrectedFromWhatIsRecorded() throws Exception {
        // On its own timeline, whatever a long one of its partnership leaves out.
        answers.view(GetTimeline.class, question -> Sample.timeline(
                question.about().equals(Corrections.subject(new ActivityId("v1"))) ? Sample.register() : List.of()));

        assertThat(page(KARI, CORRECTION))
                .contains("name=\"command.activityId\" value=\"v1\"")
                .contains("name=\"command.details.title\" value=\"Besøk v1\"")
                .containsPattern("name=\"command.details.occurredOn\" value=\"[^\"]+\"")
                .contains("name=\"expectedVersion\" value=\"0\"");
    }

    @Test
    void withoutAnEntryThereIsNothingToCorrectYet() throws Exception {
        web.perform(as(KARI, get("/record/correct-entry"))).andExpect(redirectedUrl("/subjects/activity"));
        web.perform(as(KARI, get("/record/correct-entry?partnership=kss-spavo")))
                .andExpect(redirectedUrl(PAGE + "#entries"));
        assertThat(send(KARI, post("/record/correct-entry").param("commandId", COMMAND)).getStatus()).isEqualTo(404);
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void whatTheFormOfACorrectionDoesNotShowIsNotLost() throws Exception {
        Told.Activity visit = Sample.activity("v1", ActivityKind.STUDY_VISIT, "Besøk v1", "2013-10");
        ActivityDetails plain = visit.details();
        ActivityDetails recorded = new ActivityDetails(
                plain.partnerships(), plain.organisations(), plain.title(), plain.occurredOn().inferred("a letter"),
                new Place("CY", null, null, null, Protection.PROTECTED, new SealedValue("s1.organisation:spavo.town")),
                plain.modality(), plain.participants(), plain.topics(), plain.description(), plain.within());
        answers.view(GetTimeline.class, _ -> Sample.timeline(List.of(Sample.entry(
                "activity:v1", EntryState.HELD, Happened.HAPPENED, "2013-10",
                new Told.Activity(
                        visit.activityId(), visit.kind(), null, new Told.Held(recorded, visit.held().specifics()),
                        List.of(), List.of(), null)))));
        MockHttpServletRequestBuilder form = post(CORRECTION)
                .header("Accept-Language", "nb")
                .param("commandId", COMMAND)
                .param("language", "nb")
                .param("visibility", "PARTNERS")
                .param("expectedVersion", "0")
                .param("command.activityId", "v1")
                .param("command.reason", "Feil tittel");
        new Flat(new Say(org.samklang.portal.text.Texts.load(), Language.NORWEGIAN))
                .of("command.details", recorded)
                .forEach((name, value) -> form.param(name, name.endsWith(".title") && !name.contains("participants") ? "Studiebesøk" : value));

        assertThat(send(KARI, form).getRedirectedUrl()).isEqualTo(PAGE + "?atLeast=42#entry-activity-v1");
        CorrectEntry given = (CorrectEntry) answers.dispatched().getFirst().getPayload();
        assertThat(given.details())
                .isEqualTo(new ActivityDetails(
                        recorded.partnerships(), recorded.organisations(), Sample.text("Studiebesøk"),
                        recorded.occurredOn(), recorded.place(), recorded.modality(), recorded.participants(),
                        recorded.topics(), recorded.description(), recorded.within()));
        assertThat(answers.dispatched().getFirst().getMetaData().get(Headers.EXPECTED_VERSION)).isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({
        "refine-date?activity=v1",
        "correct-entry?activity=v1",
        "withdraw-entry?activity=v1",
        "reschedule-activity?activity=v1",
        "cancel-activity?activity=v1",
        "record-participation?activity=v1",
        "make-promise?activity=v1",
        "withdraw-statement?statement=v1",
        "withdraw-cause?cause=v1",
        "confirm-learning?learning=v1",
        "dispute-learning?learning=v1"
    })
    void whatIsAddedToAnEntryIsForThoseWhoSeeTheEntry(String form) throws Exception {
        for (Visibility recorded : List.of(Visibility.PUBLIC, Visibility.FUNDER, Visibility.INTERNAL)) {
            recordedFor(recorded);

            assertThat(page(KARI, "/record/" + form)).contains("<option value=\"" + recorded + "\" selected=\"selected\">");
        }
    }

    /// An activity, a statement, a cause and a piece of learning of one id, and of this visibility.
    private void recordedFor(Visibility visibility) {
        Told told = Sample.activity("v1", ActivityKind.STUDY_VISIT, "Besøk v1", "2013");
        List<TimelineEntry> entries = List.of("activity:v1", "statement:v1", "cause:v1", "learning:v1").stream()
                .map(key -> Sample.entry(key, EntryState.HELD, Happened.HAPPENED, "2013", told))
                .map(plain -> new TimelineEntry(
                        plain.key(), plain.state(), plain.happened(), plain.lane(), plain.on(), plain.about(), plain.told(),
                        false, visibility, plain.traces(), false, null, null))
                .toList();
        answers.view(GetTimeline.class, _ -> Sample.timeline(entries));
        answers.view(GetSubjects.class, question -> new Subjects(
                Sample.stand(),
                question.subjects().stream()
                        .map(subject -> new SubjectEntry(
                                subject, null, List.of(), null, List.of(), Subject.among(PortalFixture.KSS_SPAVO), false, visibility))
                        .toList(),
                1L,
                null));
    }

    @Test
    void aFormThatBeginsAnEntryIsPresetAsItsCommandIsAndOneOfAnUnknownEntryToo() throws Exception {
        for (String form : List.of("log-study-visit?partnership=kss-spavo", "record-challenge?partnership=kss-spavo")) {
            assertThat(page(KARI, "/record/" + form)).contains("<option value=\"PARTNERS\" selected=\"selected\">");
        }
        answers.view(GetTimeline.class, _ -> Sample.timeline(List.of()));
        assertThat(page(KARI, "/record/refine-date?activity=v1")).contains("<option value=\"PARTNERS\" selected=\"selected\">");
    }

    @Test
    void aMemberFromOutsideTheScopeIsMarkedWhereverItStands() throws Exception {
        answers.view(GetTimeline.class, _ -> Sample.timeline(Sample.everything()));
        assertThat(page(KARI, PAGE))
                .contains("<span class=\"tag\">outside the network&#39;s scope</span>")
                .contains("<span class=\"tag\">perhaps outside the network&#39;s scope, with a reason</span>");
    }

    @Test
    void thoseWhoTakePartCorrectAndWithdrawOnThePageOfTheActivity() throws Exception {
        String visit = "/subjects/activity/v1";
        assertThat(page(KARI, PAGE)).contains("href=\"" + visit + "\"");
        assertThat(page(KARI, visit))
                .contains("href=\"/record/correct-entry?activity=v1\"")
                .contains("href=\"/record/withdraw-entry?activity=v1\"");
        assertThat(page(AUDITOR, visit)).doesNotContain("href=\"/record/correct-entry");
        answers.view(GetTimeline.class, _ -> Sample.timeline(List.of(Sample.entry(
                "activity:v1", EntryState.WITHDRAWN, Happened.HAPPENED, "2013",
                Sample.activity("v1", ActivityKind.STUDY_VISIT, "Besøk v1", "2013")))));
        assertThat(page(KARI, visit)).doesNotContain("href=\"/record/correct-entry");
        web.perform(as(KARI, get(CORRECTION))).andExpect(status().isNotFound());
    }

    // --- finding

    @Test
    void whatCanBeRecordedIsFoundByItsWords() throws Exception {
        assertThat(page(KARI, "/record?text=ratif&lang=nb"))
                .contains("href=\"/record/record-ratification\"")
                .doesNotContain("href=\"/record/log-study-visit\"");
        assertThat(page(KARI, "/record?partnership=kss-spavo")).contains("href=\"/record/log-study-visit?partnership=kss-spavo\"");
    }

    // --- parties

    @Test
    void moreThanFourPartiesAreAMatrixAndNoDrawing() throws Exception {
        partnership(Sample.partnership(
                null,
                Party.partner(Sample.KSS),
                Party.partner(Sample.SPAVO),
                Party.partner(new OrganisationId("aa")),
                Party.partner(new OrganisationId("bb")),
                Party.partner(new OrganisationId("cc"))));
        String html = page(AUDITOR, PAGE);

        assertThat(html).contains("matrix-caption").doesNotContain("id=\"chart\"");
        assertThat(page(AUDITOR, PAGE)).contains("3 claimed, 0 confirmed");
    }

    @Test
    void onlyThoseWhoTakePartAreOfferedToLog() throws Exception {
        assertThat(page(KARI, PAGE)).contains("id=\"log-study-visit\"").contains("id=\"record-learning\"");
        assertThat(page(AUDITOR, PAGE)).doesNotContain("id=\"log-study-visit\"");
        partnership(new PartnershipEntry(
                Sample.KSS_SPAVO, Sample.partnership().kind(), null, Sample.partnership().parties(), null, null, null, List.of(),
                List.of(), PartnershipEntry.Life.ACTIVE, 0, Visibility.PUBLIC));
        assertThat(page(STRANGER, PAGE)).doesNotContain("id=\"log-study-visit\"");
    }
}
