package org.samklang.command.cause;

import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.CauseEvent;
import org.samklang.events.CauseEvent.CauseRecorded;
import org.samklang.events.CauseEvent.CauseWithdrawn;
import org.samklang.events.Fact;

/// What is remembered of one link between what led to something and what came of it.
public sealed interface Cause extends StreamState<Cause> {

    /// Nothing was recorded yet.
    record Unlinked() implements Cause {}

    /// It stands.
    record Linked(CauseRecorded link) implements Cause {}

    /// It was taken back.
    record Withdrawn(CauseRecorded link, CauseWithdrawn withdrawal) implements Cause {}

    @Override
    default Cause evolve(Fact fact) {
        if (!(fact instanceof CauseEvent event)) {
            throw new IllegalArgumentException("no fact of a cause: " + fact);
        }
        return switch (event) {
            case CauseRecorded e -> this instanceof Unlinked ? new Linked(e) : this;
            case CauseWithdrawn e -> this instanceof Linked(CauseRecorded link) ? new Withdrawn(link, e) : this;
        };
    }

    @Override
    default Standing standing() {
        return switch (this) {
            case Unlinked _ -> new Standing.Unknown();
            case Linked _ -> new Standing.OfCause(false);
            case Withdrawn _ -> new Standing.OfCause(true);
        };
    }
}
