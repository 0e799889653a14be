package org.samklang.events.axon;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Envelope;
import org.samklang.events.catalogue.UnreadableHistory;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.SealedValue;
import org.samklang.events.value.Source;
import org.samklang.events.value.Visibility;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads the envelope out of stored metadata, token by token. A rebuild reads one with every fact, and binding it took
/// longer than the fact: salt, HMAC and trace are passed over without being decoded, and the source's type may stand
/// behind its fields without anything being kept aside.
///
/// Reads what [EnvelopeMetadata#from] reads; a test holds the two together.
final class EnvelopeReader {
    private final JsonMapper json;

    EnvelopeReader(JsonMapper json) {
        this.json = json;
    }

    Envelope read(byte[] metadata) {
        try (JsonParser parser = json.createParser(metadata)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("no object");
            }
            Envelope envelope = new Fields(parser).envelope();
            if (parser.nextToken() != null) {
                throw unreadable("something behind its end");
            }
            return envelope;
        }
    }

    private static UnreadableHistory unreadable(String why) {
        return new UnreadableHistory("metadata", null, why);
    }

    private static final class Fields {
        private final JsonParser parser;
        private @Nullable String actorId;
        private @Nullable String actorRole;
        private @Nullable String actorOrganisation;
        private @Nullable Source source;
        private @Nullable String visibility;
        private @Nullable String language;
        private @Nullable String reason;
        private @Nullable String commandId;

        Fields(JsonParser parser) {
            this.parser = parser;
        }

        Envelope envelope() {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case EnvelopeMetadata.ACTOR_ID -> actorId = text(parser, name);
                    case EnvelopeMetadata.ACTOR_ROLE -> actorRole = text(parser, name);
                    case EnvelopeMetadata.ACTOR_ORGANISATION -> actorOrganisation = text(parser, name);
                    case EnvelopeMetadata.SOURCE -> source = new SourceFields(parser).source();
                    case EnvelopeMetadata.VISIBILITY -> visibility = text(parser, name);
                    case EnvelopeMetadata.LANGUAGE -> language = text(parser, name);
                    case EnvelopeMetadata.REASON -> reason = text(parser, name);
                    case EnvelopeMetadata.COMMAND_ID -> commandId = text(parser, name);
                    default -> parser.skipChildren();
                }
            }
            if (source == null) {
                throw unreadable("no " + EnvelopeMetadata.SOURCE);
            }
            return new Envelope(
                    required(actorId, EnvelopeMetadata.ACTOR_ID),
                    required(actorRole, EnvelopeMetadata.ACTOR_ROLE),
                    actorOrganisation == null ? null : new OrganisationId(actorOrganisation),
                    source,
                    Visibility.valueOf(required(visibility, EnvelopeMetadata.VISIBILITY)),
                    language,
                    reason,
                    required(commandId, EnvelopeMetadata.COMMAND_ID));
        }
    }

    private static final class SourceFields {
        private final JsonParser parser;
        private @Nullable String type;
        private @Nullable String document;
        private @Nullable String locator;
        private @Nullable String quote;
        private @Nullable String language;
        private @Nullable String userId;

        SourceFields(JsonParser parser) {
            this.parser = parser;
        }

        Source source() {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                throw unreadable("a source that is no object");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "type" -> type = text(parser, name);
                    case "document" -> document = text(parser, name);
                    case "locator" -> locator = text(parser, name);
                    case "quote" -> quote = text(parser, name);
                    case "language" -> language = text(parser, name);
                    case "userId" -> userId = text(parser, name);
                    default -> parser.skipChildren();
                }
            }
            return switch (required(type, "type")) {
                case ValuesModule.CITATION ->
                    new Source.Citation(
                            required(document, "document"),
                            required(locator, "locator"),
                            quote == null ? null : new SealedValue(quote),
                            language);
                case ValuesModule.REPORTED_BY -> new Source.ReportedBy(required(userId, "userId"));
                default -> throw unreadable("a source of a type that is not known");
            };
        }
    }

    private static @Nullable String text(JsonParser parser, String name) {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getString();
        }
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return null;
        }
        throw unreadable(name + " is no text");
    }

    private static String required(@Nullable String text, String name) {
        if (text == null) {
            throw unreadable("no " + name);
        }
        return text;
    }
}
