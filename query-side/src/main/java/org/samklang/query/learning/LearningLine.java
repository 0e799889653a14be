package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// One piece of learning with all that was said of it: asked for, passed on, confirmed, disputed.
///
/// @param direction from whom to whom
/// @param topic short code of what it was about: `LEGISLATION`
/// @param kind null while it is only asked for
/// @param summary what was learned, or asked for
/// @param requested whether it was asked for under this very id
/// @param requestedOn when it was asked for, where it was and that is known
/// @param recorded whether somebody said that it was passed on; false while it is only asked for
/// @param learnedOn when it was passed on, as far as known
/// @param activity where it happened
/// @param answers the request that it answers
/// @param words what its receiver and others said of it, in the order of record
/// @param recordedDay day of record, UTC, of the fact that says it was passed on, or else asked for
public record LearningLine(
        LearningId learningId,
        PartnershipId partnership,
        Direction direction,
        String topic,
        @Nullable LearningKind kind,
        Narrative summary,
        boolean requested,
        @Nullable PartialDate requestedOn,
        boolean recorded,
        @Nullable PartialDate learnedOn,
        @Nullable ActivityId activity,
        @Nullable LearningId answers,
        List<Word> words,
        LocalDate recordedDay) {
    public LearningLine {
        words = words == null ? List.of() : List.copyOf(words);
    }

    LearningLine with(List<Word> newWords) {
        return new LearningLine(
                learningId,
                partnership,
                direction,
                topic,
                kind,
                summary,
                requested,
                requestedOn,
                recorded,
                learnedOn,
                activity,
                answers,
                newWords,
                recordedDay);
    }

    /// As it looked before it was passed on.
    LearningLine onlyRequested() {
        return new LearningLine(
                learningId,
                partnership,
                direction,
                topic,
                null,
                summary,
                true,
                requestedOn,
                false,
                null,
                null,
                null,
                List.of(),
                recordedDay);
    }

    /// Somebody's word on the learning.
    ///
    /// @param level how far it has come, for a confirmation; null for a dispute
    /// @param by the receiver for a confirmation, any party for a dispute
    /// @param text note of the confirmation, or reason of the dispute
    public record Word(
            @Nullable LearningLevel level,
            OrganisationId by,
            @Nullable PartialDate on,
            @Nullable Narrative text,
            long position) {
        /// Whether it denies the learning.
        public boolean disputes() {
            return level == null;
        }
    }
}
