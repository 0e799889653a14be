package org.samklang.events.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as it was stated: the number if there was one, its unit, and how exactly it was meant.
///
/// `value` is missing where the source has only a word (SEVERAL, MANY, MOST, UNKNOWN). Quantities with different
/// qualifiers are never added up into one exact number (domain X7).
public record Quantity(@Nullable BigDecimal value, @Nullable String unit, Qualifier qualifier) {

    public static Quantity exactly(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit, Qualifier.EXACT);
    }

    public static Quantity about(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit, Qualifier.ABOUT);
    }
}
