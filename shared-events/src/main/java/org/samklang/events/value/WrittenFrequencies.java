package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_FREQUENCY;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Frequencies as people write them in Danish, Norwegian, Swedish, English and Spanish: "minst två gånger om året",
/// "monthly", "una vez cada dos años". A number of times is whole, so that more than two are at least three.
public final class WrittenFrequencies {

    private static final int LONGEST = 120;

    private WrittenFrequencies() {}

    /// Reads the words of the given language, or those of any other. Refuses with [InvalidPartialDate].
    public static Frequency read(String text, Locale language) {
        if (text.length() > LONGEST) {
            throw new InvalidPartialDate(NOT_A_FREQUENCY, text.substring(0, LONGEST));
        }
        WrittenText written = new WrittenText(text);
        @Nullable InvalidPartialDate first = null;
        for (DateWords words : DateWords.startingWith(language)) {
            try {
                return WrittenFrequencyReader.read(written, words);
            } catch (InvalidPartialDate refused) {
                first = first == null ? refused : first;
            }
        }
        throw first == null ? new InvalidPartialDate(NOT_A_FREQUENCY, text) : first;
    }

    /// In words, so that [#read] reads the same frequency again.
    public static String write(Frequency frequency, Locale language) {
        return new WrittenFrequencyWriter(DateWords.of(language)).write(frequency);
    }
}
