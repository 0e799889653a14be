package org.samklang.events.value;

import java.util.List;

/// What a phrase that also speaks of other things says about when: for asking "did you mean 2014?", never for deciding
/// it ([WrittenPhrases]).
public sealed interface DateInPhrase {

    /// One date stands in it.
    ///
    /// @param passedOver the words before and after it, as they were written, that say nothing about a date
    record One(PartialDate date, List<String> passedOver) implements DateInPhrase {
        public One {
            passedOver = List.copyOf(passedOver);
        }
    }

    /// More than one date stands in it, or one that can be read in more than one way beside the other words: "rapport
    /// fra 2010" is of 2010, or of the time from 2010 on.
    record Several(List<PartialDate> dates) implements DateInPhrase {
        public Several {
            dates = List.copyOf(dates);
        }
    }

    /// No date stands in it, or one that cannot be read.
    record None() implements DateInPhrase {}
}
