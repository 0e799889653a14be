package org.samklang.events.value;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.EdtfReading.Period;
import org.samklang.events.value.EdtfReading.Single;

/// Between which days a date lies: in known years, in a year nobody wrote down, or nowhere.
sealed interface Bounds {

    /// Dated, then without a year, then unknown.
    Comparator<Bounds> ORDER = Comparator.comparingInt(Bounds::lane)
            .thenComparingInt(Bounds::first)
            .thenComparingInt(Bounds::last);

    int lane();

    /// The first day as a [YearDay]; the smallest number where there is none.
    int first();

    /// The last day as a [YearDay]; the largest number where there is none.
    int last();

    /// Whether these bounds contradict nothing that the others say, and say at least as much.
    boolean within(Bounds outer);

    record Dated(@Nullable LocalDate earliest, @Nullable LocalDate latest) implements Bounds {
        @Override
        public int lane() {
            return 0;
        }

        @Override
        public int first() {
            return earliest == null ? Integer.MIN_VALUE : YearDay.of(earliest);
        }

        @Override
        public int last() {
            return latest == null ? Integer.MAX_VALUE : YearDay.of(latest);
        }

        @Override
        public boolean within(Bounds outer) {
            return switch (outer) {
                case Dated dated -> dated.first() <= first() && last() <= dated.last();
                case Yearless yearless -> yearless.holdsInSomeYear(this);
                case Unknown _ -> true;
            };
        }
    }

    /// Counted from the year in which it starts.
    record Yearless(int first, int last) implements Bounds {
        @Override
        public int lane() {
            return 1;
        }

        @Override
        public boolean within(Bounds outer) {
            return switch (outer) {
                case Dated _ -> false;
                case Yearless yearless -> yearless.holdsInSomeYear(this);
                case Unknown _ -> true;
            };
        }

        /// The last year in which these start early enough is the one in which they also end latest.
        boolean holdsInSomeYear(Bounds inner) {
            if (inner.first() == Integer.MIN_VALUE || inner.last() == Integer.MAX_VALUE) {
                return false;
            }
            int year = Math.floorDiv(inner.first() - first, YearDay.YEAR);
            return inner.last() <= last + year * YearDay.YEAR;
        }
    }

    record Unknown() implements Bounds {
        @Override
        public int lane() {
            return 2;
        }

        @Override
        public int first() {
            return Integer.MIN_VALUE;
        }

        @Override
        public int last() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean within(Bounds outer) {
            return outer instanceof Unknown;
        }
    }

    static Bounds of(@Nullable EdtfReading reading) {
        return switch (reading) {
            case null -> new Unknown();
            case Single(EdtfPoint point) -> point.says() ? between(point, point) : new Unknown();
            case Period(EdtfEnd start, EdtfEnd end) -> between(pointAt(start), pointAt(end));
        };
    }

    private static @Nullable EdtfPoint pointAt(EdtfEnd end) {
        return end instanceof EdtfPoint point ? point : null;
    }

    private static Bounds between(@Nullable EdtfPoint start, @Nullable EdtfPoint end) {
        if (start != null && end != null && !start.hasYear()) {
            int last = end.lastDay();
            return new Yearless(start.firstDay(), last < start.firstDay() ? last + YearDay.YEAR : last);
        }
        return new Dated(start == null ? null : start.earliest(), end == null ? null : end.latest());
    }
}
