package org.samklang.query.claims;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks where sources contradict each other (X1, X2). Answered with [ContestedClaims].
///
/// @param about only on this timeline; null for the whole register
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindContestedClaims(
        @Nullable Subject about, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<ContestedClaims> {

    @Override
    public Class<ContestedClaims> answer() {
        return ContestedClaims.class;
    }
}
