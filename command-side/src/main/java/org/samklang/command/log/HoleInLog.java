package org.samklang.command.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// A position is missing. Nothing that goes through the appender can cause it, so somebody wrote, deleted or restored
/// around it. A reader must not go on: what it would say after that is not what was recorded.
public final class HoleInLog extends EventStoreException {

    HoleInLog(long before, long after) {
        super("hole in the log: position " + after + " follows " + before);
    }
}
