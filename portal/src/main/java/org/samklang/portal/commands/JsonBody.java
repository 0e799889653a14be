package org.samklang.portal.commands;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON into what was given, and nothing else: no types, no classes. Refuses what is nested deeper than any command
/// can be, and a field that stands twice.
public final class JsonBody {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /// Reads one value and the end of the stream.
    ///
    /// @throws MalformedJson with line and column where reading stopped
    /// @throws BodyTooLarge where the stream says that it is
    public static Given read(InputStream body) throws BodyTooLarge {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == null) {
                throw new MalformedJson(1, 1);
            }
            Given given = value(parser);
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation());
            }
            return given;
        } catch (JacksonException e) {
            if (e.getCause() instanceof BodyTooLarge tooLarge) {
                throw tooLarge;
            }
            throw at(e.getLocation());
        }
    }

    private static Given value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Given.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Given.Figure(parser.getDecimalValue());
            case VALUE_TRUE -> new Given.Flag(true);
            case VALUE_FALSE -> new Given.Flag(false);
            case VALUE_NULL -> new Given.Nothing();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw at(parser.currentTokenLocation());
        };
    }

    private static Given fields(JsonParser parser) {
        Map<String, Given> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Given.Fields(fields);
    }

    private static Given items(JsonParser parser) {
        List<Given> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Given.Items(items);
    }

    private static MalformedJson at(TokenStreamLocation location) {
        return location == null
                ? new MalformedJson(0, 0)
                : new MalformedJson(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
