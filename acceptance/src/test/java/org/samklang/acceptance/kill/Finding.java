package org.samklang.acceptance.kill;

import java.util.List;
import java.util.UUID;

/// Something between what clients were told and what the log says that must not be.
sealed interface Finding {

    /// An acknowledged command is not in the log.
    record Lost(UUID command, long acknowledgedAt) implements Finding {}

    /// An acknowledged command stands elsewhere than its sender was told.
    record Moved(UUID command, long acknowledgedAt, long foundAt) implements Finding {}

    /// A command is in the log more than once.
    record Doubled(UUID command, List<Long> positions) implements Finding {}

    /// The same command was acknowledged at different positions.
    record ToldDifferently(UUID command, List<Long> positions) implements Finding {}

    /// A command is in the log although every sending of it was refused or never went out.
    record RecordedThoughRefused(UUID command, long position) implements Finding {}

    /// The log has a command that nobody sent.
    record NeverSent(UUID command, long position) implements Finding {}

    /// A position has no fact, or more than one.
    record NotDense(long position, long facts) implements Finding {}
}
