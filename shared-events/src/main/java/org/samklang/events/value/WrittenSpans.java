package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_SPAN;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;

import java.util.Locale;
import java.util.function.BiFunction;
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
        String stripped = text.strip();
        return ISO.matcher(stripped).matches()
                ? new Span(stripped, false)
                : readWords(text, language, WrittenSpanReader::read);
    }

    /// Reads a length that is said to be an age: "more than 1 year old". Refuses with [InvalidPartialDate].
    public static Age readAge(String text, Locale language) {
        return readWords(text, language, WrittenSpanReader::readAge);
    }

    /// In words, so that [#read] reads the same span again; a stored text that is no length is written as it stands.
    public static String write(Span span, Locale language) {
        DateWords words = DateWords.of(language);
        if (!span.known()) {
            return words.say(Sense.LENGTH_UNKNOWN);
        }
        return ISO.matcher(span.iso()).matches() ? new WrittenSpanWriter(words).write(span) : span.iso();
    }

    /// In words, so that [#readAge] reads the same age again.
    public static String write(Age age, Locale language) {
        return write(age.span(), language) + " " + DateWords.of(language).say(Sense.OLD);
    }

    /// The refusal told is that of the reader's own language, unless another has a better one.
    private static <T> T readWords(String text, Locale language, BiFunction<WrittenText, DateWords, T> reader) {
        if (text.length() > LONGEST) {
            throw new InvalidPartialDate(NOT_A_SPAN, text.substring(0, LONGEST));
        }
        WrittenText written = new WrittenText(text);
        InvalidPartialDate first = null;
        for (DateWords words : DateWords.startingWith(language)) {
            try {
                return reader.apply(written, words);
            } catch (InvalidPartialDate refused) {
                if (refused.code() != UNKNOWN_WORD && refused.code() != NOT_A_SPAN) {
                    throw refused;
                }
                first = first == null ? refused : first;
            }
        }
        throw first == null ? new InvalidPartialDate(NOT_A_SPAN, text) : first;
    }
}
