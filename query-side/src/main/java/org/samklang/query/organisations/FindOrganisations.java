package org.samklang.query.organisations;

import org.jspecify.annotations.Nullable;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for organisations by any of their names, forgiving in spelling; known misspellings are names too (S1:33). The
/// best match comes first. Answered with [Organisations].
///
/// @param text what to look for; empty for all, by name
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindOrganisations(
        String text, Moment moment, Reach reach, int limit, @Nullable Long atLeast)
        implements Question<Organisations> {

    @Override
    public Class<Organisations> answer() {
        return Organisations.class;
    }
}
