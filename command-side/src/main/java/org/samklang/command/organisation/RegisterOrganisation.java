package org.samklang.command.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.Name;
import org.samklang.events.value.OrganisationId;

/// Makes an organisation known, under one name at least.
///
/// @param country ISO 3166-1 alpha-2 of its seat; missing for organisations between states
/// @param type IATI organisation type code
public record RegisterOrganisation(
        OrganisationId organisationId,
        List<Name> names,
        @Nullable String country,
        String type)
        implements Intent<Organisation> {

    public RegisterOrganisation {
        names = names == null ? List.of() : List.copyOf(names);
    }

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
    public boolean begins() {
        return true;
    }

    @Override
    public List<? extends Fact> decide(Organisation state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
