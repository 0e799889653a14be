package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.samklang.portal.security.Caller;
import org.samklang.query.calendar.FindCalendar;
import org.samklang.query.causes.FindCauses;
import org.samklang.query.open.FindOpenItems;
import org.samklang.query.plans.FindPlans;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Questions of those who work together: what is open, what comes, what became of plans, what led to what.
@RestController
class WorkHttp {
    private final ViewAnswers answers;

    WorkHttp(ViewAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/open-items")
    ResponseEntity<byte[]> open(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var given = Parameters.read(Parameters.OfOpenItems.class, request);
        return answers.ask(
                caller,
                given.question(),
                asked -> new FindOpenItems(
                        asked.about(),
                        Boolean.TRUE.equals(given.own()),
                        given.reason() == null ? Set.of() : Set.of(given.reason()),
                        asked.moment(),
                        asked.reach(),
                        asked.everywhere(),
                        asked.page(),
                        asked.atLeast()));
    }

    @GetMapping("/api/calendar")
    ResponseEntity<byte[]> calendar(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var given = Parameters.read(Parameters.OfCalendar.class, request);
        return answers.ask(
                caller,
                given.question(),
                asked -> new FindCalendar(
                        asked.about(),
                        given.from(),
                        given.until(),
                        asked.moment(),
                        asked.reach(),
                        asked.everywhere(),
                        asked.page(),
                        asked.atLeast()));
    }

    @GetMapping("/api/plans")
    ResponseEntity<byte[]> plans(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindPlans(
                        asked.about(),
                        asked.moment(),
                        asked.reach(),
                        asked.everywhere(),
                        asked.page(),
                        asked.atLeast()));
    }

    @GetMapping("/api/causes")
    ResponseEntity<byte[]> causes(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindCauses(
                        asked.about(),
                        asked.moment(),
                        asked.reach(),
                        asked.everywhere(),
                        asked.page(),
                        asked.atLeast()));
    }
}
