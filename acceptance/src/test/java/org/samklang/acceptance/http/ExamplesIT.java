package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import org.samklang.events.axon.EventsJson;
import org.samklang.portal.openapi.CommandExamples;
import org.samklang.portal.openapi.CommandExamples.Example;
import tools.jackson.databind.JsonNode;

/// The examples of the API description are what they seem: a running program accepts each of them, and answers as the
/// description shows.
@ExtendWith(DemoProgram.class)
class ExamplesIT {

    @Test
    void everyExampleIsAcceptedInTurnAndAnsweredAsDescribed(Demo demo) {
        JsonNode description = demo.nobody().get("/api/openapi").hasStatus(200).body();
        List<String> wrong = new ArrayList<>();
        for (Example example : CommandExamples.all()) {
            Answer answer = demo.as(who(example)).send("en", example.name(), body(example));
            if (answer.status() != 201) {
                wrong.add(example.name() + " " + example.command() + ": " + answer.status() + " " + answer.body());
                continue;
            }
            JsonNode shown = description.at("/paths/~1api~1commands~1" + example.name()
                    + "/post/responses/201/content/application~1json/example");
            if (!Set.copyOf(answer.body().propertyNames()).equals(Set.copyOf(shown.propertyNames()))) {
                wrong.add(example.name() + " answers " + answer.body() + " and shows " + shown);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Who who(Example example) {
        return switch (example.as()) {
            case "kss" -> Who.KSS;
            case "spavo" -> Who.SPAVO;
            case "administrator" -> Who.ADMINISTRATOR;
            default -> throw new IllegalArgumentException(example.as());
        };
    }

    private static String body(Example example) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("commandId", UUID.randomUUID().toString());
        body.put("visibility", "PARTNERS");
        body.put("language", "nb");
        body.put("source", Map.of("type", "citation", "document", "letter of 2014", "locator", "page 2"));
        body.put("command", example.command());
        return EventsJson.mapper().writeValueAsString(body);
    }
}
