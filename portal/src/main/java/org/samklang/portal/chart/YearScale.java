package org.samklang.portal.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Days to the picture's horizontal axis: whole years, from the first that is spoken of to the last.
record YearScale(int firstYear, int lastYear, double left, double right) {

    static Optional<YearScale> over(List<Span> spans, double left, double right) {
        List<LocalDate> days = spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.until()))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new YearScale(
                        days.getFirst().getYear(), days.getLast().getYear(), left, right));
    }

    double x(LocalDate day) {
        LocalDate start = LocalDate.of(firstYear, 1, 1);
        double all = ChronoUnit.DAYS.between(start, LocalDate.of(lastYear + 1, 1, 1));
        return left + (right - left) * ChronoUnit.DAYS.between(start, day) / all;
    }

    /// Where a span begins; at the edge when it began before anything here.
    double from(Span span) {
        return span.from() == null ? left : x(span.from());
    }

    /// Where a span ends, its last day included; at the edge when it has no end.
    double until(Span span) {
        return span.until() == null ? right : x(span.until().plusDays(1));
    }

    double middle(Span span) {
        return (from(span) + until(span)) / 2;
    }

    boolean holds(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    int years() {
        return lastYear - firstYear + 1;
    }

    /// The year that the middle of a span lies in.
    int yearOf(Span span) {
        double share = (middle(span) - left) / (right - left);
        return Math.min(lastYear, firstYear + (int) Math.floor(share * years()));
    }
}
