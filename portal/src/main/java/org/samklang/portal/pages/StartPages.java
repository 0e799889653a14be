package org.samklang.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Party;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.events.value.Theme;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.open.OpenItems.OpenItem;
import org.samklang.query.organisations.OrganisationEntry;
import org.samklang.query.partnerships.PartnershipEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The start page: the partnerships that somebody may know of, found by name, country and theme.
@Controller
class StartPages {
    /// So many partnerships are shown together.
    private static final int TOGETHER = 60;

    /// So many open items are shown to those who work together.
    private static final int OPEN = 10;

    private final Views views;
    private final Texts texts;
    private final Clock clock;
    private final QuestionDesk desk;

    StartPages(Views views, Texts texts, @Qualifier("pageClock") Clock clock, QuestionDesk desk) {
        this.views = views;
        this.texts = texts;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping("/")
    String page(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        Say say = new Say(texts, Language.of(locale));
        List<PartnershipEntry> all = find(caller, null);
        List<PartnershipEntry> found = text.isBlank() ? all : find(caller, text.strip());
        Set<OrganisationId> ids = all.stream()
                .flatMap(entry -> entry.parties().stream())
                .map(Party::organisation)
                .collect(Collectors.toSet());
        List<OrganisationEntry> organisations =
                views.organisations(caller, ids, Moment.live(), null).entries();
        Map<OrganisationId, String> seats = new HashMap<>();
        organisations.forEach(entry -> {
            if (entry.country() != null) {
                seats.put(entry.id(), entry.country());
            }
        });
        Labels labels = new Labels(organisations, say);
        List<PartnershipEntry> fitting = found.stream()
                .filter(entry -> country.isEmpty() || countries(entry, seats).contains(country))
                .filter(entry -> theme.isEmpty() || codes(entry).contains(theme))
                .toList();
        int from = fitting.stream().map(entry -> entry.id().value()).toList().indexOf(after) + 1;
        List<PartnershipEntry> shown = fitting.subList(from, Math.min(from + TOGETHER, fitting.size()));
        Map<PartnershipId, PartialDate> latest = latest(caller, shown);
        Reader reader = new Reader(caller);
        model.addAttribute(
                "page",
                new StartPage(
                        text,
                        options(all.stream().flatMap(entry -> countries(entry, seats).stream()), say::country, country),
                        options(all.stream().flatMap(entry -> codes(entry).stream()), say::code, theme),
                        shown.stream()
                                .map(entry -> card(entry, labels, say, reader, latest.get(entry.id())))
                                .toList(),
                        fitting.size(),
                        from + shown.size() == fitting.size() || shown.isEmpty()
                                ? null
                                : "/?" + address("text", text) + "&" + address("country", country) + "&"
                                        + address("theme", theme) + "&" + address("after", shown.getLast().id().value()),
                        all.size(),
                        reader.isCoordinator()));
        if (from == 0 && reader.isCoordinator() && text.isBlank() && country.isEmpty() && theme.isEmpty()) {
            model.addAttribute("open", List.of(open(caller, locale)));
        }
        return "start";
    }

    /// What presses most of what is open where the caller takes part.
    private QuestionPage.Section open(Caller caller, Locale locale) {
        var visit = desk.visit("/", caller, locale, Map.of());
        List<OpenItem> open = visit.ask(
                        OPEN,
                        asked -> new FindOpenItems(
                                null,
                                true,
                                Set.of(),
                                asked.moment(),
                                asked.reach(),
                                asked.everywhere(),
                                asked.page(),
                                asked.atLeast()))
                .entries()
                .stream()
                .limit(OPEN)
                .toList();
        OpenItemLines lines = new OpenItemLines(
                visit.lines(open.stream().map(OpenItem::entry).toList(), OpenItemLines.subjects(open), List.of()),
                new Reader(caller).organisation());
        return QuestionPage.Section.of(
                "open-items",
                visit.say().of("question.open-items"),
                null,
                visit.say().of("work.open.none"),
                open.stream().map(lines::brief).toList());
    }

    private List<PartnershipEntry> find(Caller caller, @Nullable String text) {
        return views.partnerships(
                        caller, new Views.Wanted(text, Set.of(), null), Moment.live(), Page.whole(), null)
                .entries();
    }

    private static Set<String> countries(PartnershipEntry entry, Map<OrganisationId, String> seats) {
        return entry.parties().stream()
                .map(party -> seats.get(party.organisation()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(PartnershipEntry entry) {
        return entry.themes().stream().map(Theme::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<StartPage.Option> options(
            java.util.stream.Stream<String> codes, java.util.function.UnaryOperator<String> label, String chosen) {
        return new HashSet<>(codes.toList())
                .stream()
                        .map(code -> new StartPage.Option(code, label.apply(code), code.equals(chosen)))
                        .sorted(java.util.Comparator.comparing(StartPage.Option::label))
                        .toList();
    }

    private StartPage.Card card(
            PartnershipEntry entry, Labels labels, Say say, Reader reader, @Nullable PartialDate latest) {
        String countries = say.listed(entry.parties().stream()
                .map(party -> labels.country(party.organisation()))
                .filter(country -> !country.isEmpty())
                .distinct()
                .toList());
        return new StartPage.Card(
                entry.id().value(),
                Titles.of(entry, labels, say),
                countries,
                say.word(entry.kind()),
                entry.programme(),
                entry.themes().isEmpty()
                        ? null
                        : say.listed(entry.themes().stream()
                                .map(theme -> say.code(theme.code()))
                                .toList()),
                latest == null ? null : say.date(latest),
                entry.contestedClaims() > 0,
                reader.takesPart(entry.parties()));
    }

    private Map<PartnershipId, PartialDate> latest(Caller caller, List<PartnershipEntry> shown) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return views.latest(
                caller,
                shown.stream().map(PartnershipEntry::id).collect(Collectors.toSet()),
                Moment.asOf(today));
    }

    private static String address(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
