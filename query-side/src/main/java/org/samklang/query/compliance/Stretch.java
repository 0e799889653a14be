package org.samklang.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of time over which a rule stood in one way.
///
/// @param from the first day; null where it is not known since when
/// @param until the last day
/// @param of what it is a stretch of, where a rule is judged for several: a body, a project
public record Stretch(
        @Nullable LocalDate from, LocalDate until, @Nullable String of, Verdict verdict, List<Proof> proofs) {
    public Stretch {
        proofs = List.copyOf(proofs);
    }
}
