package org.samklang.portal.text;

import java.util.Locale;

/// Names of types and constants as they stand in addresses and message keys: `NotAParty` and `NOT_A_PARTY` are
/// `not-a-party`.
public final class Kebab {

    private Kebab() {}

    public static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-").toLowerCase(Locale.ROOT);
    }

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
