package org.samklang.portal.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.security.Caller;
import org.samklang.portal.text.Language;
import org.samklang.portal.text.Texts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts the [Shell] around every page, whichever part of the portal made it.
final class ShellInterceptor implements HandlerInterceptor {
    private final Texts texts;

    ShellInterceptor(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        Language language = ProblemAnswers.language(request);
        Caller caller = caller();
        String path = path(request);
        page.addObject(
                "shell",
                new Shell(
                        language,
                        caller == null ? null : caller.label(),
                        caller == null ? "" : new Say(texts, language).word(caller.role()),
                        caller != null && new Reader(caller).isCoordinator(),
                        caller != null && new Reader(caller).isAdministrator(),
                        caller != null && new Reader(caller).records(),
                        section(path),
                        Shell.tongues(language, address(request, path))));
    }

    private static @Nullable Caller caller() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof Caller caller ? caller : null;
    }

    /// The address that was asked for, also where an error page answers; after a form was sent, that of the empty form.
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String text ? text : request.getRequestURI();
        return uri.isEmpty() ? "/" : uri;
    }

    private static String address(HttpServletRequest request, String path) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        String query = failed instanceof String text ? text : request.getQueryString();
        return UriComponentsBuilder.fromPath(path)
                .query(query == null || !"GET".equals(request.getMethod()) ? "" : query)
                .replaceQueryParam("lang")
                .build(true)
                .toUriString();
    }

    private static String section(String path) {
        String[] steps = path.split("/", -1);
        return steps.length < 2 || steps[1].isEmpty() ? "partnerships" : steps[1];
    }
}
