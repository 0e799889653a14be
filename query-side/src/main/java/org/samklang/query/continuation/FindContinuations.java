package org.samklang.query.continuation;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which cooperations went on when their money had ended (S1:3, S1:29). Answered with [Continuations].
///
/// @param about only this partnership, what belongs to this network or programme, this grant, or what this organisation
///     takes part in, funds or receives; null for the whole register
/// @param reach how far the reader sees across the register: one subject leads to the partnerships of others
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindContinuations(
        @Nullable Subject about, Moment moment, Reach reach, Page page, @Nullable Long atLeast)
        implements Question<Continuations> {

    @Override
    public Class<Continuations> answer() {
        return Continuations.class;
    }
}
