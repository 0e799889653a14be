package org.samklang.command.strategy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.StrategyId;

/// The act of writing down that an action was done. Refused where nobody was given it, and wholly before it was given.
public record CompleteAction(
        StrategyId strategyId, ActionId actionId, PartialDate completedOn, @Nullable Narrative note)
        implements StrategyIntent {

    @Override
    public List<StrategyEvent> decide(Strategy state, Circumstances circumstances) {
        Strategy.Adopted strategy = state.known(strategyId);
        ActionAssigned assigned = strategy.action(actionId)
                .orElseThrow(() -> new Rejection(new Reason.UnknownHere("/actionId", actionId.value())));
        ActionCompleted completed = new ActionCompleted(
                strategyId,
                strategy.owner(),
                actionId,
                assigned.bodies(),
                assigned.concerns(),
                completedOn,
                note);
        if (strategy.stands(completed)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/completedOn", completedOn, circumstances.today(), reasons);
        DateRule.inOrder("/completedOn", assigned.assignedOn(), completedOn, reasons);
        DateRule.onlyOneEnd("/completedOn", strategy.completedOn(actionId), completedOn, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(completed);
    }
}
