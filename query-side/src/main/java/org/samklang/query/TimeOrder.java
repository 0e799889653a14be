package org.samklang.query;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Precision;

/// Partial dates as text that sorts: dated before those of an unknown year before undated, then by earliest day, by
/// latest, and by position.
public final class TimeOrder {
    /// Stands after everything that is dated and before all that is not: begins a page of entries without a year.
    public static final String AFTER_DATED = "1";

    private static final String FIRST = "00000000";
    private static final String LAST = "99999999";
    private static final int MONTH = "XXXX-".length();

    private TimeOrder() {}

    /// @param position of the fact that made the entry; keeps entries of one day apart and in their order
    public static String of(@Nullable PartialDate date, long position) {
        LocalDate earliest = date == null ? null : date.earliest();
        LocalDate latest = date == null ? null : date.latest();
        String place = earliest == null && latest == null
                ? boundless(date)
                : "0" + or(earliest, FIRST) + or(latest, LAST);
        return place + sortable(position);
    }

    private static String boundless(@Nullable PartialDate date) {
        return switch (lane(date)) {
            case DATED -> "0" + FIRST + LAST;
            case UNKNOWN_YEAR -> "1" + (date == null ? "" : yearless(date.edtf())) + " ";
            case UNDATED -> "2";
        };
    }

    public static Lane lane(@Nullable PartialDate date) {
        if (date == null) {
            return Lane.UNDATED;
        }
        return date.hasYear() ? Lane.DATED : date.precision() == Precision.UNKNOWN_YEAR ? Lane.UNKNOWN_YEAR : Lane.UNDATED;
    }

    /// A position as short text that sorts: its digits after a letter that says how many they are.
    public static String sortable(long position) {
        String digits = Long.toString(position);
        return (char) ('a' + digits.length()) + digits;
    }

    /// A season stands where its first month does.
    private static String yearless(String edtf) {
        String tail = edtf.length() > MONTH ? edtf.substring(MONTH) : "";
        return switch (tail.length() < 2 ? "" : tail.substring(0, 2)) {
            case "21", "31" -> "03";
            case "22", "32" -> "06";
            case "23", "29" -> "09";
            case "24", "30" -> "12";
            default -> tail;
        };
    }

    private static String or(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
