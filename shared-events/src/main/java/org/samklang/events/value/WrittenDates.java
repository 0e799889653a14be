package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_YEAR;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_RELATIVE;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;
import static org.samklang.events.value.InvalidPartialDate.Code.UNSUPPORTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Dates as people write them in Danish, Norwegian, Swedish, English and Spanish.
///
/// What is read is never more precise than what was written, and what could mean two things is refused instead of
/// guessed. A year of two digits lies between 1969 and 2068. "Before 2014" does not include 2014, "until 2014" does.
/// What is written can be read again, in the same language, as the same date; the basis of inference is not written.
public final class WrittenDates {

    /// Nobody writes a longer date, and what is longer is not searched for one.
    static final int LONGEST = 120;

    static final Set<InvalidPartialDate.Code> NOT_UNDERSTOOD =
            EnumSet.of(NOT_A_DATE, NOT_A_YEAR, UNKNOWN_WORD, UNSUPPORTED);

    private WrittenDates() {}

    /// Reads EDTF, or the words of the given language, or those of any other. Refuses with [InvalidPartialDate]: as
    /// `RELATIVE` what needs the date of its document ([#infer]), as `AMBIGUOUS` what has two readings.
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

    /// What "this year" or "i fjor" means in a document of a known date: a date with what was written, the anchor and
    /// the basis as its reasoning. Refuses with [InvalidPartialDate] what needs no anchor, and an anchor that does
    /// not tell which year, half-year, quarter, month or day is meant.
    ///
    /// @param anchor when the document was written, as far as that is known
    /// @param basis why that is held to be so
    public static PartialDate infer(String text, Locale language, PartialDate anchor, String basis) {
        PartialDate date = text.length() > LONGEST ? null : relative(new WrittenText(text), language, anchor);
        if (date == null) {
            read(text, language);
            throw new InvalidPartialDate(NOT_RELATIVE, text);
        }
        return date.inferred("\"" + text.strip() + "\" (" + anchor.edtf() + "): " + basis);
    }

    /// Null where it is nothing that needs an anchor.
    private static @Nullable PartialDate relative(WrittenText text, Locale language, PartialDate anchor) {
        for (DateWords words : DateWords.startingWith(language)) {
            PartialDate date = WrittenRelativeReader.read(text, words, anchor);
            if (date != null) {
                return date;
            }
        }
        return null;
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
