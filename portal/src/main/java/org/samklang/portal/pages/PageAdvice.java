package org.samklang.portal.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.samklang.portal.views.NotThere;
import org.samklang.portal.views.Unanswered;
import org.samklang.query.NotYetThere;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What a page answers where there is nothing to show: the error page, with the status that says why.
@ControllerAdvice(basePackageClasses = PagesConfiguration.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

    @ExceptionHandler(NotThere.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler({NotYetThere.class, Unanswered.class})
    void notYet(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void noSuchValue(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
