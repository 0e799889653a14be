package org.samklang.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.IntentCatalogue;
import org.samklang.command.Role;
import org.samklang.events.axon.EventsJson;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.Access;
import org.samklang.portal.security.TokenDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class ApiDocumentIT {

    @Autowired
    private MockMvc web;

    @Autowired
    private TokenDesk tokens;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        document = EventsJson.mapper()
                .readTree(web.perform(get("/api/openapi")).andReturn().getResponse().getContentAsByteArray());
    }

    @Test
    void everyCommandHasItsPath() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        for (String name : IntentCatalogue.all().keySet()) {
            assertThat(document.path("paths").has("/api/commands/" + name)).as(name).isTrue();
        }
    }

    @Test
    void aCommandSaysForWhomItRecordsWhereNobodySays() {
        assertThat(document.at("/paths/~1api~1commands~1record-ratification/post/description").asString())
                .contains("PUBLIC");
        assertThat(document.at("/paths/~1api~1commands~1log-study-visit/post/description").asString())
                .contains("PARTNERS");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        for (JsonNode reference : document.findValues("$ref")) {
            if (document.at(reference.asString().substring(1)).isMissingNode()) {
                lost.add(reference.asString());
            }
        }
        assertThat(document.findValues("$ref")).isNotEmpty();
        assertThat(lost).isEmpty();
    }

    @Test
    void everyOperationHasAnIdOfItsOwn() {
        List<String> ids = document.findValues("operationId").stream().map(JsonNode::asString).toList();

        assertThat(ids).hasSizeGreaterThan(IntentCatalogue.all().size()).doesNotHaveDuplicates();
    }

    /// Every path answers, and every example of a body is understood: nothing is 404, 405, 415 or a wrong field.
    @Test
    void everyPathAnswersAndEveryExampleIsAccepted() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                MockHttpServletResponse answer =
                        call(path.getKey(), operation.getKey(), operation.getValue(), role(path.getKey()));
                TreeSet<String> described = new TreeSet<>(operation.getValue().path("responses").propertyNames());
                boolean reached = answer.getStatus() < 300 || isAboutNothing(path.getKey(), answer);
                if (!reached || !described.contains(String.valueOf(answer.getStatus()))) {
                    wrong.add(operation.getKey() + " " + path.getKey() + ": " + answer.getStatus() + " "
                            + answer.getContentAsString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsLetInWithoutATokenAndAFunderChangesNothing() throws Exception {
        List<String> open = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                int nobody = status(path.getKey(), operation.getKey(), operation.getValue(), null);
                if (nobody != 401 && !path.getKey().equals("/api/openapi")) {
                    open.add("nobody " + operation.getKey() + " " + path.getKey() + ": " + nobody);
                }
                int funder = status(path.getKey(), operation.getKey(), operation.getValue(), Role.FUNDER);
                if (funder < 300 && !operation.getKey().equals("get")) {
                    open.add("funder " + operation.getKey() + " " + path.getKey() + ": " + funder);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    private static Role role(String path) {
        boolean forAdministrators = Stream.of("/api/views", "/api/tokens", "/api/users").anyMatch(path::startsWith)
                || CommandExamples.all().stream()
                        .filter(example -> example.as().equals("administrator"))
                        .anyMatch(example -> path.equals("/api/commands/" + example.name()));
        return forAdministrators ? Role.ADMINISTRATOR : Role.COORDINATOR;
    }

    private int status(String path, String method, JsonNode operation, Role role) throws Exception {
        MockHttpServletRequestBuilder request = prepared(path, method, operation);
        if (role == null) {
            request.with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf());
        } else {
            request.header("Authorization", "Bearer " + token(role));
        }
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    /// Nothing of that id is there in the fixture; the address itself answered.
    private static boolean isAboutNothing(String path, MockHttpServletResponse answer) {
        return answer.getStatus() == 404
                && List.of("/api/persons/{id}", "/api/conventions/{id}/chart", "/api/tokens/{id}", "/api/users/{id}",
                                "/api/documents/{id}", "/api/documents/{id}/file")
                        .contains(path);
    }

    private MockHttpServletResponse call(String path, String method, JsonNode operation, Role role) throws Exception {
        return web.perform(prepared(path, method, operation).header("Authorization", "Bearer " + token(role)))
                .andReturn()
                .getResponse();
    }

    private String token(Role role) {
        return tokens.issue("test", role, "kss", Access.WRITE, Duration.ofHours(1), "test").secret();
    }

    private static MockHttpServletRequestBuilder prepared(String path, String method, JsonNode operation) {
        String address = path.replace("/api/partnerships/{id}", "/api/partnerships/kss-spavo")
                .replace("/api/organisations/{id}", "/api/organisations/kss")
                .replace("/api/subjects/{type}/{id}", "/api/subjects/network/wave")
                .replace("{type}", "network")
                .replace("{id}", "5f0c5f0e-9d4d-4a53-9c0e-2f4d1f6f0b11")
                .replace("{view}", "organisations")
                .replace("{name}", "timeline");
        MockHttpServletRequestBuilder request =
                request(HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)), address);
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        if (!example.isMissingNode()) {
            request.contentType(MediaType.APPLICATION_JSON).content(EventsJson.mapper().writeValueAsString(example));
        }
        if (path.equals("/api/files")) {
            request.queryParam("document", "report-2010")
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .content("%PDF-1.7");
        }
        return request;
    }
}
