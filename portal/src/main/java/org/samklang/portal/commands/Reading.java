package org.samklang.portal.commands;

import java.util.Locale;

/// How what somebody gave is read.
///
/// @param words the language in which dates may be written out
/// @param narratives BCP 47 tag of texts that do not say their own language
public record Reading(Locale words, String narratives) {

    public static Reading in(Locale language) {
        return new Reading(language, language.toLanguageTag());
    }
}
