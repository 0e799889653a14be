package org.samklang.query.compliance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks how a partnership keeps its rules. Answered with [Compliance].
///
/// @param moment must have a day: what is kept depends on it
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetCompliance(
        PartnershipId partnership, Choice choice, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<Compliance> {

    @Override
    public Class<Compliance> answer() {
        return Compliance.class;
    }

    public GetCompliance {
        Objects.requireNonNull(moment.asOf(), "asOf");
    }
}
