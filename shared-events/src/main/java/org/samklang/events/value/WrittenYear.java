package org.samklang.events.value;

import java.util.Locale;

/// Years written with two digits. The pivot is that of POSIX: 00 to 68 lie in this century, 69 to 99 in the last, for
/// the documents speak of years people remember. Decades ("the 60s") turn at 30, as nobody writes of the 2060s.
final class WrittenYear {

    private static final int PIVOT = 69;
    private static final int DECADE_PIVOT = 30;

    private WrittenYear() {}

    static String of(String digits) {
        return digits.length() == 2 ? (Integer.parseInt(digits) < PIVOT ? "20" : "19") + digits : digits;
    }

    /// With four digits, which are 0 to 9 on every machine.
    static String of(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    static String decade(String digits) {
        String year = digits.length() == 2 ? (Integer.parseInt(digits) < DECADE_PIVOT ? "20" : "19") + digits : digits;
        return year.substring(0, 3) + "X";
    }

    /// "14" after 2011 is 2014, "02" after 1998 is 2002.
    static String after(int start, String digits) {
        int year = start - start % 100 + Integer.parseInt(digits);
        return of(year < start ? year + 100 : year);
    }

    /// The 20th century, by its number.
    static String century(int number) {
        return of((number - 1) * 100).substring(0, 2) + "XX";
    }
}
