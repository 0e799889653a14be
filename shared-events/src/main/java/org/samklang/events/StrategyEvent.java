package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.PriorityId;
import org.samklang.events.value.StrategyId;

/// Everything that can ever be true of one strategy and the actions it sets out.
public sealed interface StrategyEvent extends Telling {
    StrategyId strategyId();

    /// Whose strategy it is.
    OrganisationId owner();

    @Override
    default String streamId() {
        return StreamType.STRATEGY.streamId(strategyId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(strategyId(), owner());
    }

    /// A strategy was adopted (S0:3-7, S3:16).
    ///
    /// @param period from when until when it holds: `2014-04-01/2018-03-31`
    /// @param adoptedBy the body that adopted it
    /// @param rationale why it was needed (S0:15)
    /// @param replaces the strategy that it takes the place of
    @EventName("strategy.adopted")
    record StrategyAdopted(
            StrategyId strategyId,
            OrganisationId owner,
            Narrative title,
            PartialDate period,
            @Nullable BodyId adoptedBy,
            @Nullable PartialDate adoptedOn,
            @Nullable DocumentId document,
            @Nullable Narrative rationale,
            @Nullable StrategyId replaces)
            implements StrategyEvent {
        @Override
        public List<Subject> about() {
            return Subject.among(strategyId, owner, adoptedBy, document, replaces);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return adoptedOn;
        }
    }

    /// Somebody is to see to something (S0:60, S0:64, S0:81-86).
    ///
    /// @param responsible the bodies that are to see to it
    /// @param concerns what it is about, such as an instrument whose owner somebody becomes (S0:86)
    @EventName("strategy.action-assigned")
    record ActionAssigned(
            StrategyId strategyId,
            OrganisationId owner,
            ActionId actionId,
            Narrative action,
            List<Participant> responsible,
            List<BodyId> bodies,
            List<Subject> concerns,
            @Nullable PartialDate assignedOn,
            @Nullable PartialDate dueOn)
            implements StrategyEvent {
        public ActionAssigned {
            responsible = responsible == null ? List.of() : List.copyOf(responsible);
            bodies = bodies == null ? List.of() : List.copyOf(bodies);
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(strategyId, owner, bodies, concerns);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return assignedOn;
        }
    }

    /// The action was done.
    ///
    /// @param bodies the bodies that were to see to it
    /// @param concerns what it was about
    @EventName("strategy.action-completed")
    record ActionCompleted(
            StrategyId strategyId,
            OrganisationId owner,
            ActionId actionId,
            List<BodyId> bodies,
            List<Subject> concerns,
            PartialDate completedOn,
            @Nullable Narrative note)
            implements StrategyEvent {
        public ActionCompleted {
            bodies = bodies == null ? List.of() : List.copyOf(bodies);
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(strategyId, owner, bodies, concerns);
        }

        @Override
        public PartialDate happenedOn() {
            return completedOn;
        }
    }

    /// It was chosen where to take part, by these criteria (S0:27-39). Who decided is a fact; whether it was theirs to
    /// decide is a rule's matter.
    ///
    /// @param concerns the networks and conferences that were chosen or not
    /// @param decidedBy the body that decided
    /// @param consulted the bodies that were asked first
    /// @param forShelterNetwork whether it is a network of shelter organisations, which comes first (S0:35)
    /// @param funded whether the money for it was raised; null where nobody said (S0:39)
    @EventName("strategy.participation-prioritised")
    record ParticipationPrioritised(
            StrategyId strategyId,
            OrganisationId owner,
            PriorityId priorityId,
            Narrative participation,
            List<Subject> concerns,
            @Nullable BodyId decidedBy,
            List<BodyId> consulted,
            List<PriorityScore> scores,
            boolean forShelterNetwork,
            @Nullable Boolean funded,
            @Nullable PartialDate decidedOn)
            implements StrategyEvent {
        public ParticipationPrioritised {
            concerns = concerns == null ? List.of() : List.copyOf(concerns);
            consulted = consulted == null ? List.of() : List.copyOf(consulted);
            scores = scores == null ? List.of() : List.copyOf(scores);
        }

        @Override
        public List<Subject> about() {
            return Subject.among(strategyId, owner, concerns, decidedBy, consulted);
        }

        @Override
        public @Nullable PartialDate happenedOn() {
            return decidedOn;
        }
    }
}
