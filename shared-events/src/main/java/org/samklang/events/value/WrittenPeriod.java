package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.AMBIGUOUS;

import java.util.Objects;
import org.samklang.events.value.EdtfReading.Single;

/// Puts the two ends of a written period together: what one end leaves out, the other says.
final class WrittenPeriod {

    private final String text;
    private final boolean monthFirst;

    WrittenPeriod(String text, boolean monthFirst) {
        this.text = text;
        this.monthFirst = monthFirst;
    }

    /// @param joined by a dash rather than by "from" and "to": the winter 2013-14 is one winter
    EdtfReading between(DateParts start, DateParts end, boolean joined) {
        if (start.numberOnly()) {
            return points(firstDay(start, end), end);
        }
        if (end.code() == 0 && end.loose() != null) {
            return end.year() != null || start.loose() != null || (start.day() > 0 && start.year() == null)
                    ? daysOfOneMonth(start, end)
                    : years(start, end, joined);
        }
        DateParts from = start.alone(monthFirst);
        DateParts to = end.alone(monthFirst);
        return joined && to.yearOnly() && oneWinter(from, to) ? new Single(from.point(text)) : points(from, to);
    }

    /// 4.-18. april 2001
    private DateParts firstDay(DateParts start, DateParts end) {
        if (end.code() == 0 || end.day() == 0) {
            throw ambiguous();
        }
        return start.withDay(end.year(), end.code(), number(start));
    }

    /// October 3-5, 2013
    private EdtfReading daysOfOneMonth(DateParts start, DateParts end) {
        boolean sure = end.year() != null || monthFirst;
        if (!sure || start.code() == 0 || start.year() != null) {
            throw ambiguous();
        }
        int first = start.loose() == null ? start.day() : start.loose().value();
        return points(
                start.withDay(end.year(), start.code(), first), end.withDay(end.year(), start.code(), number(end)));
    }

    /// 2014-16, and a winter 2013-14
    private EdtfReading years(DateParts start, DateParts end, boolean joined) {
        String digits = Objects.requireNonNull(end.loose()).digits();
        String year = start.year();
        if (year == null
                || year.endsWith("X")
                || digits.length() != 2
                || end.loose().dotted()) {
            throw ambiguous();
        }
        DateParts to = end.withYear(WrittenYear.after(Integer.parseInt(year), digits));
        if (joined && oneWinter(start, to)) {
            return new Single(start.point(text));
        }
        if (start.code() != 0) {
            throw ambiguous();
        }
        return points(start, to);
    }

    private boolean oneWinter(DateParts from, DateParts to) {
        YearPart part = YearPart.of(from.code());
        if (part == null
                || from.year() == null
                || to.year() == null
                || to.year().endsWith("X")) {
            return false;
        }
        return part.yearsOver() == 1 && Integer.parseInt(to.year()) == Integer.parseInt(from.year()) + 1;
    }

    /// The end without a year takes that of the other, or the one next to it where it would otherwise run backwards.
    private EdtfReading points(DateParts start, DateParts end) {
        EdtfPoint from = start.point(text);
        EdtfPoint to = end.point(text);
        if (start.code() != 0 && end.code() != 0 && from.hasYear() != to.hasYear()) {
            int turn = to.lastDay() < from.firstDay() ? 1 : 0;
            if (from.hasYear()) {
                to = end.withYear(WrittenYear.of(from.firstYear() + turn)).point(text);
            } else {
                from = start.withYear(WrittenYear.of(to.firstYear() - turn)).point(text);
            }
        }
        return Edtf.period(from, to, text);
    }

    private static int number(DateParts parts) {
        return Objects.requireNonNull(parts.loose()).value();
    }

    private InvalidPartialDate ambiguous() {
        return new InvalidPartialDate(AMBIGUOUS, text);
    }
}
