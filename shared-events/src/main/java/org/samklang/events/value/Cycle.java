package org.samklang.events.value;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The periods for which people count times without naming a number: a day, a week, a month, a quarter, a half, a year.
enum Cycle {
    DAY("P1D"),
    WEEK("P1W"),
    MONTH("P1M"),
    QUARTER("P3M"),
    HALF("P6M"),
    YEAR("P1Y");

    private final String iso;

    Cycle(String iso) {
        this.iso = iso;
    }

    /// Null for a length that is none of these.
    static @Nullable Cycle of(Span span) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.span().equals(span))
                .findFirst()
                .orElse(null);
    }

    Span span() {
        return new Span(iso, false);
    }

    /// Its name in the word lists: `per-year`, `each-year`.
    String key(Sense sense) {
        return sense.key() + "-" + name().toLowerCase(Locale.ROOT);
    }
}
