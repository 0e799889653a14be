package org.samklang.command.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.StreamType;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of asking to learn something from a partner: SPAVO about work with children (S1:42).
///
/// `direction` goes from the one asked to the one who asks. Requests that nobody answers stay visible.
public record RequestLearning(
        LearningId learningId,
        PartnershipId partnershipId,
        Direction direction,
        String topic,
        Narrative summary,
        @Nullable PartialDate requestedOn)
        implements LearningIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Learning state) {
        return List.of(LearningRule.partnership(partnershipId));
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Learning state, Circumstances circumstances) {
        return LearningRule.parties(partnershipId, circumstances);
    }

    @Override
    public List<LearningEvent> decide(Learning state, Circumstances circumstances) {
        LearningRequested request =
                new LearningRequested(learningId, partnershipId, direction, topic, summary, requestedOn);
        return switch (state) {
            case Learning.Unrecorded _ -> {
                List<Reason> reasons = new ArrayList<>();
                LearningRule.check(
                        learningId, partnershipId, direction, "/requestedOn", requestedOn, circumstances, reasons);
                TextRule.present("/topic", topic, reasons);
                TextRule.narrative("/summary", summary, reasons);
                Rejection.ifAny(reasons);
                yield List.of(request);
            }
            case Learning.Requested requested when requested.request().equals(request) -> List.of();
            case Learning.Requested _, Learning.Claimed _, Learning.Confirmed _, Learning.Disputed _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/learningId", StreamType.LEARNING, learningId.value()));
        };
    }
}
