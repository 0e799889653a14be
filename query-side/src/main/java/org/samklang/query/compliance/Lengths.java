package org.samklang.query.compliance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Span;

/// How many days something may take, counted from a day: "cirka 1 till 3 år" with what "cirka" allows.
///
/// @param shortest null where it may be as short as it likes
/// @param longest null where it may be as long as it likes
record Lengths(@Nullable Period shortest, @Nullable Period longest, int tolerancePercent) {

    static Lengths of(Span span, int tolerancePercent) {
        String[] ends = span.iso().split("/", -1);
        return new Lengths(period(ends[0]), period(ends[ends.length - 1]), tolerancePercent);
    }

    private static @Nullable Period period(String iso) {
        try {
            return iso.isEmpty() || iso.equals("..") ? null : Period.parse(iso);
        } catch (DateTimeException noLength) {
            return null;
        }
    }

    long fewestDays(LocalDate from) {
        return shortest == null
                ? 0
                : Math.ceilDiv(ChronoUnit.DAYS.between(from, from.plus(shortest)) * (100 - tolerancePercent), 100);
    }

    long mostDays(LocalDate from) {
        return longest == null
                ? Integer.MAX_VALUE
                : Math.floorDiv(ChronoUnit.DAYS.between(from, from.plus(longest)) * (100 + tolerancePercent), 100);
    }

    /// The last day on which something that began on a day may still go on; null where it may for ever.
    @Nullable LocalDate lastDay(LocalDate from) {
        return longest == null ? null : from.plusDays(mostDays(from) - 1);
    }
}
