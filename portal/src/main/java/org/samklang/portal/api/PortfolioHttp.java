package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.samklang.portal.security.Caller;
import org.samklang.query.conventions.FindConventionWork;
import org.samklang.query.directory.FindProjects;
import org.samklang.query.memberships.FindMemberships;
import org.samklang.query.portfolio.FigureKind;
import org.samklang.query.portfolio.FindPortfolio;
import org.samklang.query.portfolio.FindPortfolioFacts;
import org.samklang.query.strategies.FindStrategies;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What stands in programmes and networks, who belongs to them, what is ongoing, which strategies hold, and what
/// conventions wait for: as of a day and as known at a position.
@RestController
class PortfolioHttp {
    private final ViewAnswers answers;

    PortfolioHttp(ViewAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/portfolio")
    ResponseEntity<byte[]> portfolio(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindPortfolio(
                        asked.about(), asked.moment(), asked.everywhere(), asked.directory(), asked.page(), asked.atLeast()));
    }

    @GetMapping("/api/portfolio/facts")
    ResponseEntity<byte[]> facts(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var given = Parameters.read(Parameters.OfFigure.class, request);
        return answers.ask(
                caller,
                given.question(),
                asked -> new FindPortfolioFacts(
                        asked.about(),
                        Objects.requireNonNullElse(given.figure(), FigureKind.PARTNERSHIPS),
                        given.of(),
                        asked.moment(),
                        asked.everywhere(), asked.directory(),
                        asked.page(),
                        asked.atLeast()));
    }

    @GetMapping("/api/memberships")
    ResponseEntity<byte[]> memberships(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindMemberships(
                        asked.about(), asked.moment(), asked.everywhere(), asked.page(), asked.atLeast()));
    }

    @GetMapping("/api/directory")
    ResponseEntity<byte[]> directory(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var given = Parameters.read(Parameters.OfSearchAbout.class, request);
        return answers.ask(
                caller,
                given.question(),
                asked -> new FindProjects(
                        Objects.requireNonNullElse(given.q(), ""),
                        asked.about(),
                        asked.moment(),
                        asked.everywhere(), asked.directory(),
                        asked.page(),
                        asked.atLeast()));
    }

    @GetMapping("/api/strategies")
    ResponseEntity<byte[]> strategies(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindStrategies(asked.about(), asked.moment(), asked.everywhere(), asked.atLeast()));
    }

    @GetMapping("/api/convention-work")
    ResponseEntity<byte[]> conventionWork(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindConventionWork(asked.about(), asked.moment(), asked.everywhere(), asked.directory(), asked.atLeast()));
    }
}
