package org.samklang.command.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;

/// Takes a merge back: the organisation stands on its own again.
///
/// @param survivor the organisation it was merged into
public record UnmergeOrganisations(OrganisationId organisationId, OrganisationId survivor, @Nullable Narrative reason)
        implements Intent<Organisation> {

    @Override
    public StreamType streamType() {
        return StreamType.ORGANISATION;
    }

    @Override
    public String id() {
        return organisationId.value();
    }

    @Override
    public Organisation nothing() {
        return new Organisation.Unregistered();
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR, Role.REGISTRAR, Role.ADMINISTRATOR);
    }

    @Override
    public List<? extends Fact> decide(Organisation state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
