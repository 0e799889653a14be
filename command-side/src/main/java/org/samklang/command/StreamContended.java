package org.samklang.command;

import java.util.Map;

/// Other writers were faster every time the command was decided. Nothing was recorded; it may be sent again.
public final class StreamContended extends LogFailure {

    private final String stream;
    private final int attempts;

    public StreamContended(String stream, int attempts) {
        super("stream " + stream + " was changed by others during each of " + attempts + " attempts", null);
        this.stream = stream;
        this.attempts = attempts;
    }

    public String stream() {
        return stream;
    }

    public int attempts() {
        return attempts;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("stream", stream, "attempts", attempts);
    }
}
