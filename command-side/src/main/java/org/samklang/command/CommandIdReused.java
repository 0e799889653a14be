package org.samklang.command;

import java.util.Map;
import java.util.UUID;

/// The command's id was accepted before with other content. Nothing was recorded; the first command stands.
public final class CommandIdReused extends LogFailure {

    private final UUID commandId;

    public CommandIdReused(UUID commandId) {
        super("command id used before with other content: " + commandId, null);
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
