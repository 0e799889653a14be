package org.samklang.command.strategy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StrategyEvent.ParticipationPrioritised;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.StrategyId;

/// What is remembered of one strategy.
public sealed interface Strategy extends StreamState<Strategy> {

    /// Nothing was recorded yet.
    record Unadopted() implements Strategy {}

    /// It was adopted.
    ///
    /// @param since what was recorded afterwards, in the order of record
    record Adopted(StrategyAdopted adoption, List<StrategyEvent> since)
            implements Strategy, Remembering<StrategyEvent> {
        public Adopted {
            since = List.copyOf(since);
        }

        Adopted with(StrategyEvent event) {
            return new Adopted(adoption, and(event));
        }

        OrganisationId owner() {
            return adoption.owner();
        }

        Optional<ActionAssigned> action(ActionId id) {
            return first(ActionAssigned.class, assigned -> assigned.actionId().equals(id));
        }

        /// When the action was done, as it was said last.
        @Nullable PartialDate completedOn(ActionId id) {
            return last(ActionCompleted.class, completed -> completed.actionId().equals(id))
                    .map(ActionCompleted::completedOn)
                    .orElse(null);
        }
    }

    /// The strategy where it is known; everything else is refused.
    default Adopted known(StrategyId id) {
        return switch (this) {
            case Unadopted _ ->
                throw new Rejection(new Reason.NotRegistered("/strategyId", StreamType.STRATEGY, id.value()));
            case Adopted adopted -> adopted;
        };
    }

    @Override
    default Strategy evolve(Fact fact) {
        if (!(fact instanceof StrategyEvent event)) {
            throw new IllegalArgumentException("no fact of a strategy: " + fact);
        }
        return switch (event) {
            case StrategyAdopted e -> this instanceof Unadopted ? new Adopted(e, List.of()) : this;
            case ActionAssigned _, ActionCompleted _, ParticipationPrioritised _ ->
                this instanceof Adopted adopted ? adopted.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unadopted _ -> new Standing.Unknown();
            case Adopted strategy -> new Standing.OfStrategy(strategy.owner());
        };
    }
}
