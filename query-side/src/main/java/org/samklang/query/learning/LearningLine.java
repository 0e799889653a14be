package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

/// One piece of learning with all that was said of it: asked for, passed on, confirmed and taken further, disputed.
///
/// @param direction from whom to whom
/// @param topic short code of what it was about: `LEGISLATION`
/// @param kind null while it is only asked for
/// @param summary what was learned, or asked for
/// @param requested whether it was asked for under this very id
/// @param requestedOn when it was asked for, where it was and that is known
/// @param recorded whether somebody said that it was passed on; false while it is only asked for
/// @param learnedOn when it was passed on, as far as known
/// @param links what it belongs to
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
        Links links,
        List<Word> words,
        LocalDate recordedDay) {
    public LearningLine {
        links = links == null ? Links.NONE : links;
        words = words == null ? List.of() : List.copyOf(words);
    }

    LearningLine with(List<Word> newWords) {
        return with(links, newWords);
    }

    LearningLine with(Links newLinks) {
        return with(newLinks, words);
    }

    private LearningLine with(Links newLinks, List<Word> newWords) {
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
                newLinks,
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
                Links.NONE,
                List.of(),
                recordedDay);
    }

    /// What a piece of learning belongs to, as far as it was said, once each.
    ///
    /// @param activities where it happened
    /// @param answers the requests that it answers
    /// @param outcomes what came of it
    /// @param documents in which it stands, and which made it a routine
    public record Links(
            List<ActivityId> activities,
            List<LearningId> answers,
            List<OutcomeId> outcomes,
            List<DocumentId> documents) {
        static final Links NONE = new Links(List.of(), List.of(), List.of(), List.of());

        public Links {
            activities = activities == null ? List.of() : List.copyOf(activities);
            answers = answers == null ? List.of() : List.copyOf(answers);
            outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
            documents = documents == null ? List.of() : List.copyOf(documents);
        }

        Links and(
                @Nullable ActivityId activity,
                @Nullable LearningId answered,
                @Nullable OutcomeId outcome,
                @Nullable DocumentId document) {
            return new Links(
                    and(activities, activity), and(answers, answered), and(outcomes, outcome), and(documents, document));
        }

        private static <I> List<I> and(List<I> ids, @Nullable I id) {
            Set<I> all = new LinkedHashSet<>(ids);
            if (id != null) {
                all.add(id);
            }
            return List.copyOf(all);
        }
    }

    /// Somebody's word on the learning.
    ///
    /// @param level how far it has come, for a confirmation or a raised level; null for a dispute
    /// @param by the receiver for a confirmation or a raised level, any party for a dispute
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
