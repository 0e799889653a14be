package org.samklang.portal.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Role;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Visibility;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Views;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.conventions.ConventionChart;
import org.samklang.query.conventions.ConventionWork;
import org.samklang.query.conventions.FindConventionWork;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How states stand to each instrument, on both time axes.
@Controller
class ConventionPages {
    private final Views views;
    private final Texts texts;
    private final QuestionDesk desk;
    private final Clock clock;

    ConventionPages(Views views, Texts texts, QuestionDesk desk, @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.texts = texts;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/conventions")
    String page(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        TimeControls time = TimeControls.read(asOf, knownAt, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        Say say = new Say(texts, Language.of(locale));
        ConventionChart chart =
                Behind.orAsItIs(atLeast, at -> views.conventions(caller, null, time.moment(), at));
        long position = chart.stand().knownAt();
        String moment = "?asOf=" + time.asOf() + "&knownAt=" + position;
        ConventionWork work = views.ask(
                caller,
                null,
                time.moment().at(position),
                Page.whole(),
                null,
                asked -> new FindConventionWork(null, asked.moment(), asked.everywhere(), asked.directory(), asked.atLeast()));
        ConventionWords words = new ConventionWords(
                say,
                lines(caller, chart, work, say),
                pages(caller, chart),
                found(caller),
                time.asOfText().isEmpty() && time.knownAtText().isEmpty() ? "" : moment);
        model.addAttribute(
                "conventions",
                chart.conventions().stream()
                        .map(convention -> words.shown(
                                convention,
                                work.entries().stream()
                                        .filter(one -> one.instrument().equals(convention.id()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
        model.addAttribute("time", time);
        model.addAttribute("asOfWords", say.day(time.asOf()));
        model.addAttribute("known", say.of("pages.known-at", "position", position));
        model.addAttribute("here", "/conventions" + moment);
        model.addAttribute("mayRecord", new Reader(caller).isCoordinator());
        return "conventions";
    }

    /// On pages of subjects coordinators see what is public, beside what is their own.
    private static Visibility found(Caller caller) {
        return caller.role() == Role.COORDINATOR ? Visibility.PUBLIC : Visibility.PROTECTED;
    }

    /// The instruments that have a page for this reader.
    private Set<InstrumentId> pages(Caller caller, ConventionChart chart) {
        Set<Subject> instruments = chart.conventions().stream()
                .map(convention -> new Subject(StreamType.INSTRUMENT, convention.id().value()))
                .collect(Collectors.toSet());
        return instruments.isEmpty()
                ? Set.of()
                : views.subjects(caller, instruments, Moment.live(), null).entries().stream()
                        .filter(entry -> entry.visibility().isWithin(found(caller)))
                        .map(entry -> new InstrumentId(entry.subject().id()))
                        .collect(Collectors.toSet());
    }

    /// The names of those who work for the instruments, of partners in countries that are not bound, and of everything that
    /// the activities say.
    private Lines lines(Caller caller, ConventionChart chart, ConventionWork work, Say say) {
        Set<OrganisationId> mentioned = chart.conventions().stream()
                .flatMap(convention -> convention.goals().stream())
                .map(ConventionChart.Goal::organisation)
                .collect(Collectors.toSet());
        work.entries().stream()
                .flatMap(one -> one.notBound().stream())
                .forEach(country -> mentioned.addAll(country.partners()));
        List<TimelineEntry> activities = work.entries().stream()
                .flatMap(one -> one.activities().stream())
                .toList();
        Moment known = Moment.knownAt(chart.stand().knownAt());
        Labels labels = new Naming(views).of(activities).organisations(mentioned).labels(caller, say, known, List.of());
        return desk.lines("/conventions", caller, say, labels, activities, known);
    }

    /// The reader's language before the others, official and translated before short.
    static Phrase title(ConventionChart.Convention convention, Say say) {
        return convention.titles().stream()
                .min(Comparator.<Name>comparingInt(
                                name -> name.language().equals(say.language().tag()) ? 0 : 1)
                        .thenComparing(Name::kind, Comparator.comparingInt(NameKind::ordinal)))
                .map(name -> new Phrase(name.text(), name.language()))
                .orElseGet(() -> Say.own(convention.id().value()));
    }
}
