package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.List;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.jspecify.annotations.Nullable;

/// How far a piece of learning has come. A dispute stands until the receiver confirms again.
public enum LearningState {
    REQUESTED,
    CLAIMED,
    CONFIRMED,
    DISPUTED;

    public static LearningState of(LearningLine line) {
        if (!line.recorded()) {
            return REQUESTED;
        }
        LearningState state = CLAIMED;
        for (LearningLine.Word word : line.words()) {
            state = word.disputes() ? DISPUTED : Weight.of(line, word) > 0 ? CONFIRMED : state;
        }
        return state;
    }

    /// The learning as it looked on a day: without the words of later days, and only asked for where it was passed on
    /// later. Undated words stand always.
    public static LearningLine seenFrom(LearningLine line, LocalDate day) {
        List<LearningLine.Word> words =
                line.words().stream().filter(word -> !isLater(word.on(), day)).toList();
        LearningLine seen = words.size() == line.words().size() ? line : line.with(words);
        return seen.recorded() && seen.requested() && isLater(seen.learnedOn(), day) ? seen.onlyRequested() : seen;
    }

    private static boolean isLater(@Nullable PartialDate date, LocalDate day) {
        return date != null && date.asOf(day) == Happened.NOT_YET;
    }
}
