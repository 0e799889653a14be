package org.samklang.portal.security;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Actor;
import org.samklang.command.Role;
import org.samklang.events.value.OrganisationId;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Somebody who has come in: a person with a session or a program with a token. Stored in sessions, so it holds no
/// secret.
///
/// @param id opaque; stands in facts as the actor
/// @param label what pages call them: the user name, or the token's label
/// @param organisation id of the organisation they act for
/// @param access READ for a token that may only read
/// @param passwordFirst whether they must choose a password before anything else
public record Caller(
        String id, String label, Role role, @Nullable String organisation, Access access, boolean passwordFirst)
        implements AuthenticatedPrincipal, Serializable {

    /// The id: sessions are found and ended by it.
    @Override
    public String getName() {
        return id;
    }

    public Actor actor() {
        return new Actor(id, role, organisationId());
    }

    public @Nullable OrganisationId organisationId() {
        return organisation == null ? null : new OrganisationId(organisation);
    }
}
