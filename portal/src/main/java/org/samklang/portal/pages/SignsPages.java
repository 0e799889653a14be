package org.samklang.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.security.Caller;
import org.samklang.query.Page;
import org.samklang.query.continuation.Continuations;
import org.samklang.query.continuation.FindContinuations;
import org.samklang.query.exchange.Exchanges;
import org.samklang.query.exchange.FindExchanges;
import org.samklang.query.exchange.FindUnpassedLearning;
import org.samklang.query.exchange.UnpassedLearning;
import org.samklang.query.signs.FindSigns;
import org.samklang.query.signs.Signs;
import org.samklang.query.timeline.TimelineEntry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Questions of those who fund partnerships or look after them: learning asked for and passed on, what went on after its
/// money, signs of risk.
@Controller
class SignsPages {
    private static final String NEVER_PASSED_ON = "/learning-never-passed-on";
    private static final int FEW = 10;
    private static final List<Integer> MONTHS = List.of(3, 6, 9, 12, 24);
    private static final int LONGEST_SILENCE = 1200;

    private final QuestionDesk desk;

    SignsPages(QuestionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/learning")
    String learning(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/learning", caller, locale, given);
        Exchanges answer = visit.ask(asked -> new FindExchanges(
                asked.about(),
                TimeControls.given(given.get("from")),
                TimeControls.given(given.get("until")),
                asked.moment(),
                asked.everywhere(),
                asked.page(),
                asked.atLeast()));
        UnpassedLearning unpassed = visit.ask(asked -> new FindUnpassedLearning(
                asked.about(), asked.moment(), asked.everywhere(), Page.first(FEW), asked.atLeast()));
        Lines lines = visit.lines(
                Stream.concat(LearningWords.entries(answer), LearningWords.entries(unpassed).stream())
                        .distinct()
                        .toList(),
                LearningWords.subjects(answer),
                LearningWords.organisations(answer));
        LearningWords words = new LearningWords(visit.say(), lines, subject -> visit.address("/learning", subject));
        List<Section> sections = new ArrayList<>();
        sections.add(words.requests(answer));
        sections.add(words.partnerships(answer));
        sections.add(words.ways(answer));
        if (answer.groups().isEmpty()) {
            sections.add(words.passed(answer));
        } else {
            sections.add(words.groups(answer));
        }
        sections.add(words.unpassed(
                visit.say().of("unpassed.heading"), unpassed, visit.address(NEVER_PASSED_ON, visit.about())));
        if (!answer.nothing().isEmpty()) {
            sections.add(words.nothing(answer));
        }
        model.addAttribute("narrowing", "window");
        model.addAttribute("from", answer.from());
        model.addAttribute("until", answer.until());
        return visit.show(model, "learning", lines, sections);
    }

    @GetMapping(NEVER_PASSED_ON)
    String neverPassedOn(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit(NEVER_PASSED_ON, caller, locale, given);
        UnpassedLearning answer = visit.ask(asked -> new FindUnpassedLearning(
                asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
        Lines lines = visit.lines(LearningWords.entries(answer), List.of(), List.of());
        LearningWords words = new LearningWords(visit.say(), lines, subject -> visit.address(NEVER_PASSED_ON, subject));
        return visit.show(model, "learning-never-passed-on", lines, List.of(words.unpassed("", answer, null)));
    }

    @GetMapping("/continuations")
    String continuations(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/continuations", caller, locale, given);
        Continuations answer = visit.ask(asked -> new FindContinuations(
                asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
        Lines lines = visit.lines(
                ContinuationWords.entries(answer),
                ContinuationWords.subjects(answer),
                ContinuationWords.funders(answer));
        return visit.show(
                model, "continuations", lines, new ContinuationWords(visit.say(), lines).sections(answer));
    }

    /// A length of silence that can be chosen.
    record Months(int number, String words, boolean chosen) {}

    @GetMapping("/signs")
    String signs(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/signs", caller, locale, given);
        int silence = months(given.get("silence"));
        Signs answer = visit.ask(asked -> new FindSigns(
                asked.about(), silence, asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
        List<TimelineEntry> entries = SignWords.entries(answer);
        Lines lines = visit.lines(entries, SignWords.subjects(answer), SignWords.organisations(answer));
        model.addAttribute("narrowing", "silence");
        model.addAttribute(
                "months",
                Stream.concat(MONTHS.stream(), Stream.of(silence))
                        .distinct()
                        .sorted()
                        .map(number -> new Months(number, visit.say().count("signs.months", number), number == silence))
                        .toList());
        return visit.show(model, "signs", lines, new SignWords(visit.say(), lines).sections(answer));
    }

    /// What is no length is passed over, as a page does with an address that somebody mistyped.
    private static int months(@Nullable String given) {
        return given != null && given.matches("[0-9]{1,4}")
                ? Math.clamp(Integer.parseInt(given), 1, LONGEST_SILENCE)
                : FindSigns.NINE_MONTHS;
    }
}
