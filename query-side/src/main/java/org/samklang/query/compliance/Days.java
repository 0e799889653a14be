package org.samklang.query.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;

/// Between which days something lies, as far as its date says.
///
/// @param first null where it may be as early as ever
/// @param last null where it may be as late as ever
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    static final Days ANY = new Days(null, null);

    /// A date without a year says nothing of the day.
    static Days of(@Nullable PartialDate date) {
        return date == null || !date.hasYear() ? ANY : new Days(date.earliest(), date.latest());
    }

    boolean exact() {
        return first != null && first.equals(last);
    }

    /// By the end of that day, in every reading.
    boolean surelyBy(LocalDate day) {
        return last != null && !last.isAfter(day);
    }

    /// By the end of that day, in some reading.
    boolean perhapsBy(LocalDate day) {
        return first == null || !first.isAfter(day);
    }

    boolean surelyWithin(LocalDate from, LocalDate until) {
        return first != null && !first.isBefore(from) && surelyBy(until);
    }

    boolean perhapsWithin(LocalDate from, LocalDate until) {
        return perhapsBy(until) && (last == null || !last.isBefore(from));
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// The later of two starts, where a missing one sets no bound.
    static @Nullable LocalDate laterStart(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : later(one, other);
    }

    /// The earlier of two ends, where a missing one sets no bound.
    static @Nullable LocalDate earlierEnd(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null ? one : earlier(one, other);
    }
}
