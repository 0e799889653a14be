package org.samklang.portal.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.portal.text.Language;

/// What surrounds every page: who has come in, where they can go, and the page's other languages.
///
/// @param caller what to call the reader; null before signing in
/// @param role in the reader's words
/// @param records whether the reader can record anything
/// @param section the part of the menu that the page belongs to: `partnerships`
record Shell(
        Language language,
        @Nullable String caller,
        String role,
        boolean coordinator,
        boolean administrator,
        boolean records,
        String section,
        List<Tongue> tongues) {

    /// One language to switch to, by its own name.
    record Tongue(String tag, String name, String address, boolean current) {}

    /// @param address of this page, without `lang`
    static List<Tongue> tongues(Language current, String address) {
        return Arrays.stream(Language.values())
                .map(language -> new Tongue(
                        language.tag(),
                        name(language),
                        address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag(),
                        language == current))
                .toList();
    }

    private static String name(Language language) {
        return switch (language) {
            case DANISH -> "Dansk";
            case NORWEGIAN -> "Norsk";
            case SWEDISH -> "Svenska";
            case ENGLISH -> "English";
            case SPANISH -> "Español";
        };
    }
}
