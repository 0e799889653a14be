package org.samklang.query.learning;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Direction;
import org.samklang.events.value.LearningKind;
import org.samklang.events.value.PartialDate;

/// What makes entries of learning identical: a batch of them that was recorded on one day counts once (domain 5.9).
public record Alike(
        Direction direction,
        String topic,
        @Nullable LearningKind kind,
        String summary,
        @Nullable PartialDate learnedOn,
        LocalDate recordedDay) {

    public static Alike of(LearningLine line) {
        return new Alike(
                line.direction(),
                line.topic(),
                line.kind(),
                line.summary().text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT),
                line.learnedOn(),
                line.recordedDay());
    }
}
