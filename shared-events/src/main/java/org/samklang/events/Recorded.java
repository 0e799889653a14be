package org.samklang.events;

import java.time.Instant;

/// A fact in its place in the log.
///
/// @param position dense place in the order of record: 0, 1, 2, ...
/// @param recordedAt when it was recorded, UTC, never going back along positions
public record Recorded(long position, Instant recordedAt, String eventId, Envelope envelope, Fact fact) {}
