package org.samklang.command.log;

import org.axonframework.modelling.command.ConcurrencyException;

/// Somebody else appended to the stream since the command was decided. The bus decides again, or answers that the
/// sender's version is stale.
final class StreamConflict extends ConcurrencyException {

    private final String stream;
    private final long actual;

    StreamConflict(String stream, long actual) {
        super("stream " + stream + " is at " + actual);
        this.stream = stream;
        this.actual = actual;
    }

    String stream() {
        return stream;
    }

    long actual() {
        return actual;
    }
}
