package org.samklang.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Envelope;
import org.samklang.events.Recorded;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.Source;

/// A fact behind a row: where it stands in the log, who recorded it and on what it rests.
///
/// @param fact stored name of the fact: `activity.corrected`
/// @param actorId opaque id of the user or program
/// @param reason why it was recorded, where that was asked for
public record Trace(
        long position,
        Instant recordedAt,
        String eventId,
        String fact,
        String actorId,
        String actorRole,
        @Nullable OrganisationId actorOrganisation,
        Source source,
        @Nullable String reason) {

    /// The trace that a fact leaves.
    public static Trace of(Recorded recorded) {
        Envelope envelope = recorded.envelope();
        return new Trace(
                recorded.position(),
                recorded.recordedAt(),
                recorded.eventId(),
                StoredName.of(recorded.fact()),
                envelope.actorId(),
                envelope.actorRole(),
                envelope.actorOrganisation(),
                envelope.source(),
                envelope.reason());
    }

    /// These in the order of record, once each.
    public static List<Trace> inOrder(Stream<Trace> traces) {
        return traces.distinct()
                .sorted(Comparator.comparingLong(Trace::position))
                .toList();
    }
}
