package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.samklang.events.Subject;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.Comparing;
import org.samklang.query.Moment;
import org.samklang.query.compare.Comparison;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Two moments of a view, on either axis of time: what was added, changed and removed, with the facts behind it.
@RestController
class CompareHttp {
    private final Comparing comparing;
    private final ViewAnswers answers;

    CompareHttp(Comparing comparing, ViewAnswers answers) {
        this.comparing = comparing;
        this.answers = answers;
    }

    @GetMapping("/api/compare/{view}")
    ResponseEntity<byte[]> compare(
            @PathVariable String view, @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var asked = Parameters.read(Parameters.OfComparison.class, request);
        Subject about = asked.about() == null ? null : Parameters.subject(asked.about());
        Moment to = answers.moment(asked.toAsOf(), asked.toKnownAt());
        LocalDate day = Objects.requireNonNullElse(asked.asOf(), Objects.requireNonNull(to.asOf()));
        Moment from = Parameters.moment(day, asked.knownAt() == null ? asked.toKnownAt() : asked.knownAt());
        Comparison comparison = comparing.compare(caller, view, about, from, to);
        return answers.of(caller, comparison, comparison.to());
    }
}
