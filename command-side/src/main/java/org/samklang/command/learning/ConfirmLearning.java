package org.samklang.command.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.StreamType;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of confirming, as the receiver, that learning was received or adopted. Nobody else's word counts: the
/// sender is refused, and so is a register of documents.
///
/// @param level RECEIVED or ADOPTED; INSTITUTIONALISED needs more than a word, see [RaiseLearningLevel]
public record ConfirmLearning(
        LearningId learningId, LearningLevel level, @Nullable PartialDate confirmedOn, @Nullable Narrative note)
        implements LearningWord {
    private static final Set<LearningLevel> CONFIRMABLE = Set.of(LearningLevel.RECEIVED, LearningLevel.ADOPTED);

    /// Confirming again at the same level says nothing new; after a dispute it settles it.
    @Override
    public List<LearningEvent> decide(Learning state, Circumstances circumstances) {
        return switch (state) {
            case Learning.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/learningId", StreamType.LEARNING, learningId.value()));
            case Learning.Requested _ -> throw new Rejection(new Reason.NotRecordedYet("/learningId"));
            case Learning.Claimed claimed -> confirm(claimed.learning(), circumstances);
            case Learning.Disputed disputed -> confirm(disputed.learning(), circumstances);
            case Learning.Confirmed confirmed -> {
                List<LearningEvent> confirmation = confirm(confirmed.learning(), circumstances);
                yield confirmed.level().compareTo(level) >= 0 ? List.of() : confirmation;
            }
        };
    }

    private List<LearningEvent> confirm(LearningRecorded learning, Circumstances circumstances) {
        OrganisationId receiver = learning.direction().to();
        List<Reason> reasons = new ArrayList<>();
        if (!receiver.equals(circumstances.actor().organisation())) {
            reasons.add(new Reason.OnlyReceiverConfirms("/learningId", receiver));
        }
        if (!CONFIRMABLE.contains(level)) {
            reasons.add(new Reason.LevelNotConfirmable("/level", level));
        }
        DateRule.wellFormed("/confirmedOn", confirmedOn, reasons);
        DateRule.notInFuture("/confirmedOn", confirmedOn, circumstances.today(), reasons);
        DateRule.inOrder("/confirmedOn", learning.learnedOn(), confirmedOn, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(new LearningConfirmed(
                learningId, learning.partnershipId(), learning.direction(), receiver, level, confirmedOn, note));
    }
}
