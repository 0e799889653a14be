package org.samklang.query.compliance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for the commitments of many partnerships that stand in some way. Answered with [Commitments].
///
/// @param partnerships which; the answer keeps their order
/// @param statuses how they stand; empty for however
/// @param withinDays only what has to be done within so many days; null for whenever
/// @param moment must have a day
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindCommitments(
        List<PartnershipId> partnerships,
        Set<Status> statuses,
        @Nullable Integer withinDays,
        Moment moment,
        Reach reach,
        @Nullable Long atLeast)
        implements Question<Commitments> {

    @Override
    public Class<Commitments> answer() {
        return Commitments.class;
    }

    public FindCommitments {
        partnerships = List.copyOf(partnerships);
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(moment.asOf(), "asOf");
    }
}
