package org.samklang.command.learning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.StreamType;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of denying, as a party, that learning took place as it was written down. It leaves both numbers of the
/// balance until its receiver confirms it.
public record DisputeLearning(LearningId learningId, @Nullable PartialDate disputedOn, Narrative reason)
        implements LearningWord {

    @Override
    public List<LearningEvent> decide(Learning state, Circumstances circumstances) {
        return switch (state) {
            case Learning.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/learningId", StreamType.LEARNING, learningId.value()));
            case Learning.Requested _ -> throw new Rejection(new Reason.NotRecordedYet("/learningId"));
            case Learning.Claimed claimed -> dispute(claimed.learning(), circumstances);
            case Learning.Confirmed confirmed -> dispute(confirmed.learning(), circumstances);
            case Learning.Disputed disputed -> {
                List<LearningEvent> again = dispute(disputed.learning(), circumstances);
                yield again.contains(disputed.dispute()) ? List.of() : again;
            }
        };
    }

    private List<LearningEvent> dispute(LearningRecorded learning, Circumstances circumstances) {
        List<Reason> reasons = new ArrayList<>();
        OrganisationId disputedBy = circumstances.actor().organisation();
        DateRule.wellFormed("/disputedOn", disputedOn, reasons);
        DateRule.notInFuture("/disputedOn", disputedOn, circumstances.today(), reasons);
        TextRule.narrative("/reason", reason, reasons);
        if (disputedBy == null) {
            throw new Rejection(new Reason.NotTakingPart("", null));
        }
        Rejection.ifAny(reasons);
        return List.of(new LearningDisputed(
                learningId, learning.partnershipId(), learning.direction(), disputedBy, disputedOn, reason));
    }
}
