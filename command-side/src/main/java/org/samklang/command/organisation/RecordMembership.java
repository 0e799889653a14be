package org.samklang.command.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.Fact;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// Records that the organisation belongs to another one, such as an umbrella or a network (S1:18, S1:20).
///
/// @param from since when, where known
public record RecordMembership(OrganisationId organisationId, OrganisationId memberOf, @Nullable PartialDate from)
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
