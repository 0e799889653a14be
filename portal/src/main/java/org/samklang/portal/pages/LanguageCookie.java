package org.samklang.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that somebody chose, and nothing else.
final class LanguageCookie implements HandlerInterceptor {
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter("lang");
        Optional<Language> chosen = wanted == null ? Optional.empty() : Language.named(wanted);
        if (chosen.isPresent() && !ProblemAnswers.wantsProblem(request)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(ProblemAnswers.LANGUAGE_COOKIE, chosen.get().tag())
                            .path("/")
                            .maxAge(YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .build()
                            .toString());
        }
        return true;
    }
}
