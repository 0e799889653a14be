package org.samklang.command.learning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.Standing;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningLevelRaised;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.OutcomeKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;

/// The act of saying, as the receiver, that learning has come further than was confirmed. Only upwards, and only from
/// what the receiver has confirmed.
///
/// INSTITUTIONALISED is more than a word: it needs a changed practice or law, named here or linked before, or the
/// document that made it a routine.
///
/// @param outcome the changed practice or law that shows it
/// @param routine the document that made it a routine
public record RaiseLearningLevel(
        LearningId learningId,
        LearningLevel level,
        @Nullable OutcomeId outcome,
        @Nullable DocumentId routine,
        @Nullable PartialDate raisedOn,
        @Nullable Narrative note)
        implements LearningWord {

    @Override
    public List<Reference> references(Learning state) {
        List<Reference> references = new ArrayList<>(LearningWord.super.references(state));
        references.addAll(named());
        if (state instanceof Learning.Confirmed confirmed) {
            references.addAll(Reference.toEach("/outcome", confirmed.links().outcomes()));
        }
        return references;
    }

    private List<Reference> named() {
        List<Reference> references = new ArrayList<>();
        if (outcome != null) {
            references.add(Reference.to("/outcome", outcome));
        }
        if (routine != null) {
            references.add(Reference.to("/routine", routine));
        }
        return references;
    }

    @Override
    public List<LearningEvent> decide(Learning state, Circumstances circumstances) {
        return switch (state) {
            case Learning.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/learningId", StreamType.LEARNING, learningId.value()));
            case Learning.Requested _ -> throw new Rejection(new Reason.NotRecordedYet("/learningId"));
            case Learning.Claimed _, Learning.Disputed _ ->
                throw new Rejection(new Reason.NotConfirmed("/learningId"));
            case Learning.Confirmed confirmed -> raise(confirmed, circumstances);
        };
    }

    private List<LearningEvent> raise(Learning.Confirmed confirmed, Circumstances circumstances) {
        LearningRecorded learning = confirmed.learning();
        OrganisationId receiver = learning.direction().to();
        LearningLevelRaised raised = new LearningLevelRaised(
                learningId,
                learning.partnershipId(),
                learning.direction(),
                receiver,
                level,
                shown(confirmed.links(), circumstances),
                routine,
                raisedOn,
                note);
        List<Reason> reasons = new ArrayList<>();
        if (!receiver.equals(circumstances.actor().organisation())) {
            reasons.add(new Reason.OnlyReceiverConfirms("/learningId", receiver));
        } else if (raised.equals(confirmed.raised())) {
            return List.of();
        }
        if (level.compareTo(confirmed.level()) <= 0) {
            reasons.add(new Reason.LevelNotRaised("/level", level, confirmed.level()));
        }
        ReferenceRule.allKnown(named(), circumstances, reasons);
        if (level == LearningLevel.INSTITUTIONALISED) {
            evidence(raised.outcome(), circumstances, reasons);
        }
        DateRule.happened("/raisedOn", raisedOn, circumstances.today(), reasons);
        DateRule.inOrder("/raisedOn", confirmed.since(), raisedOn, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(raised);
    }

    /// The outcome that is named, or else one that was linked before and shows it.
    private @Nullable OutcomeId shown(Links links, Circumstances circumstances) {
        if (outcome != null || level != LearningLevel.INSTITUTIONALISED || routine != null) {
            return outcome;
        }
        return links.outcomes().stream()
                .filter(one -> circumstances.of(Reference.to("/outcome", one)) instanceof Standing.OfOutcome known
                        && isChange(known.kind()))
                .findFirst()
                .orElse(null);
    }

    private void evidence(@Nullable OutcomeId shown, Circumstances circumstances, List<Reason> into) {
        if (shown == null) {
            if (routine == null) {
                into.add(new Reason.LevelNeedsProof("/outcome", level));
            }
        } else if (circumstances.of(Reference.to("/outcome", shown)) instanceof Standing.OfOutcome known
                && !isChange(known.kind())
                && routine == null) {
            into.add(new Reason.NoChange("/outcome", shown, known.kind()));
        }
    }

    private static boolean isChange(OutcomeKind kind) {
        return kind == OutcomeKind.PRACTICE_CHANGE || kind == OutcomeKind.LAW_CHANGE;
    }
}
