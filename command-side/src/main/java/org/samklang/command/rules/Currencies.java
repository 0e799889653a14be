package org.samklang.command.rules;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/// ISO 4217, those in use and those that were.
final class Currencies {
    private static final Set<String> ISO = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static boolean has(String code) {
        return ISO.contains(code);
    }
}
