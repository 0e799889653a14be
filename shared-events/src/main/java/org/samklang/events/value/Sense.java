package org.samklang.events.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a word or phrase does in a written date or span.
enum Sense {
    MONTH,
    SEASON,
    /// A half or a quarter of a year, which is read as its first month and its last.
    HALF,
    QUARTER,
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER,
    NORTHERN,
    SOUTHERN,
    ABOUT,
    PERHAPS,
    BEFORE,
    AFTER,
    FROM,
    UNTIL,
    AND,
    /// "Year" before or instead of a number.
    YEAR,
    YEAR_UNKNOWN,
    START_UNKNOWN,
    END_UNKNOWN,
    /// The date itself is said to be unknown.
    UNKNOWN,
    /// Points at a day that only the surrounding document knows.
    RELATIVE,
    /// The day on which the document was written: an end that has not come yet.
    NOW,
    /// Means two things, one of them no date: "jul" is July and Christmas.
    AMBIGUOUS,
    FILLER,
    DAY_UNIT,
    WEEK_UNIT,
    MONTH_UNIT,
    YEAR_UNIT,
    NUMBERS,
    MANY,
    SEVERAL,
    AT_LEAST,
    AT_MOST,
    /// A limit that does not itself belong to what is meant.
    MORE_THAN,
    LESS_THAN,
    /// Makes an age of a length.
    OLD,
    OLDER_THAN,
    LASTING,
    LENGTH_UNKNOWN,
    TIMES,
    /// A number of times in one word: "twice".
    ONCE,
    /// Says of a number of times in which period they are counted: "a year".
    PER,
    /// Says so and may stand alone: "yearly".
    EACH,
    /// Says so of a length of time: "every 2 years".
    EVERY,
    FREQUENCY_UNKNOWN,
    /// "This year", beside the date of the document; and the one before, and the one after.
    THIS,
    LAST,
    NEXT;

    static final List<Sense> SEASONS = List.of(SPRING, SUMMER, AUTUMN, WINTER);
    static final List<Sense> UNITS = List.of(DAY_UNIT, WEEK_UNIT, MONTH_UNIT, YEAR_UNIT);
    static final Set<Sense> OF_DATES = EnumSet.range(SPRING, FILLER);
    static final Set<Sense> OF_SPANS = EnumSet.range(DAY_UNIT, LENGTH_UNKNOWN);
    static final Set<Sense> OF_FREQUENCIES =
            EnumSet.of(MANY, SEVERAL, AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN, TIMES, FREQUENCY_UNKNOWN);
    static final Set<Sense> OF_RELATIVES = EnumSet.of(ABOUT, PERHAPS, FILLER);
    static final Set<Sense> OF_BOTH = EnumSet.of(ABOUT, UNTIL, AND, FILLER);

    /// Its name in the word lists.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
