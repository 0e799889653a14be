package org.samklang.command.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;

/// Says how to reach the organisation as such, never a person (S2:65). What is missing is no longer a way to reach it.
///
/// @param website an absolute http or https address
public record SetContactPoint(
        OrganisationId organisationId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String website)
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
    public List<? extends Fact> decide(Organisation state, Circumstances circumstances) {
        throw new UnsupportedOperationException("not decided yet");
    }
}
