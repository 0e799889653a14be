package org.samklang.query.exchange;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which learning was never passed on to others: that no dissemination names (S0:43). Answered with
/// [UnpassedLearning].
///
/// @param about only in this partnership, network or programme, or what this organisation received; null for the whole
///     register
/// @param reach how far the reader sees across the register: one subject leads to the partnerships of others
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindUnpassedLearning(
        @Nullable Subject about, Moment moment, Reach reach, Page page, @Nullable Long atLeast)
        implements Question<UnpassedLearning> {

    @Override
    public Class<UnpassedLearning> answer() {
        return UnpassedLearning.class;
    }
}
