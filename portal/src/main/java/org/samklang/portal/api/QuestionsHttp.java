package org.samklang.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import org.samklang.portal.security.Caller;
import org.samklang.query.claims.FindContestedClaims;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Questions over the register or over one subject of it (`about`), as of a day and as known at a position.
@RestController
class QuestionsHttp {
    private final ViewAnswers answers;

    QuestionsHttp(ViewAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/contested-claims")
    ResponseEntity<byte[]> contested(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        return answers.ask(
                caller,
                request,
                asked -> new FindContestedClaims(asked.about(), asked.moment(), asked.reach(), asked.atLeast()));
    }
}
