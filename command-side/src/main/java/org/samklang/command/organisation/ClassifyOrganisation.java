package org.samklang.command.organisation;

import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;

/// Puts the organisation into another type.
///
/// @param type IATI organisation type code
public record ClassifyOrganisation(OrganisationId organisationId, String type) implements Intent<Organisation> {

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
    public List<? extends Fact> decide(Organisation state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
