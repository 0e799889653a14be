package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.TreatyDateRefined;
import org.samklang.events.TreatyStep;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of dating a recorded step better: a ratification "in 2017" becomes one of 5 July 2017.
public record RefineTreatyDate(
        InstrumentId instrumentId, String state, TreatyStep step, PartialDate date, @Nullable Narrative basis)
        implements TreatyIntent {

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        PartialDate before = participation.dateOf(step);
        if (before == null) {
            throw new Rejection(new Reason.StepNotRecorded("/step", step));
        }
        if (date.equals(before)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, "/date", date, circumstances, reasons);
        TextRule.narrative("/basis", basis, reasons);
        if (!date.refines(before)) {
            reasons.add(new Reason.OutsideEarlierDate("/date", before, date));
        }
        switch (step) {
            case SIGNATURE ->
                TreatyRule.inOrder("/date", date, participation.dateOf(TreatyStep.RATIFICATION), reasons);
            case RATIFICATION ->
                TreatyRule.inOrder("/date", participation.dateOf(TreatyStep.SIGNATURE), date, reasons);
            case ACCESSION, SUCCESSION, ENTRY_INTO_FORCE, DENUNCIATION -> {}
        }
        Rejection.ifAny(reasons);
        return List.of(new TreatyDateRefined(instrumentId, state, step, before, date, basis));
    }
}
