package org.samklang.portal.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Name;
import org.samklang.events.value.NameKind;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.portal.views.Views;
import org.samklang.query.conventions.ConventionChart;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which state has signed and ratified which instrument, on both time axes.
@Controller
class ConventionPages {
    private final Views views;
    private final Texts texts;
    private final Clock clock;

    ConventionPages(Views views, Texts texts, @Qualifier("pageClock") Clock clock) {
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    /// One instrument with its states.
    ///
    /// @param adopted when it was adopted; empty where nobody said
    record Shown(Phrase title, String kind, @Nullable String code, String adopted, boolean treaty, List<State> states) {}

    /// One state. A step that is not recorded is said to be so, never to be not taken.
    record State(String name, String signed, String ratified) {}

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
        ConventionChart chart = views.conventions(caller, null, time.moment(), atLeast);
        model.addAttribute(
                "conventions",
                chart.conventions().stream().map(each -> shown(each, say)).toList());
        model.addAttribute("time", time);
        model.addAttribute("asOfWords", say.day(time.asOf()));
        model.addAttribute("known", say.of("pages.known-at", "position", chart.stand().knownAt()));
        model.addAttribute("mayRecord", new Reader(caller).isCoordinator());
        return "conventions";
    }

    private static Shown shown(ConventionChart.Convention convention, Say say) {
        return new Shown(
                title(convention, say),
                say.word(convention.kind()),
                convention.code(),
                convention.adoptedOn() == null ? "" : say.date(convention.adoptedOn()),
                convention.kind().isRatifiable(),
                convention.states().stream()
                        .map(state -> new State(
                                say.country(state.state()),
                                step(state, TreatyStep.SIGNATURE, say),
                                step(state, TreatyStep.RATIFICATION, say)))
                        .sorted(Comparator.comparing(State::name))
                        .toList());
    }

    private static String step(ConventionChart.StateSteps state, TreatyStep step, Say say) {
        TreeSet<String> found = new TreeSet<>();
        state.steps().stream()
                .filter(each -> each.step() == step)
                .forEach(each -> found.add(
                        say.date(each.on())
                                + (each.happened() == Happened.PERHAPS ? " (" + say.of("entry.perhaps") + ")" : "")));
        return found.isEmpty() ? say.of("conventions.not-recorded") : String.join(", ", found);
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
