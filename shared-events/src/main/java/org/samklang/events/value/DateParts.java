package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.AMBIGUOUS;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.WrittenToken.Numeral;

/// One end of a written date, as far as it says itself: "4." in "4.-18. april 2001" says a number and no more.
///
/// @param year null where it is not said
/// @param code the month or season; 0 where it is not said
/// @param day 0 where it is not said
/// @param loose a short number that is a day or a year, which only the other end can tell
record DateParts(
        @Nullable String year,
        int code,
        int day,
        Doubt doubt,
        @Nullable Numeral loose) {

    boolean yearOnly() {
        return year != null && code == 0 && loose == null;
    }

    boolean numberOnly() {
        return year == null && code == 0 && loose != null;
    }

    DateParts withYear(String said) {
        return new DateParts(said, code, day, doubt, null);
    }

    DateParts withDay(@Nullable String ofYear, int ofMonth, int said) {
        return new DateParts(ofYear, ofMonth, said, doubt, null);
    }

    /// With what the number means when nothing else tells.
    ///
    /// @param monthFirst in English "April 12" is as likely a day as a year
    DateParts alone(boolean monthFirst) {
        if (loose == null) {
            return this;
        }
        String digits = loose.digits();
        boolean plainYear = digits.length() == 2 && !loose.dotted() && !loose.day();
        boolean noDay = digits.startsWith("0") || loose.value() > 31;
        if (code != 0 && monthFirst && digits.length() == 1) {
            return withDay(year, code, loose.value());
        }
        if (plainYear && (code == 0 || !monthFirst || noDay)) {
            return withYear(WrittenYear.of(digits));
        }
        throw new InvalidPartialDate(code == 0 ? NOT_A_DATE : AMBIGUOUS, digits);
    }

    EdtfPoint point(String text) {
        return Edtf.point(year == null ? EdtfPoint.NO_YEAR : year, code, day, doubt, text);
    }
}
