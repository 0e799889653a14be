package org.samklang.command.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reference;
import org.samklang.command.rules.BelongingRule;
import org.samklang.events.StreamType;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.OrganisationId;

/// What all commands about a body have in common.
public sealed interface BodyIntent extends Intent<Body>
        permits EstablishBody, AdoptTermsOfReference, AppointMember, EndMembershipInBody, RecordDecision, DissolveBody {

    BodyId bodyId();

    @Override
    default StreamType streamType() {
        return StreamType.BODY;
    }

    @Override
    default String id() {
        return bodyId().value();
    }

    @Override
    default Body nothing() {
        return new Body.Unestablished();
    }

    /// What it is a body of, and what else the command names.
    @Override
    default List<Reference> references(Body state) {
        List<Reference> references = new ArrayList<>(owners(state));
        references.addAll(named());
        return references;
    }

    /// What the body is a body of.
    default List<Reference> owners(Body state) {
        return switch (state) {
            case Body.Unestablished _ -> List.of();
            case Body.Established body -> body.of().stream()
                    .map(owner -> Reference.to("/bodyId", owner))
                    .toList();
        };
    }

    /// What the command itself names.
    default List<Reference> named() {
        return List.of();
    }

    /// A body is written about by those whose body it is.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Body state, Circumstances circumstances) {
        List<Reference> owners = owners(state);
        return owners.isEmpty() ? null : BelongingRule.takingPart(owners, circumstances);
    }
}
