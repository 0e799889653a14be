package org.samklang.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What a decision may know beside its own stream: who asks, the latest date on earth, and the standing of every
/// stream that the intent refers to, read strongly consistent just before.
///
/// @param today the date where it is latest (UTC+14), so that nobody's today is the future
public record Circumstances(Actor actor, LocalDate today, Map<String, Standing> standings) {

    public Circumstances {
        standings = Map.copyOf(standings);
    }

    /// The same, and how further streams stand.
    public Circumstances and(Map<String, Standing> further) {
        if (further.isEmpty()) {
            return this;
        }
        Map<String, Standing> all = new HashMap<>(standings);
        all.putAll(further);
        return new Circumstances(actor, today, all);
    }

    /// The standing of a stream that the intent named among its references.
    public Standing of(Reference reference) {
        Standing standing = standings.get(reference.streamId());
        if (standing == null) {
            throw new IllegalArgumentException("not among the references: " + reference.streamId());
        }
        return standing;
    }
}
