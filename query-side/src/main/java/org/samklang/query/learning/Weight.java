package org.samklang.query.learning;

import org.samklang.events.value.LearningLevel;

/// What a word counts for: only the receiver's own, and from RECEIVED on (domain 5.9).
final class Weight {
    private Weight() {}

    static int of(LearningLine line, LearningLine.Word word) {
        LearningLevel level = word.level();
        if (level == null || !word.by().equals(line.direction().to())) {
            return 0;
        }
        return switch (level) {
            case REQUESTED, OFFERED, INTEREST -> 0;
            case RECEIVED -> 1;
            case ADOPTED -> 2;
            case INSTITUTIONALISED -> 3;
        };
    }

    /// What the learning counts for: the receiver's latest word, 0 while it is disputed or unconfirmed.
    static int of(LearningLine line) {
        int weight = 0;
        for (LearningLine.Word word : line.words()) {
            weight = word.disputes() ? 0 : Math.max(weight, of(line, word));
        }
        return weight;
    }
}
