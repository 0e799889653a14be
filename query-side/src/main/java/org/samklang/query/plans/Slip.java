package org.samklang.query.plans;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Precision;
import org.samklang.events.value.Span;

/// How far one date lies from another that was stated before it, as far as both tell: from March 2015 back to "2014" it
/// is two to fourteen months. A later date that lies within the earlier one says more and moves nothing.
///
/// @param earlier by how much it is earlier; for [Way#UNCLEAR] at most, and null where there is no limit
/// @param later by how much it is later; for [Way#UNCLEAR] at most, and null where there is no limit
public record Slip(Way way, @Nullable Span earlier, @Nullable Span later) {
    private static final int DAYS_ARE_TOLD_UP_TO = 61;
    private static final Slip AS_STATED = new Slip(Way.AS_STATED, null, null);
    private static final Slip UNKNOWN = new Slip(Way.UNCLEAR, null, null);

    /// Which way it moved, in every reading of the dates.
    public enum Way {
        EARLIER,
        AS_STATED,
        LATER,
        /// One reading says earlier, another later.
        UNCLEAR
    }

    /// From what was stated to what came.
    public static Slip between(PartialDate stated, PartialDate came) {
        if (!stated.hasYear() || !came.hasYear()) {
            return UNKNOWN;
        }
        if (came.refines(stated)) {
            return AS_STATED;
        }
        boolean doubt = doubtful(stated) || doubtful(came);
        return exact(stated) && exact(came)
                ? between(first(stated), first(came), doubt)
                : between(Days.of(stated), Days.of(came), doubt);
    }

    private static boolean doubtful(PartialDate date) {
        return date.approximate() || date.uncertain();
    }

    /// A day, or a period from one day to another: it moves as a whole.
    private static boolean exact(PartialDate date) {
        return day(date.start()) && day(date.end());
    }

    private static boolean day(@Nullable PartialDate end) {
        return end != null && end.precision() == Precision.DAY;
    }

    private static Days first(PartialDate date) {
        return new Days(date.earliest(), date.earliest());
    }

    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
        static Days of(PartialDate date) {
            return new Days(date.earliest(), date.latest());
        }
    }

    private static Slip between(Days stated, Days came, boolean doubt) {
        if (before(stated.last(), came.first())) {
            return new Slip(Way.LATER, null, span(stated.last(), came.first(), stated.first(), came.last(), doubt));
        }
        if (before(came.last(), stated.first())) {
            return new Slip(Way.EARLIER, span(came.last(), stated.first(), came.first(), stated.last(), doubt), null);
        }
        if (stated.first() != null && stated.first().equals(stated.last()) && stated.equals(came)) {
            return AS_STATED;
        }
        return new Slip(Way.UNCLEAR, atMost(came.first(), stated.last(), doubt), atMost(stated.first(), came.last(), doubt));
    }

    private static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    /// @param from the nearest that the two can lie to each other, with `to`
    /// @param farFrom the farthest, with `farTo`; null where there is no limit
    private static @Nullable Span span(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate farFrom,
            @Nullable LocalDate farTo,
            boolean doubt) {
        if (from == null || to == null) {
            return null;
        }
        if (farFrom == null || farTo == null) {
            ChronoUnit unit = unit(from, to);
            return new Span(length(unit.between(from, to), unit) + "/..", doubt);
        }
        ChronoUnit unit = unit(farFrom, farTo);
        long least = unit.between(from, to);
        long most = unit.between(farFrom, farTo);
        String upper = length(most, unit);
        return new Span(least == most ? upper : (least == 0 ? ".." : length(least, unit)) + "/" + upper, doubt);
    }

    private static @Nullable Span atMost(@Nullable LocalDate from, @Nullable LocalDate to, boolean doubt) {
        return from == null || to == null ? null : new Span(length(unit(from, to).between(from, to), unit(from, to)), doubt);
    }

    private static ChronoUnit unit(LocalDate from, LocalDate to) {
        return DAYS.between(from, to) <= DAYS_ARE_TOLD_UP_TO ? DAYS : MONTHS;
    }

    private static String length(long number, ChronoUnit unit) {
        return "P" + number + (unit == DAYS ? "D" : "M");
    }
}
