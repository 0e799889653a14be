package org.samklang.query.organisations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for organisations by id: for labels. Answered with [Organisations]; unknown ids are missing there.
///
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetOrganisations(Set<OrganisationId> ids, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<Organisations> {

    @Override
    public Class<Organisations> answer() {
        return Organisations.class;
    }

    public GetOrganisations {
        ids = Set.copyOf(ids);
    }
}
