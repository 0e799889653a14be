package org.samklang.query.conventions;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what is still to do for instruments and what was done: which partner countries are not yet bound, and which
/// activities worked towards it. Answered with [ConventionWork].
///
/// @param about one instrument; null for all
/// @param directory how far the reader sees in the directory of organisations
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindConventionWork(
        @Nullable Subject about, Moment moment, Reach reach, Reach directory, @Nullable Long atLeast)
        implements Question<ConventionWork> {

    @Override
    public Class<ConventionWork> answer() {
        return ConventionWork.class;
    }
}
