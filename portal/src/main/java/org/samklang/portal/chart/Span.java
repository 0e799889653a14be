package org.samklang.portal.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When something was, as far as it is known: never drawn more precisely than that.
///
/// @param from the first day it can have been; null when it began before anything here
/// @param until the last day it can have been; null when it has no end yet
/// @param perhaps whether it is uncertain that it had happened on the day asked for
public record Span(@Nullable LocalDate from, @Nullable LocalDate until, boolean perhaps) {

    /// One certain day.
    public boolean isDay() {
        return from != null && from.equals(until);
    }

    boolean isOpen() {
        return from == null || until == null;
    }
}
