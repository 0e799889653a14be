package org.samklang.command.log;

import java.util.Map;
import java.util.UUID;

/// What the appender saw of the log while nobody else could append.
///
/// @param next the first position that is free
/// @param recordedAt the record time of the batch, in the stored form
/// @param lastSequences for every stream of the batch the sequence number of its last event, -1 for none
/// @param commands those commands of the batch that were accepted before
record Seen(long next, String recordedAt, Map<String, Long> lastSequences, Map<UUID, Accepted> commands) {

    /// A command that is in the log.
    record Accepted(CommandIdentity command, long first, long last) {}
}
