package org.samklang.command.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that learning went from one partner to the other (S1:37, S1:42). Recording is never
/// confirming, whoever records: it is a claim until its receiver speaks.
///
/// Refused between organisations that are no parties, and for an answer to a request that asked for something else.
public record RecordLearning(
        LearningId learningId,
        PartnershipId partnershipId,
        Direction direction,
        LearningKind kind,
        String topic,
        Narrative summary,
        @Nullable PartialDate learnedOn,
        @Nullable ActivityId activity,
        @Nullable LearningId answers)
        implements LearningIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Learning state) {
        List<Reference> references = new ArrayList<>();
        references.add(LearningRule.partnership(partnershipId));
        if (activity != null) {
            references.add(Reference.to("/activity", activity));
        }
        if (answers != null) {
            references.add(Reference.to("/answers", answers));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Learning state, Circumstances circumstances) {
        return LearningRule.parties(partnershipId, circumstances);
    }

    @Override
    public List<LearningEvent> decide(Learning state, Circumstances circumstances) {
        LearningRecorded learning = new LearningRecorded(
                learningId, partnershipId, direction, kind, topic, summary, learnedOn, activity, answers);
        if (learning.equals(state.recorded())) {
            return List.of();
        }
        if (!(state instanceof Learning.Unrecorded)) {
            throw new Rejection(new Reason.AlreadyRegistered("/learningId", StreamType.LEARNING, learningId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        LearningRule.check(learningId, partnershipId, direction, "/learnedOn", learnedOn, circumstances, reasons);
        TextRule.present("/topic", topic, reasons);
        TextRule.narrative("/summary", summary, reasons);
        if (activity != null) {
            ReferenceRule.known(Reference.to("/activity", activity), circumstances, reasons);
        }
        if (answers != null) {
            ReferenceRule.known(Reference.to("/answers", answers), circumstances, reasons);
            LearningRule.answersTheRequest(answers, partnershipId, direction, circumstances, reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(learning);
    }
}
