package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.END_BEFORE_START;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_YEAR;
import static org.samklang.events.value.InvalidPartialDate.Code.NO_BOUNDS;
import static org.samklang.events.value.InvalidPartialDate.Code.NO_SUCH_DAY;
import static org.samklang.events.value.InvalidPartialDate.Code.NO_SUCH_MONTH;
import static org.samklang.events.value.InvalidPartialDate.Code.UNSUPPORTED;
import static org.samklang.events.value.InvalidPartialDate.Code.YEAR_NEEDED;

import java.time.Year;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.EdtfEnd.Missing;
import org.samklang.events.value.EdtfReading.Period;
import org.samklang.events.value.EdtfReading.Single;

/// The grammar: EDTF level 1 (ISO 8601-2:2019) without times of day and long years, and from level 2 the unknown year
/// before a known month or day. What says the same is written the same: an unknown day is left out (`2014-XX` is
/// `2014`), a period between equal ends is its end.
final class Edtf {

    private static final Pattern POINT = Pattern.compile("([0-9]+X*|X+)(?:-([0-9]+|XX)(?:-([0-9]+|XX))?)?([~?%]?)");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX");
    private static final Pattern OTHER_YEAR = Pattern.compile("Y-?[0-9]+.*|-[0-9]{4}(-.*)?");
    private static final Pattern BEYOND =
            Pattern.compile("(?=.*[0-9])[~?%0-9X-]*[~?%X][~?%0-9X-]*|[\\[{].*[]}]|[0-9]{4}-[0-9]{2}-[0-9]{2}T.*");

    private Edtf() {}

    /// Refuses what is no date.
    static EdtfReading read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Single(point(text));
        }
        return period(end(text.substring(0, slash), text), end(text.substring(slash + 1), text), text);
    }

    /// Null where the text is no date: a stored text is never refused.
    static @Nullable EdtfReading readStored(String text) {
        try {
            return read(text);
        } catch (InvalidPartialDate unreadable) {
            return null;
        }
    }

    /// A period that can be true in at least one reading, or its single date where both ends say the same.
    static EdtfReading period(EdtfEnd start, EdtfEnd end, String text) {
        if (start instanceof EdtfPoint from && end instanceof EdtfPoint to) {
            if (from.equals(to)) {
                return new Single(from);
            }
            if (from.hasYear() != to.hasYear()) {
                throw new InvalidPartialDate(YEAR_NEEDED, text);
            }
            if (from.hasYear() ? to.latest().isBefore(from.earliest()) : endsInTheMonthItStarts(from, to)) {
                throw new InvalidPartialDate(END_BEFORE_START, text);
            }
        } else if (start instanceof Missing && end instanceof Missing) {
            throw new InvalidPartialDate(NO_BOUNDS, text);
        } else if (!hasYear(start) && !hasYear(end)) {
            throw new InvalidPartialDate(YEAR_NEEDED, text);
        }
        return new Period(start, end);
    }

    private static boolean hasYear(EdtfEnd end) {
        return end instanceof EdtfPoint point && point.hasYear();
    }

    /// From December to January may cross New Year; from the 6th to the 4th of one month is a slip of the pen.
    private static boolean endsInTheMonthItStarts(EdtfPoint from, EdtfPoint to) {
        return from.part() != null && from.part().equals(to.part()) && to.lastDay() < from.firstDay();
    }

    private static EdtfEnd end(String text, String whole) {
        for (Missing missing : Missing.values()) {
            if (text.equals(missing.text())) {
                return missing;
            }
        }
        if (text.contains("/")) {
            throw new InvalidPartialDate(NOT_A_DATE, whole);
        }
        EdtfPoint point = point(text);
        if (!point.says()) {
            throw new InvalidPartialDate(NO_BOUNDS, whole);
        }
        return point;
    }

    /// Refuses a month or day that does not exist; `code` 0 and `day` 0 where they are not known.
    static EdtfPoint point(String year, int code, int day, Doubt doubt, String text) {
        if (!YEAR.matcher(year).matches()) {
            throw new InvalidPartialDate(NOT_A_YEAR, text);
        }
        if (code == 0) {
            return new EdtfPoint(year, null, 0, year.equals(EdtfPoint.NO_YEAR) ? Doubt.NONE : doubt);
        }
        return point(year, code, day, day != 0, doubt, text);
    }

    private static EdtfPoint point(String text) {
        EdtfPoint plain = plainPoint(text);
        return plain == null ? anyPoint(text) : plain;
    }

    /// Years, months and days in figures alone: nearly every date there is, and views read them by the thousand. Null
    /// for all others, and for those that do not exist.
    private static @Nullable EdtfPoint plainPoint(String text) {
        int length = text.length();
        if (length != 4 && length != 7 && length != 10) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            char sign = text.charAt(i);
            if ((i == 4 || i == 7) ? sign != '-' : sign < '0' || sign > '9') {
                return null;
            }
        }
        String year = text.substring(0, 4);
        YearPart part = length > 4 ? YearPart.of(Integer.parseInt(text, 5, 7, 10)) : null;
        int day = length > 7 ? Integer.parseInt(text, 8, 10, 10) : 0;
        EdtfPoint point = new EdtfPoint(year, part, day, Doubt.NONE);
        boolean exists = part == null ? length == 4 : length == 7 || isDay(point);
        return exists ? point : null;
    }

    private static EdtfPoint anyPoint(String text) {
        Matcher match = POINT.matcher(text);
        if (!match.matches()) {
            throw new InvalidPartialDate(
                    OTHER_YEAR.matcher(text).matches()
                            ? NOT_A_YEAR
                            : BEYOND.matcher(text).matches() ? UNSUPPORTED : NOT_A_DATE,
                    text);
        }
        String year = match.group(1);
        if (year.length() != 4) {
            throw new InvalidPartialDate(NOT_A_YEAR, text);
        }
        String month = known(match.group(2));
        String day = known(match.group(3));
        if ((month != null && month.length() != 2) || (day != null && day.length() != 2)) {
            throw new InvalidPartialDate(NOT_A_DATE, text);
        }
        if (year.indexOf('X') == 1 || (year.indexOf('X') > 0 && month != null) || (month == null && day != null)) {
            throw new InvalidPartialDate(UNSUPPORTED, text);
        }
        if (month == null) {
            return point(year, 0, 0, Doubt.endOf(text), text);
        }
        int dayOfMonth = day == null ? 0 : Integer.parseInt(day);
        return point(year, Integer.parseInt(month), dayOfMonth, day != null, Doubt.endOf(text), text);
    }

    private static @Nullable String known(@Nullable String digits) {
        return digits == null || digits.equals("XX") ? null : digits;
    }

    private static EdtfPoint point(String year, int month, int day, boolean dayGiven, Doubt doubt, String text) {
        YearPart part = YearPart.of(month);
        if (part == null) {
            throw new InvalidPartialDate(NO_SUCH_MONTH, text);
        }
        EdtfPoint point = new EdtfPoint(year, part, day, doubt);
        if (dayGiven && !isDay(point)) {
            throw new InvalidPartialDate(NO_SUCH_DAY, text);
        }
        return point;
    }

    /// 29 February needs a leap year, or an unknown one.
    private static boolean isDay(EdtfPoint point) {
        YearPart part = Objects.requireNonNull(point.part());
        int last = point.hasYear()
                ? part.first().length(Year.isLeap(point.firstYear()))
                : part.first().maxLength();
        return !part.season() && point.day() >= 1 && point.day() <= last;
    }
}
