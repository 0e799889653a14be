package org.samklang.portal.problems;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.events.axon.EventsJson;
import org.samklang.portal.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.WebUtils;

/// Puts problems into answers, from controllers and from filters alike, and knows who wants problems and who wants pages.
public final class ProblemAnswers {

    /// Remembers the language that somebody chose on a page.
    public static final String LANGUAGE_COOKIE = "lang";

    private final Problems problems;

    public ProblemAnswers(Problems problems) {
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    /// Whether the caller is a program: everything under `/api`, however it is asked.
    public static boolean wantsProblem(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/api") || path.startsWith("/api/");
    }

    /// The caller's language: `lang` when it is given, else the one chosen before, else what the browser or program
    /// accepts.
    public static Language language(HttpServletRequest request) {
        String wanted = wanted(request);
        return (wanted == null ? Optional.<Language>empty() : Language.named(wanted))
                .or(() -> chosenBefore(request))
                .orElseGet(() -> accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /// The server reads a whole form to look for it, and gives up on one that is too large.
    private static @Nullable String wanted(HttpServletRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        Cookie cookie = wantsProblem(request) ? null : WebUtils.getCookie(request, LANGUAGE_COOKIE);
        return cookie == null ? Optional.empty() : Language.named(cookie.getValue());
    }

    private static Language accepted(@Nullable String header) {
        return header == null ? Language.ENGLISH : Language.accepted(header);
    }

    public ResponseEntity<byte[]> entity(HttpServletRequest request, Problem problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatusCode.valueOf(problem.status()))
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
        }
        return answer.body(json(problem));
    }

    /// Writes the problem from a filter. Does nothing when an answer is under way already.
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfter()));
        }
        response.getOutputStream().write(json(problem));
        response.flushBuffer();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Trouble trouble) throws IOException {
        write(request, response, problems.of(language(request), trouble));
    }

    private static byte[] json(Problem problem) {
        return EventsJson.mapper().writeValueAsBytes(problem.members());
    }
}
