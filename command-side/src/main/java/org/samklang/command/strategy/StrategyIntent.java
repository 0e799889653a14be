package org.samklang.command.strategy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.StrategyId;

/// What all commands about a strategy have in common.
public sealed interface StrategyIntent extends Intent<Strategy>
        permits AdoptStrategy, AssignAction, CompleteAction, PrioritiseParticipation {

    StrategyId strategyId();

    @Override
    default StreamType streamType() {
        return StreamType.STRATEGY;
    }

    @Override
    default String id() {
        return strategyId().value();
    }

    @Override
    default Strategy nothing() {
        return new Strategy.Unadopted();
    }

    /// A strategy is its owner's to write about.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Strategy state, Circumstances circumstances) {
        return switch (state) {
            case Strategy.Unadopted _ -> null;
            case Strategy.Adopted strategy -> Set.of(strategy.owner());
        };
    }
}
