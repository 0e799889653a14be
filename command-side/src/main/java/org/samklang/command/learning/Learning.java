package org.samklang.command.learning;

import java.util.List;
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
import org.samklang.events.value.LearningLevel;
import org.samklang.events.value.PartialDate;

/// What is remembered of one piece of learning.
public sealed interface Learning extends StreamState<Learning> {

    /// Nothing was recorded yet.
    record Unrecorded() implements Learning {}

    /// The receiver asked for it.
    record Requested(LearningRequested request) implements Learning {}

    /// Somebody says that it went from one to the other.
    record Claimed(LearningRecorded learning, Links links) implements Learning {}

    /// The receiver said so itself.
    ///
    /// @param level how far it has come by the receiver's own word
    /// @param raised what the receiver said last of how much further it had come; null where it only confirmed
    record Confirmed(
            LearningRecorded learning,
            Links links,
            LearningConfirmed confirmation,
            LearningLevel level,
            @Nullable LearningLevelRaised raised)
            implements Learning {

        /// Since when it stands where it does, as far as known.
        @Nullable PartialDate since() {
            return raised != null && raised.raisedOn() != null ? raised.raisedOn() : confirmation.confirmedOn();
        }
    }

    /// A party denies it; only its receiver can confirm it again.
    record Disputed(LearningRecorded learning, Links links, LearningDisputed dispute) implements Learning {}

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
        Links links = links();
        return switch (event) {
            case LearningRequested e -> new Requested(e);
            case LearningRecorded e -> new Claimed(e, Links.of(e));
            case LearningConfirmed e -> recorded == null ? this : confirmed(recorded, e);
            case LearningLevelRaised e when this instanceof Confirmed c ->
                new Confirmed(c.learning(), links.withOutcome(e.outcome()), c.confirmation(), e.level(), e);
            case LearningLevelRaised _ -> this;
            case LearningLinked e -> linked(links.with(e));
            case LearningDisputed e -> recorded == null ? this : new Disputed(recorded, links, e);
        };
    }

    /// A further confirmation never takes a level back.
    private Learning confirmed(LearningRecorded recorded, LearningConfirmed event) {
        return this instanceof Confirmed c && c.level().compareTo(event.level()) >= 0
                ? new Confirmed(recorded, links(), event, c.level(), c.raised())
                : new Confirmed(recorded, links(), event, event.level(), null);
    }

    private Learning linked(Links links) {
        return switch (this) {
            case Unrecorded _, Requested _ -> this;
            case Claimed c -> new Claimed(c.learning(), links);
            case Confirmed c -> new Confirmed(c.learning(), links, c.confirmation(), c.level(), c.raised());
            case Disputed d -> new Disputed(d.learning(), links, d.dispute());
        };
    }

    /// What it belongs to; nothing while it was only asked for.
    default Links links() {
        return switch (this) {
            case Unrecorded _, Requested _ -> new Links(List.of(), List.of(), List.of(), List.of());
            case Claimed c -> c.links();
            case Confirmed c -> c.links();
            case Disputed d -> d.links();
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
