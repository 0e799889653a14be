package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From when until when a rule is to be kept.
///
/// @param from when the partnership began to be bound, in both readings; null where nobody said when it began
/// @param proofs the facts that say so
/// @param ruled from which day the version holds and was adopted; null where that has no beginning
/// @param until the last day; null while there is none
record Term(@Nullable Days from, List<Proof> proofs, @Nullable LocalDate ruled, @Nullable LocalDate until) {
    Term {
        proofs = List.copyOf(proofs);
    }

    /// Whether something lies in the time of the rule, in some reading.
    boolean mayHold(Days days) {
        return (ruled == null || days.last() == null || !days.last().isBefore(ruled))
                && (until == null || days.perhapsBy(until));
    }

    /// The first day in the reading that binds longest.
    @Nullable LocalDate first() {
        return Days.laterStart(from == null ? null : from.first(), ruled);
    }
}
