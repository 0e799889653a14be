package org.samklang.portal.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.portal.pages.QuestionPage.Section;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.query.directory.Directory;
import org.samklang.query.directory.FindProjects;
import org.samklang.query.memberships.FindMemberships;
import org.samklang.query.memberships.Memberships;
import org.samklang.query.portfolio.FigureKind;
import org.samklang.query.portfolio.FindPortfolio;
import org.samklang.query.portfolio.FindPortfolioFacts;
import org.samklang.query.portfolio.Portfolio;
import org.samklang.query.portfolio.PortfolioFacts;
import org.samklang.query.strategies.FindStrategies;
import org.samklang.query.strategies.Strategies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What stands in programmes and networks, who belonged to them on a day, which projects are ongoing, and which strategies
/// hold.
@Controller
class PortfolioPages {
    private static final String MEMBERSHIPS = "/memberships";
    private static final String DIRECTORY = "/directory";
    private static final String STRATEGIES = "/strategies";

    private final QuestionDesk desk;

    PortfolioPages(QuestionDesk desk) {
        this.desk = desk;
    }

    /// Figures, or with `figure` the entries that make one of them.
    @GetMapping(PortfolioWords.PATH)
    String portfolio(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit(PortfolioWords.PATH, caller, locale, given);
        FigureKind figure = figure(visit.given("figure"));
        return figure == null ? figures(visit, model) : facts(visit, figure, model);
    }

    private static @Nullable FigureKind figure(String name) {
        return name.isEmpty()
                ? null
                : Arrays.stream(FigureKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotThere::new);
    }

    private static String figures(QuestionDesk.Visit visit, Model model) {
        Portfolio portfolio = visit.ask(asked ->
                new FindPortfolio(asked.about(), asked.moment(), asked.everywhere(), asked.directory(), asked.page(), asked.atLeast()));
        Set<Subject> subjects = portfolio.entries().stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.subject()), line.ties().stream().map(Portfolio.Tie::to)))
                .collect(Collectors.toSet());
        Lines lines = visit.lines(List.of(), subjects, List.of());
        return visit.show(
                model,
                "portfolio",
                lines,
                new PortfolioWords(visit, visit.say(), lines).sections(portfolio.entries()));
    }

    private static String facts(QuestionDesk.Visit visit, FigureKind figure, Model model) {
        String of = visit.given("of");
        PortfolioFacts facts = visit.ask(asked -> new FindPortfolioFacts(
                asked.about(),
                figure,
                of.isEmpty() ? null : of,
                asked.moment(),
                asked.everywhere(), asked.directory(),
                asked.page(),
                asked.atLeast()));
        Lines lines = visit.lines(facts.entries(), List.of(), List.of());
        Say say = visit.say();
        String heading = of.isEmpty()
                ? say.word(figure)
                : say.of("portfolio.of", "what", say.word(figure), "of", new PortfolioWords(visit, say, lines).sort(figure, of));
        return visit.show(
                model,
                "portfolio",
                lines,
                List.of(
                        Section.of(
                                "facts",
                                heading,
                                say.of("portfolio.facts.lead"),
                                say.of("portfolio.facts.none"),
                                facts.entries().stream()
                                        .map(entry -> lines.item(entry, List.of()))
                                        .toList()),
                        Section.of("all", "", null, "", List.of(all(visit)))));
    }

    /// The way back to all figures.
    private static QuestionPage.Item all(QuestionDesk.Visit visit) {
        Subject about = visit.about();
        return new QuestionPage.Item(
                "figures",
                Say.own(visit.say().of("portfolio.all")),
                about == null
                        ? visit.at(PortfolioWords.PATH)
                        : visit.at(PortfolioWords.PATH, "about", about.streamId()),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    @GetMapping(MEMBERSHIPS)
    String memberships(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit(MEMBERSHIPS, caller, locale, given);
        Memberships memberships = visit.ask(asked ->
                new FindMemberships(asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
        Lines lines = visit.lines(
                memberships.entries().stream()
                        .flatMap(membership -> membership.entries().stream())
                        .toList(),
                List.of(),
                List.of());
        return visit.show(
                model, "memberships", lines, new MembershipWords(visit, lines).sections(memberships.entries()));
    }

    @GetMapping(DIRECTORY)
    String directory(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit(DIRECTORY, caller, locale, given);
        Directory directory = visit.ask(asked -> new FindProjects(
                visit.given("text"),
                asked.about(),
                asked.moment(),
                asked.everywhere(), asked.directory(),
                asked.page(),
                asked.atLeast()));
        Lines lines = DirectoryWords.lines(visit, directory.entries());
        QuestionPage page =
                visit.page("directory", lines, new DirectoryWords(visit, lines).sections(directory.entries()));
        model.addAttribute("page", page);
        model.addAttribute("text", visit.given("text"));
        return "directory";
    }

    @GetMapping(STRATEGIES)
    String strategies(
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal Caller caller,
            Locale locale,
            Model model) {
        var visit = desk.visit(STRATEGIES, caller, locale, given);
        Strategies strategies = visit.ask(asked ->
                new FindStrategies(asked.about(), asked.moment(), asked.everywhere(), asked.atLeast()));
        Lines lines = StrategyWords.lines(visit, strategies.entries());
        return visit.show(
                model, "strategies", lines, new StrategyWords(visit, lines).sections(strategies.entries()));
    }
}
