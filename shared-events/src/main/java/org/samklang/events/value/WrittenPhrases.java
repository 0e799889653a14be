package org.samklang.events.value;

import java.util.List;
import java.util.Locale;
import org.samklang.events.value.DateInPhrase.None;
import org.samklang.events.value.DateInPhrase.One;

/// Finds the date in a phrase with other words, in Danish, Norwegian, Swedish, English and Spanish:
/// "Generalforsamling 2014", "Pakistan 05".
///
/// What is found is a suggestion. [WrittenDates] refuses these phrases, for a word that was passed over may have
/// changed the meaning of the date.
public final class WrittenPhrases {

    private WrittenPhrases() {}

    /// Reads in the language that leaves the fewest words over, the given one first.
    public static DateInPhrase find(String text, Locale language) {
        try {
            return new One(WrittenDates.read(text, language), List.of());
        } catch (InvalidPartialDate refused) {
            return text.length() <= WrittenDates.LONGEST && WrittenDates.NOT_UNDERSTOOD.contains(refused.code())
                    ? among(new WrittenText(text), language)
                    : new None();
        }
    }

    private static DateInPhrase among(WrittenText text, Locale language) {
        WrittenPhraseReader best = null;
        for (DateWords words : DateWords.startingWith(language)) {
            WrittenPhraseReader reader = WrittenPhraseReader.read(text, words);
            if (best == null && reader.forbids()) {
                return new None();
            }
            if (reader.found() && (best == null || reader.left() < best.left())) {
                best = reader;
            }
        }
        return best == null ? new None() : best.date();
    }
}
