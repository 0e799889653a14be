package org.samklang.command.rules;

import java.util.Locale;
import java.util.Set;

/// ISO 3166-1 alpha-2, and XK, which is no ISO code but what everybody uses for Kosovo.
final class Countries {
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private Countries() {}

    static boolean has(String code) {
        return ISO.contains(code) || code.equals("XK");
    }
}
