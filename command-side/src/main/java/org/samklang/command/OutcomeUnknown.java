package org.samklang.command;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether the command was recorded is not known here. Sending it again with the same id gives the answer: the first
/// one if it was recorded, a fresh one if not.
public final class OutcomeUnknown extends LogFailure {

    private final UUID commandId;

    public OutcomeUnknown(UUID commandId, @Nullable Throwable cause) {
        super("outcome unknown, send again with the same id: " + commandId, cause);
        this.commandId = commandId;
    }

    public UUID commandId() {
        return commandId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("commandId", commandId.toString());
    }
}
