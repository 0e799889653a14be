package org.samklang.query.memberships;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks who belonged to networks and bodies on a day. Answered with [Memberships].
///
/// @param about the members of this network or body, what this organisation, person or partnership belonged to, or what
///     stands on the timeline of anything else; null for everything
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindMemberships(
        @Nullable Subject about, Moment moment, Reach reach, Page page, @Nullable Long atLeast)
        implements Question<Memberships> {

    @Override
    public Class<Memberships> answer() {
        return Memberships.class;
    }
}
