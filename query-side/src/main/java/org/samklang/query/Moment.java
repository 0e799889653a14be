package org.samklang.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a question stands on the two time axes, which are never mixed.
///
/// @param asOf what had happened by the end of this day, by the dates in the facts; without it nothing is judged by date
/// @param knownAtPosition what had been recorded up to and including this position
/// @param knownAtInstant what had been recorded at or before this instant; ignored beside a position
public record Moment(@Nullable LocalDate asOf, @Nullable Long knownAtPosition, @Nullable Instant knownAtInstant) {

    /// Everything recorded until now, whenever it happened or will.
    public static Moment live() {
        return new Moment(null, null, null);
    }

    /// Everything recorded until now, by what had happened on that day.
    public static Moment asOf(LocalDate day) {
        return new Moment(day, null, null);
    }

    /// What was recorded up to that position.
    public static Moment knownAt(long position) {
        return new Moment(null, position, null);
    }

    /// What was recorded at or before that instant.
    public static Moment knownAt(Instant instant) {
        return new Moment(null, null, instant);
    }

    /// The same knowledge, judged by what had happened on that day.
    public Moment on(LocalDate day) {
        return new Moment(day, knownAtPosition, knownAtInstant);
    }

    /// The same day, seen from what was recorded up to that position: for asking a second view at the position that the
    /// first one answered from.
    public Moment at(long position) {
        return new Moment(asOf, position, null);
    }
}
