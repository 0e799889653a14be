package org.samklang.query.causes;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what led to what: for one subject what led to it and what came of it, each in as many steps as there are; else all
/// there is. Answered with [Causes].
///
/// @param about the one subject; null for the whole register
/// @param reach how far the reader sees of that subject
/// @param everywhere how far the reader sees of everything that it leads to
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindCauses(
        @Nullable Subject about, Moment moment, Reach reach, Reach everywhere, Page page, @Nullable Long atLeast)
        implements Question<Causes> {

    @Override
    public Class<Causes> answer() {
        return Causes.class;
    }
}
