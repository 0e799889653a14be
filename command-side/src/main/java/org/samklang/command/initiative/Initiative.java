package org.samklang.command.initiative;

import java.util.List;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.Remembering;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.InitiativeEvent;
import org.samklang.events.InitiativeEvent.ExpertEngaged;
import org.samklang.events.InitiativeEvent.InitiativeLaunched;
import org.samklang.events.InitiativeEvent.RecommendationIssued;
import org.samklang.events.StreamType;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.OrganisationId;

/// What is remembered of one initiative.
public sealed interface Initiative extends StreamState<Initiative> {

    /// Nothing was recorded yet.
    record Unlaunched() implements Initiative {}

    /// It was begun.
    ///
    /// @param since what was recorded afterwards, in the order of record
    record Launched(InitiativeLaunched launch, List<InitiativeEvent> since)
            implements Initiative, Remembering<InitiativeEvent> {
        public Launched {
            since = List.copyOf(since);
        }

        Launched with(InitiativeEvent event) {
            return new Launched(launch, and(event));
        }

        OrganisationId owner() {
            return launch.owner();
        }
    }

    /// The initiative where it is known; everything else is refused.
    default Launched known(InitiativeId id) {
        return switch (this) {
            case Unlaunched _ ->
                throw new Rejection(new Reason.NotRegistered("/initiativeId", StreamType.INITIATIVE, id.value()));
            case Launched launched -> launched;
        };
    }

    @Override
    default Initiative evolve(Fact fact) {
        if (!(fact instanceof InitiativeEvent event)) {
            throw new IllegalArgumentException("no fact of an initiative: " + fact);
        }
        return switch (event) {
            case InitiativeLaunched e -> this instanceof Unlaunched ? new Launched(e, List.of()) : this;
            case RecommendationIssued _, ExpertEngaged _ ->
                this instanceof Launched launched ? launched.with(event) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unlaunched _ -> new Standing.Unknown();
            case Launched initiative -> new Standing.OfInitiative(initiative.owner());
        };
    }
}
