package org.samklang.events.value;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A date without duration of its own: a century, decade, year, part of a year or day, as far as it is known.
///
/// @param year four characters; `X` for each digit that is not known, from the right
/// @param part the month or season; null where only the year is known
/// @param day the day of the month; 0 where it is not known
record EdtfPoint(String year, @Nullable YearPart part, int day, Doubt doubt) implements EdtfEnd {

    static final String NO_YEAR = "XXXX";

    @Override
    public String text() {
        String code = part == null ? "" : twoDigits(part.code());
        return year + code + (day == 0 ? "" : twoDigits(day)) + doubt.sign();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "-0" + number : "-" + number;
    }

    /// Whether anything at all is said.
    boolean says() {
        return hasYear() || part != null;
    }

    boolean hasYear() {
        return !year.equals(NO_YEAR);
    }

    Precision precision() {
        if (!hasYear()) {
            return part == null ? Precision.UNKNOWN : Precision.UNKNOWN_YEAR;
        }
        if (part != null) {
            return day > 0 ? Precision.DAY : part.season() ? Precision.SEASON : Precision.MONTH;
        }
        return year.endsWith("XX") ? Precision.CENTURY : year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
    }

    int firstYear() {
        return Integer.parseInt(year.replace('X', '0'));
    }

    private int lastYear() {
        return Integer.parseInt(year.replace('X', '9'));
    }

    LocalDate earliest() {
        Month month = part == null ? Month.JANUARY : part.first();
        return LocalDate.of(firstYear(), month, Math.max(day, 1));
    }

    LocalDate latest() {
        if (part == null) {
            return LocalDate.of(lastYear(), Month.DECEMBER, 31);
        }
        YearMonth month = YearMonth.of(lastYear() + part.yearsOver(), part.last());
        return day > 0 ? month.atDay(day) : month.atEndOfMonth();
    }

    /// The first [YearDay] in a year taken as year 0; without a year only.
    int firstDay() {
        return part == null ? 0 : YearDay.of(0, part.first(), Math.max(day, 1));
    }

    /// The last [YearDay] in a year taken as year 0; February counts as if it had its 29th.
    int lastDay() {
        if (part == null) {
            return YearDay.YEAR - 1;
        }
        return YearDay.of(
                part.yearsOver(), part.last(), day > 0 ? day : part.last().maxLength());
    }
}
