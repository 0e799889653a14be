package org.samklang.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Role;
import org.samklang.events.ActivityKind;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.PlainCheck;
import org.samklang.events.Rule;
import org.samklang.events.RuleCheck;
import org.samklang.events.RuleStrength;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Qualifier;
import org.samklang.events.value.Quantity;
import org.samklang.events.value.QuantitySum;
import org.samklang.events.value.RuleSetId;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.query.calendar.Calendar;
import org.samklang.query.calendar.Calendar.CalendarLine;
import org.samklang.query.calendar.CalendarKind;
import org.samklang.query.calendar.FindCalendar;
import org.samklang.query.causes.Causes;
import org.samklang.query.causes.Causes.CauseLink;
import org.samklang.query.causes.Causes.Way;
import org.samklang.query.causes.FindCauses;
import org.samklang.query.compliance.Commitments;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.compliance.FindCommitments;
import org.samklang.query.compliance.NextDue;
import org.samklang.query.compliance.RuleResult;
import org.samklang.query.compliance.Status;
import org.samklang.query.compliance.Verdict;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.open.OpenItems;
import org.samklang.query.open.OpenItems.OpenItem;
import org.samklang.query.open.OpenReason;
import org.samklang.query.organisations.GetOrganisations;
import org.samklang.query.organisations.Organisations;
import org.samklang.query.plans.FindPlans;
import org.samklang.query.plans.PlanOutcome;
import org.samklang.query.plans.Plans;
import org.samklang.query.plans.Plans.Count;
import org.samklang.query.plans.Plans.Held;
import org.samklang.query.plans.Plans.PlanLine;
import org.samklang.query.plans.Plans.PlanMove;
import org.samklang.query.plans.Slip;
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

/// The pages of what is open, what comes, what became of plans, and what led to what.
@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class WorkPagesIT {
    private static final String EVIL = "<script>alert('x')</script>";
    private static final Caller KARI = new Caller("page-kari", "kari", Role.COORDINATOR, "kss", Access.WRITE, false);
    private static final Caller FUNDER = new Caller("page-funder", "reader", Role.FUNDER, null, Access.READ, false);
    private static final LocalDate DAY = LocalDate.parse("2016-06-01");
    private static final Subject PARTNERSHIP = new Subject(StreamType.PARTNERSHIP, "kss-spavo");

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    @BeforeEach
    void theRegister() {
        answers.reset();
        answers.view(GetOrganisations.class, _ -> new Organisations(Sample.stand(), Sample.organisations()));
    }

    private String page(Caller caller, String address, Language language) throws Exception {
        MockHttpServletResponse answer = web.perform(get(address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                                caller, null, List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()))))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String address) throws Exception {
        return page(KARI, address, Language.ENGLISH);
    }

    /// What can be read of a part of the page.
    private static String text(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        assertThat(from).as("%s is there", id).isNotNegative();
        int to = page.indexOf("</section>", from);
        return Pattern.compile("<[^>]*>").matcher(page.substring(page.indexOf('>', from) + 1, to)).replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private <T> T asked(Class<T> question) {
        return answers.asked().stream()
                .filter(question::isInstance)
                .map(question::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static TimelineEntry planned(String on, EntryState state) {
        return Sample.planned("norway-study-visit", on, state);
    }

    @Nested
    class OpenItemsPage {
        private OpenItem promise(boolean late) {
            TimelineEntry visit = Sample.held("visit", "2016-03", Happened.HAPPENED);
            return new OpenItem(
                    "activity:visit/PROMISE/p",
                    OpenReason.PROMISE,
                    visit,
                    Narrative.of("en", "Send the material " + EVIL),
                    Subject.among(Sample.KSS),
                    null,
                    PartialDate.parse("2016-05-31"),
                    late,
                    visit.traces());
        }

        private OpenItem plan() {
            TimelineEntry entry = planned("2014", EntryState.OVERDUE_UNCONFIRMED);
            return new OpenItem(
                    entry.key() + "/UNCONFIRMED",
                    OpenReason.UNCONFIRMED,
                    entry,
                    null,
                    List.of(PARTNERSHIP),
                    PartialDate.parse("2013"),
                    entry.on(),
                    true,
                    entry.traces());
        }

        private void open(OpenItem... items) {
            answers.view(FindOpenItems.class, _ -> new OpenItems(Sample.stand(), DAY, List.of(items), null));
        }

        @Test
        void saysWhatWhyWhoseTurnSinceWhenAndByWhen() throws Exception {
            open(plan(), promise(true));
            String page = page("/open-items");

            assertThat(text(page, "open-unconfirmed"))
                    .contains("Planned and never confirmed", "nobody has said whether it took place")
                    .contains("2014", "Whose turn: kss-spavo", "Said: 2013");
            assertThat(text(page, "open-promise"))
                    .contains("Send the material", "by 31 May 2016", "late", "your turn", "Whose turn: KSS");
            assertThat(page).doesNotContain(EVIL).contains("href=\"/partnerships/kss-spavo#entry-activity-visit\"");
        }

        @Test
        void whatIsStillInTimeIsNotLate() throws Exception {
            open(promise(false));
            assertThat(text(page("/open-items"), "open-promise")).doesNotContain("late");
        }

        @Test
        void aCoordinatorBeginsWithItsOwnAndMayAskForAll() throws Exception {
            open(plan());
            String own = page("/open-items");
            assertThat(asked(FindOpenItems.class).own()).isTrue();
            assertThat(own).contains("href=\"/open-items?all=true\"");

            page("/open-items?all=true");
            assertThat(asked(FindOpenItems.class).own()).isFalse();

            String one = page("/open-items?about=partnership:kss-spavo");
            assertThat(asked(FindOpenItems.class).own()).isFalse();
            assertThat(asked(FindOpenItems.class).about()).isEqualTo(PARTNERSHIP);
            assertThat(one).doesNotContain("all=true");

            assertThat(page(FUNDER, "/open-items", Language.ENGLISH)).doesNotContain("all=true");
            assertThat(asked(FindOpenItems.class).own()).isFalse();
        }

        @Test
        void saysThatNothingIsOpen() throws Exception {
            open();
            assertThat(text(page("/open-items"), "none")).isEqualTo("Nothing is open here.");
        }

        @Test
        void commitmentsThatAreDueSayWhoseTurnItIsToHost() throws Exception {
            open();
            answers.view(
                    FindCommitments.class,
                    question -> new Commitments(
                            Sample.stand(),
                            DAY,
                            question.partnerships().isEmpty()
                                    ? List.of()
                                    : List.of(commitment(Status.DUE, "Each visits the other"), commitment(Status.OK, "All is well")),
                            null));

            assertThat(text(page("/open-items"), "commitments"))
                    .contains("Each visits the other", "by 31 December 2016", "Whose turn to host: SPAVO")
                    .doesNotContain("All is well");
            assertThat(page("/open-items?after=x")).as("on the first page").doesNotContain("id=\"commitments\"");
        }

        private Commitment commitment(Status status, String text) {
            Rule rule = new Rule(
                    "VISIT",
                    RuleStrength.MUST,
                    Narrative.of("en", text),
                    null,
                    null,
                    new RuleCheck.Plain(PlainCheck.values()[0]));
            Verdict verdict = status == Status.OK ? new Verdict.Kept() : new Verdict.Due(LocalDate.parse("2016-12-31"));
            return new Commitment(
                    PortalFixture.KSS_SPAVO,
                    new RuleSetId("rules"),
                    1,
                    Narrative.of("en", "The rules"),
                    new RuleResult(
                            rule,
                            status,
                            verdict,
                            null,
                            List.of(),
                            List.of(),
                            new NextDue(LocalDate.parse("2016-12-31"), 1, List.of(Sample.SPAVO)),
                            null));
        }

        @Test
        void theStartPageOfACoordinatorShowsTenAndLeadsToAll() throws Exception {
            open(IntStream.range(0, 14).mapToObj(_ -> plan()).toArray(OpenItem[]::new));

            String start = page("/");
            assertThat(text(start, "open-items").split("Whose turn", -1)).hasSize(11);
            assertThat(start).contains("href=\"/open-items\"");
            assertThat(asked(FindOpenItems.class).page().size()).isEqualTo(10);
            assertThat(asked(FindOpenItems.class).own()).isTrue();

            assertThat(page("/?text=spavo")).as("not while searching").doesNotContain("id=\"open-items\"");
            assertThat(page(FUNDER, "/", Language.ENGLISH)).doesNotContain("id=\"open-items\"");
        }
    }

    @Nested
    class CalendarPage {
        private CalendarLine line(String on, CalendarKind kind, boolean settled) {
            TimelineEntry entry = planned(on, EntryState.PLANNED);
            return new CalendarLine(
                    entry.key() + "/" + kind + on, kind, PartialDate.parse(on), entry, null, settled, entry.traces());
        }

        @BeforeEach
        void theYear() {
            answers.view(FindCalendar.class, question -> new Calendar(
                    Sample.stand(),
                    DAY,
                    question.from(),
                    question.until(),
                    List.of(
                            line("2014/2017-03", CalendarKind.PROJECT_ENDS, false),
                            line("2016", CalendarKind.GRANT_ENDS, true),
                            line("2016-06-04/2016-06-06", CalendarKind.PLAN, false),
                            line("2016-06-20", CalendarKind.PLAN, false),
                            line("2016-23", CalendarKind.PLAN, false),
                            line("XXXX-06", CalendarKind.PLAN, false)),
                    LocalDate.parse("2013-10-31"),
                    LocalDate.parse("2018-03-31"),
                    null));
        }

        @Test
        void goesMonthByMonthAndLeavesVagueDatesVague() throws Exception {
            String page = page("/calendar?asOf=2016-06-01");

            assertThat(text(page, "calendar-1")).startsWith("Already under way");
            assertThat(text(page, "calendar-2")).startsWith("2016").contains("Grant ends", "done with");
            assertThat(text(page, "calendar-3")).startsWith("June 2016").contains("4–6 June 2016", "20 June 2016");
            assertThat(text(page, "calendar-4")).startsWith("Autumn 2016");
            assertThat(text(page, "calendar-5")).startsWith("Without a year");
        }

        @Test
        void showsAYearAndLeadsToWhatLiesBeforeAndAfter() throws Exception {
            String page = page("/calendar?asOf=2016-06-01&about=partnership:kss-spavo");

            assertThat(asked(FindCalendar.class).from()).isEqualTo("2016-06-01");
            assertThat(asked(FindCalendar.class).until()).isEqualTo("2017-05-31");
            assertThat(page)
                    .contains("href=\"/calendar?about=partnership%3Akss-spavo&amp;asOf=2016-06-01&amp;from=2012-11-01\"")
                    .contains("href=\"/calendar?about=partnership%3Akss-spavo&amp;asOf=2016-06-01&amp;from=2018-03-31\"")
                    .contains("Earlier, until 31 October 2013", "Later, from 31 March 2018");

            page("/calendar?asOf=2016-06-01&from=2012-11-01");
            assertThat(asked(FindCalendar.class).from()).isEqualTo("2012-11-01");
            page("/calendar?asOf=2016-06-01&from=yesterday");
            assertThat(asked(FindCalendar.class).from()).isEqualTo("2016-06-01");
        }
    }

    @Nested
    class PlansPage {
        private PlanLine plan(PlanOutcome outcome, @Nullable String came, @Nullable Slip slip, PlanMove... moves) {
            TimelineEntry entry = planned("2014", EntryState.PLANNED);
            return new PlanLine(
                    entry.key() + "/plan",
                    new Subject(StreamType.ACTIVITY, "norway-study-visit"),
                    entry,
                    PartialDate.parse("2014"),
                    PartialDate.parse("2013"),
                    List.of(moves),
                    PartialDate.parse("2014"),
                    came == null ? null : PartialDate.parse(came),
                    false,
                    outcome,
                    slip,
                    null,
                    entry.traces());
        }

        private void plans(List<PlanLine> lines, List<Count> counts, List<Plans.Place> places) {
            answers.view(FindPlans.class, _ -> new Plans(
                    Sample.stand(), DAY, lines, counts, List.of(new Plans.OfPartnership(PARTNERSHIP, counts)), places, null));
        }

        private static Slip slip(String stated, String came) {
            return Slip.between(PartialDate.parse(stated), PartialDate.parse(came));
        }

        @ParameterizedTest
        @CsvSource({
            "da, 2–14 måneder senere",
            "nb, 2–14 måneder senere",
            "sv, 2–14 månader senare",
            "en, 2–14 months later",
            "es, 2–14 meses más tarde"
        })
        void saysHowMuchLaterInWords(String language, String words) throws Exception {
            plans(List.of(plan(PlanOutcome.LATER, "2015-03", slip("2014", "2015-03"))), List.of(), List.of());
            assertThat(text(page(KARI, "/plans", Language.of(java.util.Locale.of(language))), "plans")).contains(words);
        }

        @Test
        void saysEveryMoveWithWhatItCost() throws Exception {
            plans(
                    List.of(plan(
                            PlanOutcome.COMING,
                            null,
                            slip("2014-03-01", "2014-10-01"),
                            new PlanMove(
                                    PartialDate.parse("2014-03-01"),
                                    PartialDate.parse("2014-10-01"),
                                    PartialDate.parse("2014-02"),
                                    Narrative.of("en", "The host moved " + EVIL),
                                    slip("2014-03-01", "2014-10-01")))),
                    List.of(),
                    List.of());
            String page = page("/plans");

            assertThat(text(page, "plans"))
                    .contains("Planned first for: 2014 (said 2013)")
                    .contains("Moved: from 1 March 2014 to 1 October 2014: 7 months later (said February 2014)")
                    .contains("Because: The host moved")
                    .contains("to come");
            assertThat(page).doesNotContain(EVIL);
        }

        @Test
        void whatTheDatesDoNotTellIsNotGuessed() throws Exception {
            plans(
                    List.of(
                            plan(PlanOutcome.UNCLEAR, "2014-22/2015", slip("2014-22", "2014")),
                            plan(PlanOutcome.UNCLEAR, "XXXX", slip("2014", "XXXX"))),
                    List.of(),
                    List.of());
            assertThat(text(page("/plans"), "plans"))
                    .contains("between 7 months earlier and 6 months later", "the dates do not tell");
        }

        @Test
        void countsKeepWhatIsPerhapsApart() throws Exception {
            plans(
                    List.of(),
                    List.of(new Count(PlanOutcome.AS_PLANNED, 3, 1), new Count(PlanOutcome.NOT_CONFIRMED, 2, 0)),
                    List.of());
            assertThat(text(page("/plans"), "counts"))
                    .contains("kss-spavo 3, perhaps 4 2", "All plans, each once 3, perhaps 4 2");
        }

        @Test
        void countriesSayWhatWasHeldPartByPart() throws Exception {
            plans(
                    List.of(),
                    List.of(new Count(PlanOutcome.COMING, 1, 0)),
                    List.of(
                            new Plans.Place(
                                    "CY",
                                    List.of(
                                            new Held(
                                                    ActivityKind.PARTNER_MEETING,
                                                    new QuantitySum(List.of(
                                                            new Quantity(null, "meetings", Qualifier.SEVERAL))),
                                                    List.of("activity:meetings")),
                                            new Held(
                                                    ActivityKind.BOARD_VISIT,
                                                    new QuantitySum(List.of(
                                                            new Quantity(BigDecimal.ONE, null, Qualifier.EXACT))),
                                                    List.of("activity:board"))),
                                    List.of(),
                                    0,
                                    0),
                            new Plans.Place("NO", List.of(), List.of(), 1, 0)));
            assertThat(text(page("/plans?about=partnership:kss-spavo"), "places"))
                    .contains("Cyprus Partner meeting: several meetings; Board visit: 1 0 0 0", "Norway 0 0 1 0");
        }
    }

    @Nested
    class CausesPage {
        private CauseLink link(Way way, int depth, Subject cause, Subject effect, boolean above) {
            TimelineEntry entry = Sample.entry(
                    "cause:" + cause.id() + "-" + effect.id(),
                    EntryState.STATED,
                    Happened.UNDATED,
                    null,
                    new Told.Stated(new CauseRecorded(new CauseId("c"), cause, effect, null)));
            return new CauseLink(
                    entry.key() + "/" + way,
                    way,
                    depth,
                    cause,
                    effect,
                    depth == 1 ? Narrative.of("en", "It says so " + EVIL) : null,
                    above,
                    entry,
                    entry.traces());
        }

        private final Subject forum = new Subject(StreamType.ACTIVITY, "forum");
        private final Subject network = new Subject(StreamType.NETWORK, "wave");
        private final Subject agreement = new Subject(StreamType.AGREEMENT, "paper");

        @Test
        void chainsAreIndentedStepByStepAndNamesLeadToPages() throws Exception {
            answers.view(FindCauses.class, _ -> new Causes(
                    Sample.stand(),
                    List.of(
                            link(Way.CAME_OF_IT, 1, forum, network, false),
                            link(Way.CAME_OF_IT, 2, network, agreement, false),
                            link(Way.CAME_OF_IT, 1, forum, agreement, true)),
                    null));
            String page = page("/causes");
            String chains = page.substring(page.indexOf("id=\"chains\""));

            assertThat(chains.indexOf("/subjects/activity/forum")).isLessThan(chains.indexOf("/subjects/network/wave"));
            assertThat(chains.substring(0, chains.indexOf("/subjects/agreement/paper")).split("<ul class=\"chain\"", -1))
                    .as("the agreement stands two lists deep")
                    .hasSize(4);
            assertThat(text(page, "chains")).contains("What follows is told further up", "It says so");
            assertThat(chains.split("/subjects/activity/forum", -1)).as("the root is told once").hasSize(2);
            assertThat(page).doesNotContain(EVIL);
        }

        @Test
        void ofOneThingBothWaysAreShown() throws Exception {
            answers.view(FindCauses.class, _ -> new Causes(
                    Sample.stand(),
                    List.of(
                            link(Way.LED_TO_IT, 1, forum, network, false),
                            link(Way.CAME_OF_IT, 1, network, agreement, false)),
                    null));
            String page = page("/causes?about=network:wave");

            assertThat(text(page, "led-to-it")).startsWith("What led to it").contains("forum");
            assertThat(text(page, "came-of-it")).startsWith("What came of it").contains("paper");
        }

        @Test
        void saysThatNoSourceSaysAnything() throws Exception {
            assertThat(text(page("/causes"), "none")).isEqualTo("No source says what led to what here.");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allPagesSpeakTheReadersLanguage(Language language) throws Exception {
        Texts texts = Texts.load();
        for (String key : List.of("open-items", "calendar", "plans", "causes")) {
            assertThat(page(KARI, "/" + key, language)).contains(texts.say(language, "question." + key)).doesNotContain("??");
        }
    }
}
