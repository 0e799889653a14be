package org.samklang.command;

import java.util.List;

/// Keys of what travels beside a command, in its metadata, and from there into the metadata of its facts.
public final class Headers {

    /// UUID that the sender chose. The same id with the same content is the same command, however often it is sent.
    public static final String COMMAND_ID = "commandId";

    /// HMAC of the command's canonical content, base64. Made where the command is dispatched; the log only compares.
    public static final String COMMAND_HMAC = "commandHmac";

    /// Opaque id of the user or program that gives the command.
    public static final String ACTOR_ID = "actorId";

    /// The role in which the actor acts.
    public static final String ACTOR_ROLE = "actorRole";

    /// The organisation for which the actor acts.
    public static final String ACTOR_ORGANISATION = "actorOrganisation";

    /// Citation or reporter: on what ground the facts are recorded.
    public static final String SOURCE = "source";

    /// For whose eyes the facts are.
    public static final String VISIBILITY = "visibility";

    /// BCP 47 tag of the free text.
    public static final String LANGUAGE = "language";

    /// Why the facts are recorded, where that was asked for.
    public static final String REASON = "reason";

    /// Sequence number of the last fact that the sender saw of the stream, as a number; -1 for a stream without facts.
    /// Optional, and stays with the command: facts do not carry it.
    public static final String EXPECTED_VERSION = "expectedVersion";

    /// 32 random bytes, base64, one for each fact, written by the log: a leaf hash must not let anyone guess content.
    public static final String SALT = "salt";

    /// How often the command was decided before and lost against another writer. Absent the first time. A handler that
    /// creates a stream without reading it must read it when this is present, so that the domain can refuse.
    public static final String RETRY = "retry";

    /// What facts take over from the command that caused them.
    public static final List<String> COPIED_TO_FACTS = List.of(
            COMMAND_ID, COMMAND_HMAC, ACTOR_ID, ACTOR_ROLE, ACTOR_ORGANISATION, SOURCE, VISIBILITY, LANGUAGE, REASON);

    private Headers() {}
}
