package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_SPAN;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;

import java.util.Locale;
import java.util.regex.Pattern;

/// Lengths of time as people write them in Danish, Norwegian, Swedish, English and Spanish: "i 15 år", "fire dager",
/// "cirka 1 till 3 år", "more than 2 years". "Many years" is a length, but not a known one.
public final class WrittenSpans {

    private static final int LONGEST = 120;
    private static final String LENGTH = SpanLength.ISO.pattern();
    private static final Pattern ISO =
            Pattern.compile(LENGTH + "|" + LENGTH + "/" + LENGTH + "|" + LENGTH + "/\\.\\.|\\.\\./" + LENGTH);

    private WrittenSpans() {}

    /// Reads ISO 8601, or the words of the given language, or those of any other. Refuses with [InvalidPartialDate].
    public static Span read(String text, Locale language) {
        if (text.length() > LONGEST) {
            throw new InvalidPartialDate(NOT_A_SPAN, text.substring(0, LONGEST));
        }
        String stripped = text.strip();
        return ISO.matcher(stripped).matches() ? new Span(stripped, false) : readWords(new WrittenText(text), language);
    }

    /// In words, so that [#read] reads the same span again; a stored text that is no length is written as it stands.
    public static String write(Span span, Locale language) {
        DateWords words = DateWords.of(language);
        if (!span.known()) {
            return words.say(Sense.LENGTH_UNKNOWN);
        }
        return ISO.matcher(span.iso()).matches() ? new WrittenSpanWriter(words).write(span) : span.iso();
    }

    private static Span readWords(WrittenText text, Locale language) {
        DateWords own = DateWords.of(language);
        try {
            return WrittenSpanReader.read(text, own);
        } catch (InvalidPartialDate first) {
            for (DateWords words : DateWords.ALL) {
                try {
                    return WrittenSpanReader.read(text, words);
                } catch (InvalidPartialDate refused) {
                    if (refused.code() != UNKNOWN_WORD && refused.code() != NOT_A_SPAN) {
                        throw refused;
                    }
                }
            }
            throw first;
        }
    }
}
