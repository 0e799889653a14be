package org.samklang.command;

import java.util.Map;

/// The sender decided on an older state than the stream has now. Nothing was recorded and nothing is tried again: the
/// sender has to look first.
public final class StaleVersion extends LogFailure {

    private final String stream;
    private final long expected;
    private final long actual;

    public StaleVersion(String stream, long expected, long actual) {
        super("stream " + stream + " is at " + actual + ", not at " + expected, null);
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public String stream() {
        return stream;
    }

    /// Sequence number that the sender saw last; -1 for none.
    public long expected() {
        return expected;
    }

    /// Sequence number of the stream's last fact; -1 for none.
    public long actual() {
        return actual;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("stream", stream, "expected", expected, "actual", actual);
    }
}
