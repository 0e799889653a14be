package org.samklang.query.open;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what is open. Answered with [OpenItems].
///
/// @param about only on this timeline; null for the whole register
/// @param own only what belongs to something that the reader takes part in; does not narrow for who takes part in nothing,
///     nor where a timeline is chosen
/// @param reasons only what is open for these reasons; empty for all
/// @param moment must have a day
/// @param everywhere how far the reader sees beyond that timeline
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindOpenItems(
        @Nullable Subject about,
        boolean own,
        Set<OpenReason> reasons,
        Moment moment,
        Reach reach,
        Reach everywhere,
        Page page,
        @Nullable Long atLeast)
        implements Question<OpenItems> {
    public FindOpenItems {
        Objects.requireNonNull(moment.asOf(), "asOf");
        reasons = Set.copyOf(reasons);
    }

    @Override
    public Class<OpenItems> answer() {
        return OpenItems.class;
    }
}
