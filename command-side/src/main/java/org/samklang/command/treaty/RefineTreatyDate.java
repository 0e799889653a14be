package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.command.treaty.TreatyParticipation.Step;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of dating a recorded step better: a ratification "in 2017" becomes one of 5 July 2017. The better date lies
/// inside the earlier one, and the step keeps its place among the others.
///
/// @param before the date that stands now, where the state took the step more than once; the one that the better date
///     lies inside otherwise
public record RefineTreatyDate(
        InstrumentId instrumentId,
        String state,
        TreatyStep step,
        @Nullable PartialDate before,
        PartialDate date,
        @Nullable Narrative basis)
        implements TreatyIntent {

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        List<Step> taken = participation.allSteps().stream()
                .filter(one -> one.kind() == step)
                .toList();
        if (taken.stream().anyMatch(one -> one.on().equals(date))) {
            return List.of();
        }
        Step known = taken.stream()
                .filter(one -> before == null ? date.refines(one.on()) : before.equals(one.on()))
                .findFirst()
                .or(() -> before == null ? taken.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new Rejection(new Reason.StepNotRecorded("/step", step)));
        List<Step> others = new ArrayList<>(participation.allSteps());
        others.remove(known);
        Step better = known.refined(date);
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, "/date", date, circumstances, reasons);
        TextRule.narrative("/basis", basis, reasons);
        if (!date.refines(known.on())) {
            reasons.add(new Reason.OutsideEarlierDate("/date", known.on(), date));
        }
        DateRule.inOrder("/date", date, better.effectiveOn(), reasons);
        TreatyLaw.check("/date", better, others, reasons);
        Rejection.ifAny(reasons);
        return List.of(new TreatyDateRefined(instrumentId, state, step, known.first(), known.on(), date, basis));
    }
}
