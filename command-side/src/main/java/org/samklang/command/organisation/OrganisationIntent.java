package org.samklang.command.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;

/// What all commands about an organisation have in common.
public sealed interface OrganisationIntent extends Intent<Organisation>
        permits RegisterOrganisation,
                AddOrganisationName,
                ClassifyOrganisation,
                RecordMembership,
                EndMembership,
                SetContactPoint,
                MergeOrganisations,
                UnmergeOrganisations {

    OrganisationId organisationId();

    @Override
    default StreamType streamType() {
        return StreamType.ORGANISATION;
    }

    @Override
    default String id() {
        return organisationId().value();
    }

    @Override
    default Organisation nothing() {
        return new Organisation.Unregistered();
    }

    /// What stands about an organisation is its own to write.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Organisation state, Circumstances circumstances) {
        return state instanceof Organisation.Unregistered ? null : Set.of(organisationId());
    }
}
