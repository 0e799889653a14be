package org.samklang.command.initiative;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.OrganisationId;

/// What all commands about an initiative have in common.
public sealed interface InitiativeIntent extends Intent<Initiative>
        permits LaunchInitiative, IssueRecommendation, EngageExpert {

    InitiativeId initiativeId();

    @Override
    default StreamType streamType() {
        return StreamType.INITIATIVE;
    }

    @Override
    default String id() {
        return initiativeId().value();
    }

    @Override
    default Initiative nothing() {
        return new Initiative.Unlaunched();
    }

    /// An initiative is written about by its owner, and by those it is taken with.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Initiative state, Circumstances circumstances) {
        return switch (state) {
            case Initiative.Unlaunched _ -> null;
            case Initiative.Launched(var launch, _) -> {
                Set<OrganisationId> all = new HashSet<>(launch.collaborators());
                all.add(launch.owner());
                yield all;
            }
        };
    }
}
