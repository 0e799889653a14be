package org.samklang.query.learning;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningLevelRaised;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;
import org.samklang.events.Recorded;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Undigestible;

/// One piece of learning after one fact; the timeline and the balance fold it alike.
public final class LearningFold {
    private LearningFold() {}

    public static LearningLine fold(
            String key, @Nullable LearningLine old, LearningEvent event, Recorded recorded) {
        return switch (event) {
            case LearningRequested e -> requested(e, old, recorded);
            case LearningRecorded e -> recorded(e, old, recorded);
            case LearningConfirmed e -> word(
                    key,
                    old,
                    new LearningLine.Word(
                            e.level(), e.confirmedBy(), e.confirmedOn(), e.note(), recorded.position()),
                    recorded);
            case LearningDisputed e -> word(
                    key,
                    old,
                    new LearningLine.Word(null, e.disputedBy(), e.disputedOn(), e.reason(), recorded.position()),
                    recorded);
            case LearningLevelRaised e -> {
                LearningLine raised = word(
                        key,
                        old,
                        new LearningLine.Word(e.level(), e.raisedBy(), e.raisedOn(), e.note(), recorded.position()),
                        recorded);
                yield raised.with(raised.links().and(null, null, e.outcome(), e.routine()));
            }
            case LearningLinked e -> {
                if (old == null) {
                    throw new Undigestible(key, recorded);
                }
                yield old.with(old.links().and(e.activity(), e.answers(), e.outcome(), e.document()));
            }
        };
    }

    /// Whether the fact says anew what the learning was, rather than adding to it.
    public static boolean replaces(LearningEvent event) {
        return switch (event) {
            case LearningRequested _, LearningRecorded _ -> true;
            case LearningConfirmed _, LearningDisputed _, LearningLevelRaised _, LearningLinked _ -> false;
        };
    }

    /// On which day it can have been asked for or passed on at the earliest; null where that is not known.
    public static @Nullable LocalDate shownFrom(LearningLine line) {
        LocalDate learned = earliest(line.learnedOn());
        LocalDate requested = earliest(line.requestedOn());
        if (!line.recorded()) {
            return requested;
        }
        if (!line.requested()) {
            return learned;
        }
        return learned == null || requested == null ? null : learned.isBefore(requested) ? learned : requested;
    }

    private static @Nullable LocalDate earliest(@Nullable PartialDate date) {
        return date == null ? null : date.earliest();
    }

    private static LearningLine requested(LearningRequested e, @Nullable LearningLine old, Recorded recorded) {
        return new LearningLine(
                e.learningId(),
                e.partnershipId(),
                e.direction(),
                e.topic(),
                old == null ? null : old.kind(),
                e.summary(),
                true,
                e.requestedOn(),
                old != null && old.recorded(),
                old == null ? null : old.learnedOn(),
                old == null ? LearningLine.Links.NONE : old.links(),
                old == null ? List.of() : old.words(),
                old == null ? day(recorded) : old.recordedDay());
    }

    private static LearningLine recorded(LearningRecorded e, @Nullable LearningLine old, Recorded recorded) {
        return new LearningLine(
                e.learningId(),
                e.partnershipId(),
                e.direction(),
                e.topic(),
                e.kind(),
                e.summary(),
                old != null && old.requested(),
                old == null ? null : old.requestedOn(),
                true,
                e.learnedOn(),
                (old == null ? LearningLine.Links.NONE : old.links()).and(e.activity(), e.answers(), null, null),
                old == null ? List.of() : old.words(),
                day(recorded));
    }

    private static LearningLine word(
            String key, @Nullable LearningLine old, LearningLine.Word word, Recorded recorded) {
        if (old == null) {
            throw new Undigestible(key, recorded);
        }
        List<LearningLine.Word> words = new ArrayList<>(old.words());
        words.add(word);
        return old.with(words);
    }

    private static LocalDate day(Recorded recorded) {
        return LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC);
    }
}
