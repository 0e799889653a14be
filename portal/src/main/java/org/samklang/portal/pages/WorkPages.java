package org.samklang.portal.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartnershipId;
import org.samklang.portal.pages.QuestionPage.Choice;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Views;
import org.samklang.query.calendar.Calendar;
import org.samklang.query.calendar.FindCalendar;
import org.samklang.query.causes.Causes;
import org.samklang.query.causes.FindCauses;
import org.samklang.query.compliance.Commitments.Commitment;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.open.OpenItems;
import org.samklang.query.plans.FindPlans;
import org.samklang.query.plans.Plans;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is open, what comes, what became of plans, what led to what.
@Controller
class WorkPages {
    static final String OPEN_ITEMS = "/open-items";

    private final QuestionDesk desk;
    private final Views views;

    WorkPages(QuestionDesk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    /// @param given `all` for the whole register, for who takes part in something
    @GetMapping(OPEN_ITEMS)
    String open(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit(OPEN_ITEMS, caller, locale, given);
        Say say = visit.say();
        boolean narrows = visit.about() == null && new Reader(caller).isCoordinator();
        boolean own = narrows && !"true".equals(given.get("all"));
        OpenItems answer = visit.ask(asked -> new FindOpenItems(
                asked.about(),
                own,
                Set.of(),
                asked.moment(),
                asked.reach(),
                asked.everywhere(),
                asked.page(),
                asked.atLeast()));
        boolean first = given.getOrDefault("after", "").isBlank();
        List<Commitment> due = first && judged(visit.about())
                ? views.dueCommitments(caller, partnership(visit.about()), own, visit.moment())
                : List.of();
        Set<Subject> subjects = new HashSet<>(OpenItemLines.subjects(answer.entries()));
        due.forEach(one -> subjects.add(new Subject(StreamType.PARTNERSHIP, one.partnership().value())));
        Lines lines = visit.lines(
                answer.entries().stream().map(OpenItems.OpenItem::entry).toList(), subjects, hosts(due));
        OpenItemLines words = new OpenItemLines(lines, new Reader(caller).organisation());
        List<Section> sections = new ArrayList<>();
        if (answer.entries().isEmpty()) {
            sections.add(Section.of("none", "", null, say.of("work.open.none"), List.of()));
        }
        sections.addAll(words.sections(answer.entries()));
        if (first && judged(visit.about())) {
            sections.add(words.commitments(due));
        }
        if (narrows) {
            model.addAttribute(
                    "choices",
                    List.of(
                            new Choice(say.of("work.open.own"), visit.with(Map.of()), own),
                            new Choice(say.of("work.open.all"), visit.with(Map.of("all", "true")), !own)));
        }
        return visit.show(model, "open-items", lines, sections);
    }

    /// Rules are kept by partnerships.
    private static boolean judged(@Nullable Subject about) {
        return about == null || about.type() == StreamType.PARTNERSHIP;
    }

    private static @Nullable PartnershipId partnership(@Nullable Subject about) {
        return about == null ? null : new PartnershipId(about.id());
    }

    private static Collection<OrganisationId> hosts(List<Commitment> due) {
        Set<OrganisationId> hosts = new HashSet<>();
        due.forEach(one -> {
            if (one.result().next() != null) {
                hosts.addAll(one.result().next().hosts());
            }
        });
        return hosts;
    }

    /// @param given `from`, the first day that is shown; a year from there is
    @GetMapping("/calendar")
    String calendar(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/calendar", caller, locale, given);
        Say say = visit.say();
        LocalDate from = day(given.get("from"), visit.time().asOf());
        LocalDate until = from.plusYears(1).minusDays(1);
        Calendar answer = visit.ask(asked -> new FindCalendar(
                asked.about(),
                from,
                until,
                asked.moment(),
                asked.reach(),
                asked.everywhere(),
                asked.page(),
                asked.atLeast()));
        Lines lines = visit.lines(
                answer.entries().stream().map(Calendar.CalendarLine::entry).toList(), List.of(), List.of());
        List<Section> sections = answer.entries().isEmpty()
                ? List.of(Section.of("none", "", null, say.of("work.calendar.none"), List.of()))
                : new CalendarLines(lines).sections(answer);
        List<Choice> choices = new ArrayList<>();
        if (answer.earlier() != null) {
            choices.add(turned(visit, "work.calendar.earlier", answer.earlier(), before(answer.earlier(), from)));
        }
        choices.add(new Choice(
                say.of("work.calendar.shown", "from", say.day(from), "until", say.day(until)),
                visit.with(Map.of("from", from.toString())),
                true));
        if (answer.later() != null) {
            choices.add(turned(visit, "work.calendar.later", answer.later(), answer.later()));
        }
        model.addAttribute("choices", choices);
        return visit.show(model, "calendar", lines, sections);
    }

    private static Choice turned(QuestionDesk.Visit visit, String key, LocalDate there, LocalDate from) {
        return new Choice(
                visit.say().of(key, "day", visit.say().day(there)),
                visit.with(Map.of("from", from.toString())),
                false);
    }

    /// The year that ends before these days; where nothing lies in it, the one that ends where something does.
    private static LocalDate before(LocalDate earlier, LocalDate from) {
        LocalDate yearBefore = from.minusYears(1);
        return earlier.isBefore(yearBefore) ? earlier.minusYears(1).plusDays(1) : yearBefore;
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalDate.parse(text.strip());
        } catch (DateTimeException noDay) {
            return otherwise;
        }
    }

    @GetMapping("/plans")
    String plans(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/plans", caller, locale, given);
        Plans answer = visit.ask(asked -> new FindPlans(
                asked.about(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), asked.atLeast()));
        Lines lines = visit.lines(
                answer.entries().stream().map(Plans.PlanLine::entry).toList(),
                answer.partnerships().stream().map(Plans.OfPartnership::partnership).toList(),
                List.of());
        return visit.show(model, "plans", lines, new PlanLines(lines).sections(answer));
    }

    @GetMapping("/causes")
    String causes(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/causes", caller, locale, given);
        Causes answer = visit.ask(asked -> new FindCauses(
                asked.about(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), asked.atLeast()));
        Set<Subject> named = new HashSet<>();
        answer.entries().forEach(link -> {
            named.add(link.cause());
            named.add(link.effect());
        });
        Lines lines =
                visit.lines(answer.entries().stream().map(Causes.CauseLink::entry).toList(), named, List.of());
        model.addAttribute("page", visit.page("causes", lines, List.of()));
        model.addAttribute("walks", walks(answer, visit, lines));
        return "causes";
    }

    /// Chains under one heading.
    record Walk(String id, String heading, List<Chain> chains) {}

    private static List<Walk> walks(Causes answer, QuestionDesk.Visit visit, Lines lines) {
        Say say = visit.say();
        if (visit.about() == null) {
            return answer.entries().isEmpty()
                    ? List.of()
                    : List.of(new Walk("chains", say.of("work.causes.chains"), Chain.of(answer.entries(), true, lines)));
        }
        List<Walk> walks = new ArrayList<>();
        for (Causes.Way way : Causes.Way.values()) {
            List<Causes.CauseLink> links =
                    answer.entries().stream().filter(link -> link.way() == way).toList();
            if (!links.isEmpty()) {
                walks.add(new Walk(
                        way.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        say.word(way),
                        Chain.of(links, false, lines)));
            }
        }
        return walks;
    }
}
