package org.samklang.events;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.CauseId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// Everything that can ever be true of one link between what led to something and what came of it.
///
/// "FNN er et resultat av ... Nordisk Forum" (S1:20): a conference led to a network.
public sealed interface CauseEvent extends Telling {
    CauseId causeId();

    /// What led to it.
    Subject cause();

    /// What came of it.
    Subject effect();

    @Override
    default String streamId() {
        return StreamType.CAUSE.streamId(causeId().value());
    }

    @Override
    default List<Subject> about() {
        return Subject.among(causeId(), cause(), effect());
    }

    @Override
    default @Nullable PartialDate happenedOn() {
        return null;
    }

    /// One thing led to another, says the source.
    @EventName("cause.recorded")
    record CauseRecorded(CauseId causeId, Subject cause, Subject effect, @Nullable Narrative note)
            implements CauseEvent {}

    /// The link should not have been recorded.
    @EventName("cause.withdrawn")
    record CauseWithdrawn(CauseId causeId, Subject cause, Subject effect, Narrative reason) implements CauseEvent {}
}
