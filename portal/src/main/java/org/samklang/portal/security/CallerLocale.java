package org.samklang.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.problems.ProblemAnswers;
import org.springframework.web.servlet.LocaleResolver;

/// The caller's language, always one that the portal speaks: `lang`, else what the browser accepts, else English.
final class CallerLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ProblemAnswers.language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is the request's");
    }
}
