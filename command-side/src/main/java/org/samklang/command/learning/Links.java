package org.samklang.command.learning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.LearningId;
import org.samklang.events.value.OutcomeId;

/// What a piece of learning belongs to, as far as it was said, once each.
public record Links(
        List<ActivityId> activities, List<OutcomeId> outcomes, List<DocumentId> documents, List<LearningId> answers) {

    public Links {
        activities = List.copyOf(activities);
        outcomes = List.copyOf(outcomes);
        documents = List.copyOf(documents);
        answers = List.copyOf(answers);
    }

    static Links of(LearningRecorded learning) {
        return new Links(with(List.of(), learning.activity()), List.of(), List.of(), with(List.of(), learning.answers()));
    }

    Links with(LearningLinked linked) {
        return new Links(
                with(activities, linked.activity()),
                with(outcomes, linked.outcome()),
                with(documents, linked.document()),
                with(answers, linked.answers()));
    }

    Links withOutcome(@Nullable OutcomeId outcome) {
        return new Links(activities, with(outcomes, outcome), documents, answers);
    }

    private static <I> List<I> with(List<I> ids, @Nullable I id) {
        Set<I> all = new LinkedHashSet<>(ids);
        if (id != null) {
            all.add(id);
        }
        return List.copyOf(all);
    }
}
