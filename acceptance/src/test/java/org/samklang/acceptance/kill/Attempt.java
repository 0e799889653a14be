package org.samklang.acceptance.kill;

import java.time.Instant;
import java.util.UUID;

/// One sending of one command and what came back. A command that was sent again with the same id has several.
///
/// @param command its id
/// @param position where it was acknowledged; -1 unless it was
/// @param words what else came back: a status and kind of problem, or how the connection ended
record Attempt(Instant at, int client, UUID command, Outcome outcome, long position, String words) {

    /// What the sender knows afterwards.
    enum Outcome {
        /// Recorded now.
        ACKNOWLEDGED,
        /// Recorded before, this is the first answer again.
        REPEATED,
        /// Judged and refused: it is not in the log because of this sending.
        REFUSED,
        /// It never went out.
        UNSENT,
        /// Nobody can say.
        UNKNOWN
    }

    static Attempt acknowledged(int client, UUID command, long position, boolean again, String words) {
        return new Attempt(
                Instant.now(), client, command, again ? Outcome.REPEATED : Outcome.ACKNOWLEDGED, position, words);
    }

    static Attempt without(Outcome outcome, int client, UUID command, String words) {
        return new Attempt(Instant.now(), client, command, outcome, -1, words);
    }

    boolean answered() {
        return outcome == Outcome.ACKNOWLEDGED || outcome == Outcome.REPEATED;
    }
}
