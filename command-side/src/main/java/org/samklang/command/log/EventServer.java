package org.samklang.command.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Keeps the events where PostgreSQL has only the copy of them. It numbers them 0, 1, 2, ... and takes each sequence
/// number of a stream once.
interface EventServer {

    /// The events of one command, together or not at all.
    Outcome append(List<EventRow> rows);

    /// Sequence number of the stream's last event; -1 for none.
    long lastSequence(String stream);

    /// Position of the last event; -1 for none.
    long lastPosition();

    /// The events after a position, and those to come.
    Feed open(long after);

    /// What became of an append.
    sealed interface Outcome {

        /// It is there.
        record Appended() implements Outcome {}

        /// It is not there: a sequence number of its stream was taken.
        record Taken() implements Outcome {}

        /// It is not there: the server does not take it.
        record Refused(Throwable why) implements Outcome {}

        /// It may be there.
        record Unknown(Throwable why) implements Outcome {}
    }

    /// Events in their order.
    interface Feed extends AutoCloseable {

        /// What has come, after waiting for the first; nothing when none came in time.
        ///
        /// @throws RuntimeException when the connection is gone
        List<Served> next(int most, Duration patience) throws InterruptedException;

        @Override
        void close();
    }

    /// @param said the record time by the clock of whoever appended it
    record Served(long position, Instant said, EventRow row) {}
}
