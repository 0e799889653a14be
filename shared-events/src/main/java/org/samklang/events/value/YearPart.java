package org.samklang.events.value;

import java.time.Month;
import org.jspecify.annotations.Nullable;

/// A month, or one of the groups of months that EDTF numbers after the twelve (ISO 8601-2, 4.8): seasons wherever they
/// are (21-24), in the north (25-28) and in the south (29-32). Seasons are whole months by convention, and a winter in
/// the north, like a summer in the south, ends in the next year.
record YearPart(int code, Month first, int months) {

    static final int SPRING = 21;
    static final int NORTHERN_SPRING = 25;
    static final int SOUTHERN_SPRING = 29;
    private static final int SEASONS = 4;

    /// Null where the code means nothing here.
    static @Nullable YearPart of(int code) {
        if (code >= 1 && code <= 12) {
            return new YearPart(code, Month.of(code), 1);
        }
        if (code < SPRING || code >= SOUTHERN_SPRING + SEASONS) {
            return null;
        }
        Month spring = code >= SOUTHERN_SPRING ? Month.SEPTEMBER : Month.MARCH;
        return new YearPart(code, spring.plus(3L * ((code - SPRING) % SEASONS)), 3);
    }

    boolean season() {
        return months > 1;
    }

    Month last() {
        return first.plus(months - 1);
    }

    /// 1 where the last month lies in the year after the first.
    int yearsOver() {
        return last().compareTo(first) < 0 ? 1 : 0;
    }
}
