package org.samklang.portal.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language that the portal speaks.
public enum Language {
    DANISH("da"),
    NORWEGIAN("nb"),
    SWEDISH("sv"),
    ENGLISH("en"),
    SPANISH("es");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /// BCP 47 tag: `nb`.
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a BCP 47 tag, whatever its region. `no` and `nn` are read as Norwegian Bokmål, since browsers
    /// send either.
    public static Optional<Language> named(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        String wanted = language.equals("no") || language.equals("nn") ? "nb" : language;
        for (Language each : values()) {
            if (each.tag().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// The language of a locale; English where the portal does not speak it.
    public static Language of(Locale locale) {
        return named(locale.toLanguageTag()).orElse(ENGLISH);
    }

    /// The language for an `Accept-Language` header: the most wanted one that the portal speaks, or English.
    public static Language accepted(String header) {
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException illFormed) {
            return ENGLISH;
        }
        return ranges.stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> named(range.getRange()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
