package org.samklang.command.log;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.command.UnidentifiedCommand;

/// What makes a command the same command: its id, and the HMAC that tells whether its content is the same too.
final class CommandIdentity {

    private final UUID id;
    private final byte[] hmac;

    CommandIdentity(UUID id, byte[] hmac) {
        this.id = id;
        this.hmac = hmac.clone();
    }

    static CommandIdentity of(MetaData metaData) {
        return new CommandIdentity(id(metaData.get(EnvelopeMetadata.COMMAND_ID)), hmac(metaData.get(EnvelopeMetadata.COMMAND_HMAC)));
    }

    private static UUID id(@Nullable Object header) {
        try {
            if (header instanceof String text && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new UnidentifiedCommand(EnvelopeMetadata.COMMAND_ID);
    }

    private static byte[] hmac(@Nullable Object header) {
        try {
            if (header instanceof String text && !text.isEmpty()) {
                return Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw new UnidentifiedCommand(EnvelopeMetadata.COMMAND_HMAC);
    }

    UUID id() {
        return id;
    }

    byte[] hmac() {
        return hmac.clone();
    }

    boolean hasContent(byte[] other) {
        return MessageDigest.isEqual(hmac, other);
    }
}
