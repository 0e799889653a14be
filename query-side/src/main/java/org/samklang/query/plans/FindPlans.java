package org.samklang.query.plans;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what became of plans. Answered with [Plans].
///
/// @param about only on this timeline; null for the whole register
/// @param moment must have a day
/// @param everywhere how far the reader sees beyond that timeline
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindPlans(
        @Nullable Subject about, Moment moment, Reach reach, Reach everywhere, Page page, @Nullable Long atLeast)
        implements Question<Plans> {
    public FindPlans {
        Objects.requireNonNull(moment.asOf(), "asOf");
    }

    @Override
    public Class<Plans> answer() {
        return Plans.class;
    }
}
