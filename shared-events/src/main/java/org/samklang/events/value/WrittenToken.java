package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// A piece of a written date.
sealed interface WrittenToken {

    record Word(Sense sense, int number) implements WrittenToken {}

    /// A number of up to two digits may be a day or a year of a century left unsaid.
    ///
    /// @param year surely a year: '05
    /// @param day surely a day: 3rd
    /// @param dotted followed by a dot, as a day is in Danish and Norwegian
    record Numeral(String digits, boolean year, boolean day, boolean dotted) implements WrittenToken {
        int value() {
            return Integer.parseInt(digits);
        }
    }

    /// A date written in figures alone, or a decade or century.
    ///
    /// @param year null where it is not said
    record Figures(@Nullable String year, int month, int day) implements WrittenToken {}

    enum Sign implements WrittenToken {
        DASH,
        QUESTION,
        TILDE,
        PERCENT
    }

    /// A word or sign that means nothing here.
    record Stranger(String word) implements WrittenToken {
        boolean sign() {
            return !Character.isLetter(word.charAt(0));
        }
    }
}
