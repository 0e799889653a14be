package org.samklang.events.value;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The periods that people name without a number: in which they count times, and by which they point to this one or
/// the one before.
enum Cycle {
    DAY("P1D", 0),
    WEEK("P1W", 0),
    MONTH("P1M", 1),
    QUARTER("P3M", 3),
    HALF("P6M", 6),
    YEAR("P1Y", 12);

    private final String iso;
    private final int months;

    Cycle(String iso, int months) {
        this.iso = iso;
        this.months = months;
    }

    /// Null for a length that is none of these.
    static @Nullable Cycle of(Span span) {
        return Arrays.stream(values())
                .filter(cycle -> cycle.span().equals(span))
                .findFirst()
                .orElse(null);
    }

    /// 0 where it is shorter than a month.
    int months() {
        return months;
    }

    Span span() {
        return new Span(iso, false);
    }

    /// Its name in the word lists: `per-year`, `each-year`.
    String key(Sense sense) {
        return sense.key() + "-" + name().toLowerCase(Locale.ROOT);
    }
}
