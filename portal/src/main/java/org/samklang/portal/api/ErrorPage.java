package org.samklang.portal.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.problems.Passing;
import org.samklang.portal.problems.Problem;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Trouble;
import org.samklang.portal.text.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is shown when a request never reached a page, or a page failed: a problem to programs, a calm page to people.
@Controller
class ErrorPage implements ErrorController {

    private final ProblemAnswers answers;

    ErrorPage(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Trouble trouble = isPassing(request) ? Trouble.UNAVAILABLE : trouble(status);
        Language language = ProblemAnswers.language(request);
        if (isForProgram(request)) {
            answers.write(request, response, trouble);
            return null;
        }
        Problem problem = answers.problems().of(language, trouble);
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatusCode.valueOf(trouble.status()));
        page.addObject("problem", problem);
        return page;
    }

    /// A filter needs the database too, to know a token or a session.
    private static boolean isPassing(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Passing.is(failure);
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && (uri.startsWith(request.getContextPath() + "/api/") || uri.equals(request.getContextPath() + "/api"));
    }

    private static Trouble trouble(int status) {
        return switch (status) {
            case 401 -> Trouble.NOT_SIGNED_IN;
            case 403 -> Trouble.NOT_ALLOWED;
            case 404 -> Trouble.NOT_FOUND;
            case 405 -> Trouble.METHOD_NOT_ALLOWED;
            case 406 -> Trouble.NOT_ACCEPTABLE;
            case 413 -> Trouble.BODY_TOO_LARGE;
            case 415 -> Trouble.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> Trouble.TOO_MANY_REQUESTS;
            case 503 -> Trouble.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? Trouble.BAD_REQUEST : Trouble.SERVER_FAULT;
        };
    }
}
