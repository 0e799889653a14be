package org.samklang.events.value;

import java.time.LocalDate;
import java.time.Month;

/// Days counted in a calendar where every month has 31 days, so that a day of an unknown year can be moved from year to
/// year without a leap year changing its distance to another. Only the order matters, never the difference.
final class YearDay {

    static final int YEAR = 12 * 31;

    private YearDay() {}

    static int of(int year, Month month, int day) {
        return year * YEAR + (month.getValue() - 1) * 31 + (day - 1);
    }

    static int of(LocalDate date) {
        return of(date.getYear(), date.getMonth(), date.getDayOfMonth());
    }
}
