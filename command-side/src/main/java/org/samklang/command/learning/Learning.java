package org.samklang.command.learning;

import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.Fact;
import org.samklang.events.LearningEvent;
import org.samklang.events.LearningEvent.LearningConfirmed;
import org.samklang.events.LearningEvent.LearningDisputed;
import org.samklang.events.LearningEvent.LearningLevelRaised;
import org.samklang.events.LearningEvent.LearningLinked;
import org.samklang.events.LearningEvent.LearningRecorded;
import org.samklang.events.LearningEvent.LearningRequested;

/// What is remembered of one piece of learning.
public sealed interface Learning extends StreamState<Learning> {

    /// Nothing was recorded yet.
    record Unrecorded() implements Learning {}

    /// The receiver asked for it.
    record Requested(LearningRequested request) implements Learning {}

    /// Somebody says that it went from one to the other.
    record Claimed(LearningRecorded learning) implements Learning {}

    /// The receiver said so itself.
    record Confirmed(LearningRecorded learning, LearningConfirmed confirmation) implements Learning {}

    /// A party denies it; only its receiver can confirm it again.
    record Disputed(LearningRecorded learning, LearningDisputed dispute) implements Learning {}

    /// The learning as it was recorded; null while it was only asked for.
    default @Nullable LearningRecorded recorded() {
        return switch (this) {
            case Unrecorded _, Requested _ -> null;
            case Claimed c -> c.learning();
            case Confirmed c -> c.learning();
            case Disputed d -> d.learning();
        };
    }

    @Override
    default Learning evolve(Fact fact) {
        if (!(fact instanceof LearningEvent event)) {
            throw new IllegalArgumentException("no fact of a learning: " + fact);
        }
        LearningRecorded recorded = recorded();
        return switch (event) {
            case LearningRequested e -> new Requested(e);
            case LearningRecorded e -> new Claimed(e);
            case LearningConfirmed e -> recorded == null ? this : new Confirmed(recorded, e);
            case LearningLevelRaised _, LearningLinked _ -> this;
            case LearningDisputed e -> recorded == null ? this : new Disputed(recorded, e);
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unrecorded _ -> new Standing.Unknown();
            case Requested r ->
                new Standing.OfLearning(r.request().partnershipId(), r.request().direction(), true);
            case Claimed c -> standing(c.learning());
            case Confirmed c -> standing(c.learning());
            case Disputed d -> standing(d.learning());
        };
    }

    private static Standing standing(LearningRecorded learning) {
        return new Standing.OfLearning(learning.partnershipId(), learning.direction(), false);
    }
}
