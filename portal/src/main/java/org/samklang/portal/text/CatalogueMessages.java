package org.samklang.portal.text;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/// The catalogues as Spring's message source, for templates: `#{sign-in.title}`. Numbered places, `{0}`, are filled from
/// the arguments; an apostrophe needs no doubling.
public final class CatalogueMessages extends AbstractMessageSource {

    private final Texts texts;

    public CatalogueMessages(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return texts.find(Language.of(locale), code).orElse(null);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return texts.find(Language.of(locale), code)
                .map(text -> new MessageFormat(text.replace("'", "''"), locale))
                .orElse(null);
    }
}
