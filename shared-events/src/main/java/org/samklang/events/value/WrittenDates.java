package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_YEAR;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;
import static org.samklang.events.value.InvalidPartialDate.Code.UNSUPPORTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Dates as people write them in Danish, Norwegian, Swedish, English and Spanish.
///
/// What is read is never more precise than what was written, and what could mean two things is refused instead of
/// guessed. A year of two digits lies between 1969 and 2068. "Before 2014" does not include 2014, "until 2014" does.
/// What is written can be read again, in the same language, as the same date; the basis of inference is not written.
public final class WrittenDates {

    /// Nobody writes a longer date, and what is longer is not searched for one.
    private static final int LONGEST = 120;

    private static final Set<InvalidPartialDate.Code> NOT_UNDERSTOOD =
            EnumSet.of(NOT_A_DATE, NOT_A_YEAR, UNKNOWN_WORD, UNSUPPORTED);

    private WrittenDates() {}

    /// Reads EDTF, or the words of the given language, or those of any other. Refuses with [InvalidPartialDate]: as
    /// `RELATIVE` what needs the date of its document, as `AMBIGUOUS` what has two readings.
    public static PartialDate read(String text, Locale language) {
        if (text.length() > LONGEST) {
            throw new InvalidPartialDate(NOT_A_DATE, text.substring(0, LONGEST));
        }
        try {
            return PartialDate.parse(text);
        } catch (InvalidPartialDate refused) {
            if (!NOT_UNDERSTOOD.contains(refused.code())) {
                throw refused;
            }
            return readWords(new WrittenText(text), language, refused);
        }
    }

    /// Never more precise than what is known. A language without words here is answered in English, and a stored text
    /// that is no date with itself.
    public static String write(PartialDate date, Locale language) {
        EdtfReading reading = date.reading();
        return reading == null ? date.edtf() : new WrittenDateWriter(DateWords.of(language)).write(reading);
    }

    /// The refusal told is that of the reader's own language, unless EDTF has a better one.
    private static PartialDate readWords(WrittenText text, Locale language, InvalidPartialDate asEdtf) {
        InvalidPartialDate first = asEdtf.code() == NOT_A_DATE ? null : asEdtf;
        for (DateWords words : DateWords.startingWith(language)) {
            try {
                return WrittenDateReader.read(text, words);
            } catch (InvalidPartialDate refused) {
                if (!NOT_UNDERSTOOD.contains(refused.code())) {
                    throw refused;
                }
                first = first == null ? refused : first;
            }
        }
        throw first == null ? asEdtf : first;
    }
}
