package org.samklang.command.strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PriorityCriterion;
import org.samklang.events.PriorityScore;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.ParticipationPrioritised;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PriorityId;
import org.samklang.events.value.StrategyId;

/// The act of writing down where to take part, and by which criteria that was chosen (S0:27-39). Who decided is a fact:
/// the wrong decider is never refused, only reported as a rule broken.
///
/// @param concerns the networks and conferences that were chosen or not
/// @param decidedBy the body that decided
/// @param consulted the bodies that were asked first
/// @param forShelterNetwork whether it is a network of shelter organisations, which comes first (S0:35)
/// @param funded whether the money for it was raised; missing where nobody said (S0:39)
public record PrioritiseParticipation(
        StrategyId strategyId,
        PriorityId priorityId,
        Narrative participation,
        List<Subject> concerns,
        @Nullable BodyId decidedBy,
        List<BodyId> consulted,
        List<PriorityScore> scores,
        boolean forShelterNetwork,
        @Nullable Boolean funded,
        @Nullable PartialDate decidedOn)
        implements StrategyIntent {

    public PrioritiseParticipation {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        consulted = consulted == null ? List.of() : List.copyOf(consulted);
        scores = scores == null ? List.of() : List.copyOf(scores);
    }

    @Override
    public List<Reference> references(Strategy state) {
        List<Reference> references = new ArrayList<>(Reference.toEach("/concerns", concerns));
        if (decidedBy != null) {
            references.add(Reference.to("/decidedBy", decidedBy));
        }
        references.addAll(Reference.toEach("/consulted", consulted));
        return references;
    }

    @Override
    public List<StrategyEvent> decide(Strategy state, Circumstances circumstances) {
        Strategy.Adopted strategy = state.known(strategyId);
        ParticipationPrioritised prioritised = new ParticipationPrioritised(
                strategyId,
                strategy.owner(),
                priorityId,
                participation,
                concerns,
                decidedBy,
                consulted,
                scores,
                forShelterNetwork,
                funded,
                decidedOn);
        if (strategy.stands(prioritised)) {
            return List.of();
        }
        if (strategy.all(ParticipationPrioritised.class)
                .anyMatch(other -> other.priorityId().equals(priorityId))) {
            throw new Rejection(new Reason.AlreadyRecorded("/priorityId", priorityId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/priorityId", priorityId, reasons);
        TextRule.narrative("/participation", participation, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        checkScores(reasons);
        DateRule.happened("/decidedOn", decidedOn, circumstances.today(), reasons);
        Rejection.ifAny(reasons);
        return List.of(prioritised);
    }

    private void checkScores(List<Reason> into) {
        Set<PriorityCriterion> seen = EnumSet.noneOf(PriorityCriterion.class);
        for (int i = 0; i < scores.size(); i++) {
            PriorityScore score = scores.get(i);
            String field = "/scores/" + i;
            if (!seen.add(score.criterion())) {
                into.add(new Reason.PriorityTwice(field + "/criterion", score.criterion()));
            }
            TextRule.narrative(field + "/evidence", score.evidence(), into);
        }
    }
}
