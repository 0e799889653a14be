package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.OrganisationId;
import org.samklang.portal.pages.QuestionPage.Detail;
import org.samklang.portal.pages.QuestionPage.Item;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Comparing;
import org.samklang.portal.views.TooMuch;
import org.samklang.query.compare.Change;
import org.samklang.query.compare.Comparison;
import org.samklang.query.compare.Difference;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Two moments of a view beside each other: what was added, changed and removed, with the facts behind it.
@Controller
class ComparePages {
    private final Comparing comparing;
    private final QuestionDesk desk;

    ComparePages(Comparing comparing, QuestionDesk desk) {
        this.comparing = comparing;
        this.desk = desk;
    }

    /// The page.
    ///
    /// @param view its name in words
    /// @param from the first moment
    /// @param to the second moment
    /// @param tooMuch whether the answers are too long to be compared
    record Shown(
            String path,
            String view,
            SubjectList.@Nullable Line about,
            Map<String, String> carried,
            TimeControls from,
            TimeControls to,
            String summary,
            boolean tooMuch,
            List<Section> sections) {}

    /// @param given `about`; `asOf` and `knownAt` for the first moment; `toAsOf` and `toKnownAt` for the second, which is
    ///     today and everything recorded where they are missing. Where the first moment names one axis alone, the other
    ///     is that of the second.
    @GetMapping("/compare/{view}")
    String page(
            @PathVariable String view,
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        String path = "/compare/" + view;
        var visit = desk.visit(path, caller, locale, second(given));
        TimeControls to = visit.controls(given.get("toAsOf"), given.get("toKnownAt"));
        TimeControls from = visit.controls(
                orElse(given.get("asOf"), given.get("toAsOf")), orElse(given.get("knownAt"), given.get("toKnownAt")));
        Comparison comparison = compare(visit, view, from, to);
        List<Difference> differences = comparison == null ? List.of() : comparison.differences();
        Lines lines = visit.lines(entries(differences), subjects(differences), organisations(differences));
        DifferenceWords words = new DifferenceWords(lines);
        Say say = visit.say();
        Map<String, String> carried = given.containsKey("about") ? Map.of("about", given.get("about")) : Map.of();
        model.addAttribute("page", new Shown(
                path,
                say.of("compare.view." + view),
                visit.about() == null ? null : lines.link(visit.about()),
                carried,
                from,
                to,
                comparison == null ? "" : say.of(
                        "compare.summary",
                        "from", comparison.from().knownAt(),
                        "to", comparison.to().knownAt(),
                        "same", comparison.same()),
                comparison == null,
                comparison == null ? List.of() : Stream.of(Change.values())
                        .map(change -> section(change, differences, words, say))
                        .toList()));
        return "compare";
    }

    /// Everything is called what it is called at the second moment.
    private static Map<String, String> second(Map<String, String> given) {
        Map<String, String> second = new HashMap<>(given);
        second.put("asOf", given.getOrDefault("toAsOf", ""));
        second.put("knownAt", given.getOrDefault("toKnownAt", ""));
        return second;
    }

    private @Nullable Comparison compare(QuestionDesk.Visit visit, String view, TimeControls from, TimeControls to) {
        try {
            return comparing.compare(visit.caller(), view, visit.about(), from.moment(), to.moment());
        } catch (TooMuch e) {
            return null;
        }
    }

    private static @Nullable String orElse(@Nullable String given, @Nullable String other) {
        return given == null || given.isBlank() ? other : given;
    }

    private static Section section(Change change, List<Difference> differences, DifferenceWords words, Say say) {
        List<Item> items = new ArrayList<>();
        for (Difference one : differences) {
            if (one.change() == change) {
                items.add(item(one, words, say));
            }
        }
        return Section.of(
                change.name().toLowerCase(Locale.ROOT),
                say.of("compare." + change, "n", items.size()),
                null,
                say.of("compare.none." + change),
                items);
    }

    private static Item item(Difference one, DifferenceWords words, Say say) {
        DifferenceWords.Title title = words.title(one);
        List<Detail> details = new ArrayList<>();
        switch (one.change()) {
            case ADDED -> said("", words.only(one.after(), null), details);
            case CHANGED -> {
                said(say.of("compare.before"), words.only(one.before(), one.after()), details);
                said(say.of("compare.after"), words.only(one.after(), one.before()), details);
            }
            case REMOVED -> said("", words.only(one.before(), null), details);
        }
        one.facts().forEach(fact -> details.add(words.fact(fact)));
        return new Item(Entries.anchor(one.key()), title.words(), title.address(), "", List.of(), details, List.of());
    }

    private static void said(String label, List<String> words, List<Detail> into) {
        if (!words.isEmpty()) {
            into.add(new Detail(label, Say.own(String.join(" · ", words)), null));
        }
    }

    private static Stream<Object> said(List<Difference> differences) {
        return differences.stream().flatMap(one -> Stream.of(one.before(), one.after())).filter(Objects::nonNull);
    }

    private static List<TimelineEntry> entries(List<Difference> differences) {
        return said(differences)
                .flatMap(each -> each instanceof TimelineEntry entry
                        ? Stream.of(entry)
                        : Within.of(each, TimelineEntry.class).stream())
                .distinct()
                .toList();
    }

    private static Set<Subject> subjects(List<Difference> differences) {
        Set<Subject> subjects = new HashSet<>();
        differences.stream().map(one -> DifferenceWords.subject(one.key())).filter(Objects::nonNull).forEach(subjects::add);
        said(differences).forEach(each -> subjects.addAll(Within.of(each, Subject.class)));
        return subjects;
    }

    private static Set<OrganisationId> organisations(List<Difference> differences) {
        Set<OrganisationId> organisations = new HashSet<>();
        said(differences).forEach(each -> organisations.addAll(Within.of(each, OrganisationId.class)));
        return organisations;
    }
}
