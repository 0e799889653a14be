package org.samklang.query.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a rebuild has come.
///
/// @param generation what is being built
/// @param done facts folded so far, over all passes
/// @param total facts to fold, over all passes; grows while others write
/// @param fault why it failed; null otherwise
public record RebuildProgress(
        String view, long generation, Step step, long done, long total, Instant startedAt, @Nullable String fault) {

    /// What a rebuild does at the moment.
    public enum Step {
        READING,
        INDEXING,
        CATCHING_UP,
        SWITCHING,
        DONE,
        FAILED
    }

    public boolean isOver() {
        return step == Step.DONE || step == Step.FAILED;
    }
}
