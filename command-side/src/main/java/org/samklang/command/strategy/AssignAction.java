package org.samklang.command.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ParticipantRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.Subject;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Participant;
import org.samklang.events.value.StrategyId;

/// The act of giving somebody something to see to, as the strategy sets out (S0:60, S0:64, S0:81-86). Nobody need be
/// responsible yet.
///
/// @param responsible who is to see to it
/// @param bodies the bodies that are to see to it
/// @param concerns what it is about, such as an instrument whose owner somebody becomes (S0:86)
/// @param dueOn until when; not wholly before it was assigned
public record AssignAction(
        StrategyId strategyId,
        ActionId actionId,
        Narrative action,
        List<Participant> responsible,
        List<BodyId> bodies,
        List<Subject> concerns,
        @Nullable PartialDate assignedOn,
        @Nullable PartialDate dueOn)
        implements StrategyIntent {

    public AssignAction {
        responsible = responsible == null ? List.of() : List.copyOf(responsible);
        bodies = bodies == null ? List.of() : List.copyOf(bodies);
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
    }

    @Override
    public List<Reference> references(Strategy state) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < responsible.size(); i++) {
            references.addAll(ParticipantRule.references("/responsible/" + i, responsible.get(i)));
        }
        references.addAll(Reference.toEach("/bodies", bodies));
        references.addAll(Reference.toEach("/concerns", concerns));
        return references;
    }

    @Override
    public List<StrategyEvent> decide(Strategy state, Circumstances circumstances) {
        Strategy.Adopted strategy = state.known(strategyId);
        ActionAssigned assigned = new ActionAssigned(
                strategyId, strategy.owner(), actionId, action, responsible, bodies, concerns, assignedOn, dueOn);
        Optional<ActionAssigned> known = strategy.action(actionId);
        if (known.filter(assigned::equals).isPresent()) {
            return List.of();
        }
        if (known.isPresent()) {
            throw new Rejection(new Reason.AlreadyRecorded("/actionId", actionId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/actionId", actionId, reasons);
        TextRule.narrative("/action", action, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        for (int i = 0; i < responsible.size(); i++) {
            ParticipantRule.check("/responsible/" + i, responsible.get(i), reasons);
        }
        DateRule.happened("/assignedOn", assignedOn, circumstances.today(), reasons);
        DateRule.wellFormed("/dueOn", dueOn, reasons);
        DateRule.inOrder("/dueOn", assignedOn, dueOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(assigned);
    }
}
