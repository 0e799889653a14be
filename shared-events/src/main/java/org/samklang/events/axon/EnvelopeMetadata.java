package org.samklang.events.axon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Envelope;
import org.samklang.events.catalogue.UnreadableHistory;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// The envelope of a fact as the metadata of its event, and back.
///
/// Metadata is a map of texts, and of one map: the source in its own JSON form. Beside the envelope it carries what the
/// log and tracing need; those keys stand here too, so that all stored keys are on one page.
public final class EnvelopeMetadata {
    public static final String COMMAND_ID = "commandId";
    public static final String ACTOR_ID = "actorId";
    public static final String ACTOR_ROLE = "actorRole";
    public static final String ACTOR_ORGANISATION = "actorOrganisation";
    public static final String SOURCE = "source";
    public static final String VISIBILITY = "visibility";
    public static final String LANGUAGE = "language";
    public static final String REASON = "reason";

    /// HMAC of the command's canonical content, base64; tells a repetition from another command under the same id.
    public static final String COMMAND_HMAC = "commandHmac";

    /// 32 random bytes, base64, so that nobody can guess content from a leaf hash.
    public static final String SALT = "salt";

    /// The message that brought this one about.
    public static final String CORRELATION_ID = "correlationId";

    /// The first message of the whole chain.
    public static final String TRACE_ID = "traceId";

    private static final String METADATA = "metadata";
    private static final JsonMapper JSON = EventsJson.mapper();
    private static final JavaType MAP =
            JSON.getTypeFactory().constructMapType(HashMap.class, String.class, Object.class);

    private EnvelopeMetadata() {}

    /// The envelope's own keys. What is missing in the envelope has no key.
    public static Map<String, Object> of(Envelope envelope) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(COMMAND_ID, envelope.commandId());
        metadata.put(ACTOR_ID, envelope.actorId());
        metadata.put(ACTOR_ROLE, envelope.actorRole());
        if (envelope.actorOrganisation() != null) {
            metadata.put(ACTOR_ORGANISATION, envelope.actorOrganisation().value());
        }
        Map<String, Object> source = JSON.convertValue(envelope.source(), MAP);
        metadata.put(SOURCE, source);
        metadata.put(VISIBILITY, envelope.visibility().name());
        if (envelope.language() != null) {
            metadata.put(LANGUAGE, envelope.language());
        }
        if (envelope.reason() != null) {
            metadata.put(REASON, envelope.reason());
        }
        return metadata;
    }

    /// The envelope in an event's metadata. Other keys are passed over; a key that every event has and this one lacks,
    /// or one that cannot be read, is [UnreadableHistory].
    public static Envelope from(Map<String, ?> metadata) {
        try {
            String organisation = text(metadata, ACTOR_ORGANISATION);
            return new Envelope(
                    required(metadata, ACTOR_ID),
                    required(metadata, ACTOR_ROLE),
                    organisation == null ? null : new OrganisationId(organisation),
                    source(metadata),
                    Visibility.valueOf(required(metadata, VISIBILITY)),
                    text(metadata, LANGUAGE),
                    text(metadata, REASON),
                    required(metadata, COMMAND_ID));
        } catch (RuntimeException e) {
            throw e instanceof UnreadableHistory known ? known : unreadable("a key is not as it should be", e);
        }
    }

    /// Read by hand like [EnvelopeReader] does: binding it took longer than all the rest.
    private static Source source(Map<String, ?> metadata) {
        if (!(metadata.get(SOURCE) instanceof Map<?, ?> source)) {
            throw unreadable("no " + SOURCE, null);
        }
        String quote = text(source, "quote");
        return switch (required(source, "type")) {
            case ValuesModule.CITATION ->
                new Source.Citation(
                        required(source, "document"),
                        required(source, "locator"),
                        quote == null ? null : new SealedValue(quote),
                        text(source, "language"));
            case ValuesModule.REPORTED_BY -> new Source.ReportedBy(required(source, "userId"));
            default -> throw unreadable("a source of a type that is not known", null);
        };
    }

    private static String required(Map<?, ?> metadata, String key) {
        String text = text(metadata, key);
        if (text == null) {
            throw unreadable("no " + key, null);
        }
        return text;
    }

    private static @Nullable String text(Map<?, ?> metadata, String key) {
        return (String) metadata.get(key);
    }

    private static UnreadableHistory unreadable(String why, @Nullable Throwable cause) {
        return new UnreadableHistory(METADATA, null, why, cause);
    }
}
