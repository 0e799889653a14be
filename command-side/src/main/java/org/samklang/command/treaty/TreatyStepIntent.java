package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.treaty.TreatyParticipation.Step;
import org.samklang.events.TreatyParticipationEvent;

/// The commands that write down a step of a state towards being bound by a treaty, or away from it: each has its own
/// fields and one way of being decided.
public sealed interface TreatyStepIntent extends TreatyIntent
        permits RecordSignature,
                RecordRatification,
                RecordAccession,
                RecordSuccession,
                RecordEntryIntoForce,
                RecordDenunciation {

    /// The fact as it will be recorded.
    TreatyParticipationEvent fact();

    /// Where the date of the step stands in the command.
    String dateField();

    /// What speaks against the fields of this step.
    default List<Reason> furtherReasons() {
        return List.of();
    }

    /// Recording the same step twice records it once, also where its date has become better known since.
    @Override
    default List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        TreatyParticipationEvent fact = fact();
        Step step = Objects.requireNonNull(TreatyParticipation.stepOf(fact));
        List<Step> others = participation.allSteps();
        if (participation.hasSaid(fact) || others.stream().anyMatch(step::isNow)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        TreatyRule.check(this, dateField(), step.on(), circumstances, reasons);
        TreatyLaw.check(dateField(), step, others, reasons);
        reasons.addAll(furtherReasons());
        if (reasons.isEmpty() && others.stream().anyMatch(step::isFirst)) {
            reasons.add(new Reason.AlreadyRecorded(dateField(), step.on().edtf()));
        }
        Rejection.ifAny(reasons);
        return List.of(fact);
    }
}
