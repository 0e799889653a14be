package org.samklang.events.value;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A text in the language it was written in, with translations beside it.
///
/// @param language BCP 47 tag of the original
/// @param translations BCP 47 tag to text; empty where nobody translated
/// @param translator who translated, where known
public record Narrative(String language, String text, Map<String, String> translations, @Nullable String translator) {

    public Narrative {
        translations = translations == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(translations));
    }

    public static Narrative of(String language, String text) {
        return new Narrative(language, text, Map.of(), null);
    }

    /// The text in the given language where there is one, and in its own otherwise.
    public String in(String wanted) {
        return wanted.equals(language) ? text : translations.getOrDefault(wanted, text);
    }

    /// The language that [#in] answers in.
    public String languageFor(String wanted) {
        return translations.containsKey(wanted) ? wanted : language;
    }
}
