package org.samklang.events;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.OutcomeId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// Everything that can ever be true of one piece of learning: asked for, passed on, confirmed, disputed.
///
/// `direction` says from whom to whom. Only the receiver's word confirms.
public sealed interface LearningEvent extends Fact {
    LearningId learningId();

    PartnershipId partnershipId();

    Direction direction();

    @Override
    default String streamId() {
        return StreamType.LEARNING.streamId(learningId().value());
    }

    /// The receiver asked to learn something (S1:42 work with children, S4:122).
    @EventName("learning.requested")
    record LearningRequested(
            LearningId learningId,
            PartnershipId partnershipId,
            Direction direction,
            String topic,
            Narrative summary,
            @Nullable PartialDate requestedOn)
            implements LearningEvent {}

    /// Somebody says that learning went from one to the other. A claim, until the receiver confirms it.
    ///
    /// @param topic short code of what it was about: `LEGISLATION`
    /// @param learnedOn when, as far as known
    /// @param activity where it happened
    /// @param answers the request that it answers
    @EventName("learning.recorded")
    record LearningRecorded(
            LearningId learningId,
            PartnershipId partnershipId,
            Direction direction,
            LearningKind kind,
            String topic,
            Narrative summary,
            @Nullable PartialDate learnedOn,
            @Nullable ActivityId activity,
            @Nullable LearningId answers)
            implements LearningEvent {}

    /// The receiver confirms that it received the learning, or has adopted it.
    ///
    /// @param confirmedBy the receiving organisation
    @EventName("learning.confirmed")
    record LearningConfirmed(
            LearningId learningId,
            PartnershipId partnershipId,
            Direction direction,
            OrganisationId confirmedBy,
            LearningLevel level,
            @Nullable PartialDate confirmedOn,
            @Nullable Narrative note)
            implements LearningEvent {}

    /// A party denies the learning. It leaves both numbers until its receiver confirms it again.
    @EventName("learning.disputed")
    record LearningDisputed(
            LearningId learningId,
            PartnershipId partnershipId,
            Direction direction,
            OrganisationId disputedBy,
            @Nullable PartialDate disputedOn,
            Narrative reason)
            implements LearningEvent {}

    /// The receiver went further than it had confirmed: it adopted the learning, or made it a part of its institution.
    ///
    /// @param level where it stands now
    /// @param outcome the changed practice or law that shows it
    /// @param routine the document that made it a routine
    @EventName("learning.level-raised")
    record LearningLevelRaised(
            LearningId learningId,
            PartnershipId partnershipId,
            Direction direction,
            OrganisationId raisedBy,
            LearningLevel level,
            @Nullable OutcomeId outcome,
            @Nullable DocumentId routine,
            @Nullable PartialDate raisedOn,
            @Nullable Narrative note)
            implements LearningEvent {}

    /// The learning turned out to belong to more: where it happened, what came of it, what it answers.
    @EventName("learning.linked")
    record LearningLinked(
            LearningId learningId,
            PartnershipId partnershipId,
            Direction direction,
            @Nullable ActivityId activity,
            @Nullable OutcomeId outcome,
            @Nullable DocumentId document,
            @Nullable LearningId answers)
            implements LearningEvent {}
}
