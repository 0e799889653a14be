package org.samklang.command.rules;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// BCP 47 language tags. Two letters must be in ISO 639-1; three letters are taken as they are, since the JDK has no
/// list of them.
final class Languages {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    /// Nearly every tag is one of these. Tags that were given up, such as `iw`, are not among them.
    private static final Set<String> ALONE =
            TWO_LETTERS.stream().filter(Languages::isWellFormed).collect(Collectors.toUnmodifiableSet());

    private Languages() {}

    static boolean has(String tag) {
        return ALONE.contains(tag) || isWellFormed(tag);
    }

    private static boolean isWellFormed(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String language = locale.getLanguage();
            return locale.toLanguageTag().equals(tag)
                    && (language.length() == 3 || TWO_LETTERS.contains(language));
        } catch (IllformedLocaleException illformed) {
            return false;
        }
    }
}
