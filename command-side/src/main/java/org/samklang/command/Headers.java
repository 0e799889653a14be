package org.samklang.command;

import java.util.List;
import org.samklang.events.axon.EnvelopeMetadata;

/// What travels beside a command, in its metadata. [EnvelopeMetadata] has the keys that facts take over; those here stay
/// with the command.
public final class Headers {

    /// Sequence number of the last fact that the sender saw of the stream, as a number; -1 for a stream without facts.
    /// Optional. Where the stream has gone on since, the answer is [StaleVersion].
    public static final String EXPECTED_VERSION = "expectedVersion";

    /// How often the command was decided before and lost against another writer. Absent the first time. A handler that
    /// creates a stream without reading it must read it when this is present, so that the domain can refuse.
    public static final String RETRY = "retry";

    /// What facts take over from the command that caused them.
    public static final List<String> COPIED_TO_FACTS = List.of(
            EnvelopeMetadata.COMMAND_ID,
            EnvelopeMetadata.COMMAND_HMAC,
            EnvelopeMetadata.ACTOR_ID,
            EnvelopeMetadata.ACTOR_ROLE,
            EnvelopeMetadata.ACTOR_ORGANISATION,
            EnvelopeMetadata.SOURCE,
            EnvelopeMetadata.VISIBILITY,
            EnvelopeMetadata.LANGUAGE,
            EnvelopeMetadata.REASON);

    private Headers() {}
}
