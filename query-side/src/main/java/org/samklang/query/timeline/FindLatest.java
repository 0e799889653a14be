package org.samklang.query.timeline;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for the latest date by which anything had happened in each of these partnerships: what was held, said or recorded,
/// and neither withdrawn nor only planned. Answered with [Latest].
///
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindLatest(Set<PartnershipId> partnerships, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<Latest> {
    public FindLatest {
        partnerships = Set.copyOf(partnerships);
    }

    @Override
    public Class<Latest> answer() {
        return Latest.class;
    }
}
