package org.samklang.command;

import java.util.Map;
import org.samklang.events.axon.EnvelopeMetadata;

/// The command came without a usable [EnvelopeMetadata#COMMAND_ID], [EnvelopeMetadata#COMMAND_HMAC] or [Headers#EXPECTED_VERSION]. It
/// reached no handler.
public final class UnidentifiedCommand extends LogFailure {

    private final String header;

    public UnidentifiedCommand(String header) {
        super("command with a missing or unreadable header: " + header, null);
        this.header = header;
    }

    public String header() {
        return header;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("header", header);
    }
}
