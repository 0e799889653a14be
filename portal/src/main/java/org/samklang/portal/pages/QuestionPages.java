package org.samklang.portal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.samklang.query.claims.ContestedClaims;
import org.samklang.query.claims.FindContestedClaims;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of questions, and where sources contradict each other.
@Controller
class QuestionPages {
    private final QuestionDesk desk;
    private final Texts texts;

    QuestionPages(QuestionDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /// Questions of one kind of reader.
    record Group(String id, String heading, List<Line> lines) {}

    record Line(String address, String heading, String lead) {}

    @GetMapping("/overview")
    String overview(@AuthenticationPrincipal Caller caller, Locale locale, Model model) {
        Say say = new Say(texts, Language.of(locale));
        model.addAttribute(
                "groups",
                Questions.askers(caller.role()).stream()
                        .map(asker -> group(asker, say))
                        .filter(group -> !group.lines().isEmpty())
                        .toList());
        return "overview";
    }

    private static Group group(Questions.Asker asker, Say say) {
        return new Group(
                "for-" + asker.name().toLowerCase(Locale.ROOT),
                say.of("overview." + asker),
                Questions.ALL.stream()
                        .filter(question -> question.of() == asker)
                        .map(question -> new Line(
                                question.path(),
                                say.of("question." + question.key()),
                                say.of("question." + question.key() + ".short")))
                        .toList());
    }

    @GetMapping("/contested-claims")
    String contested(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit("/contested-claims", caller, locale, given);
        ContestedClaims answer = visit.ask(
                asked -> new FindContestedClaims(asked.about(), asked.moment(), asked.reach(), asked.atLeast()));
        Lines lines = visit.lines(
                answer.entries().stream()
                        .flatMap(contest -> contest.claims().stream())
                        .toList(),
                answer.entries().stream().map(ContestedClaims.Contest::on).toList(),
                List.of());
        Say say = visit.say();
        List<Section> sections = answer.entries().isEmpty()
                ? List.of(Section.of("none", "", null, say.of("question.contested-claims.none"), List.of()))
                : answer.entries().stream()
                        .map(contest -> Section.of(
                                Entries.anchor(contest.key()),
                                say.of(
                                        "question.contested-claims.about",
                                        "about",
                                        say.word(contest.about()),
                                        "where",
                                        lines.labels().subject(contest.on())),
                                null,
                                "",
                                contest.claims().stream()
                                        .map(claim -> lines.item(claim, List.of()))
                                        .toList()))
                        .toList();
        return visit.show(model, "contested-claims", lines, sections);
    }
}
