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
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;

/// The act of writing down what a piece of learning turned out to belong to: where it happened, what came of it, in which
/// document it stands, which request it answers. Any of them may be several, linked one after the other.
///
/// Refused where it names nothing, and for learning that was only asked for. What is linked already is not recorded again.
public record LinkLearning(
        LearningId learningId,
        @Nullable ActivityId activity,
        @Nullable OutcomeId outcome,
        @Nullable DocumentId document,
        @Nullable LearningId answers)
        implements LearningIntent {

    @Override
    public List<Reference> references(Learning state) {
        List<Reference> references = new ArrayList<>(named());
        LearningRecorded learning = state.recorded();
        if (learning != null) {
            references.add(LearningRule.partnership(learning.partnershipId()));
        }
        return references;
    }

    private List<Reference> named() {
        List<Reference> references = new ArrayList<>();
        if (activity != null) {
            references.add(Reference.to("/activity", activity));
        }
        if (outcome != null) {
            references.add(Reference.to("/outcome", outcome));
        }
        if (document != null) {
            references.add(Reference.to("/document", document));
        }
        if (answers != null) {
            references.add(Reference.to("/answers", answers));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Learning state, Circumstances circumstances) {
        LearningRecorded learning = state.recorded();
        return learning == null ? null : LearningRule.parties(learning.partnershipId(), circumstances);
    }

    @Override
    public List<LearningEvent> decide(Learning state, Circumstances circumstances) {
        return switch (state) {
            case Learning.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/learningId", StreamType.LEARNING, learningId.value()));
            case Learning.Requested _ -> throw new Rejection(new Reason.NotRecordedYet("/learningId"));
            case Learning.Claimed claimed -> link(claimed.learning(), claimed.links(), circumstances);
            case Learning.Confirmed confirmed -> link(confirmed.learning(), confirmed.links(), circumstances);
            case Learning.Disputed disputed -> link(disputed.learning(), disputed.links(), circumstances);
        };
    }

    private List<LearningEvent> link(LearningRecorded learning, Links links, Circumstances circumstances) {
        List<Reason> reasons = new ArrayList<>();
        if (named().isEmpty()) {
            reasons.add(new Reason.Missing(""));
        }
        ReferenceRule.allKnown(named(), circumstances, reasons);
        if (answers != null) {
            LearningRule.answersTheRequest(
                    answers, learning.partnershipId(), learning.direction(), circumstances, reasons);
        }
        Rejection.ifAny(reasons);
        LearningLinked linked = new LearningLinked(
                learningId,
                learning.partnershipId(),
                learning.direction(),
                fresh(links.activities(), activity),
                fresh(links.outcomes(), outcome),
                fresh(links.documents(), document),
                fresh(links.answers(), answers));
        return links.with(linked).equals(links) ? List.of() : List.of(linked);
    }

    private static <I> @Nullable I fresh(List<I> known, @Nullable I id) {
        return id == null || known.contains(id) ? null : id;
    }
}
