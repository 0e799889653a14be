package org.samklang.portal.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samklang.portal.problems.ProblemAnswers;
import org.samklang.portal.problems.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Says no: a problem to programs, a page to people. What a caller may not know of is not there for them (404).
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final ProblemAnswers answers;

    Refusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    /// Nobody has come in.
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (ProblemAnswers.wantsProblem(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"samklang\"");
            answers.write(request, response, Trouble.NOT_SIGNED_IN);
        } else {
            response.sendRedirect(request.getContextPath() + SignIn.PAGE);
        }
    }

    /// Somebody has come in, and may not go on.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException
                && ProblemAnswers.wantsProblem(request)
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            // A program without a token has no form that could have grown old.
            commence(request, response, new InsufficientAuthenticationException("no token"));
            return;
        }
        Trouble trouble = trouble(request, denied);
        if (ProblemAnswers.wantsProblem(request)) {
            answers.write(request, response, trouble);
        } else if (!(denied instanceof CsrfException)
                && Doorkeeper.denial(request) == Doorkeeper.Denial.PASSWORD_FIRST) {
            response.sendRedirect(request.getContextPath() + SignIn.PASSWORD);
        } else {
            response.sendError(trouble.status());
        }
    }

    /// Name or password were wrong, or came too fast.
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyAttempts tooMany) {
            response.setStatus(Trouble.TOO_MANY_REQUESTS.status());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter()));
            request.setAttribute(SignInPages.WAIT_MINUTES, (tooMany.retryAfter() + 59) / 60);
        } else {
            response.setStatus(Trouble.NOT_SIGNED_IN.status());
        }
        RequestDispatcher dispatcher = request.getRequestDispatcher(SignIn.REFUSED);
        dispatcher.forward(request, response);
    }

    private static Trouble trouble(HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return Trouble.FORGED_REQUEST;
        }
        return switch (Doorkeeper.denial(request)) {
            case NO_DOOR -> Trouble.NOT_FOUND;
            case METHOD -> Trouble.METHOD_NOT_ALLOWED;
            case ROLE, PASSWORD_FIRST -> Trouble.NOT_ALLOWED;
            case READ_ONLY -> Trouble.READ_ONLY_TOKEN;
        };
    }

}
