package org.samklang.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.command.CommandIdReused;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Reason;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.command.StaleVersion;
import org.samklang.command.activity.LogStudyVisit;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.portal.PortalFixture;
import org.samklang.portal.security.DemoUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = PortalFixture.class)
@AutoConfigureMockMvc
class CommandsHttpIT {

    private static final UUID ID = UUID.fromString("0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e22");

    private static final String VISIT = """
            {"commandId": "0b9c6f0a-58c1-4f0e-8f38-6b1c3c1d7e22", "language": "nb",
             "command": {"activityId": "v1", "visitor": "kss",
               "details": {"partnerships": ["kss-spavo"], "occurredOn": "høsten 2013", "description": "Blåbær 👩‍👧 é"}}}
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private PortalFixture.Answers answers;

    @BeforeEach
    void reset() {
        answers.reset();
    }

    private ResultActions give(String body) throws Exception {
        return web.perform(visit().content(body));
    }

    private static MockHttpServletRequestBuilder visit() {
        return post("/api/commands/log-study-visit")
                .header("Authorization", "Bearer " + DemoUsers.TOKEN)
                .contentType(MediaType.APPLICATION_JSON);
    }

    private void fails(RuntimeException failure) {
        answers.answer(LogStudyVisit.class, _ -> {
            throw failure;
        });
    }

    @Test
    void aCommandIsRecordedAndItsPlaceIsNamed() throws Exception {
        give(VISIT)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/partnerships/kss-spavo/timeline?atLeast=42"))
                .andExpect(header().string("Samklang-Position", "42"))
                .andExpect(jsonPath("$.first").value(41))
                .andExpect(jsonPath("$.position").value(42))
                .andExpect(jsonPath("$.nothing").value(false));
        LogStudyVisit visit = (LogStudyVisit) answers.dispatched().getFirst().getPayload();
        assertThat(visit.details().occurredOn().edtf()).isEqualTo("2013-23");
        assertThat(visit.details().description().text()).isEqualTo("Blåbær 👩‍👧 é");
        assertThat(visit.details().description().language()).isEqualTo("nb");
    }

    @Test
    void whatWasRecordedBeforeOrIsSoAlreadyIsNotCreated() throws Exception {
        answers.answer(LogStudyVisit.class, _ -> new Receipt(3, 3, true));
        give(VISIT).andExpect(status().isOk()).andExpect(jsonPath("$.replayed").value(true));
        answers.answer(LogStudyVisit.class, _ -> Receipt.NOTHING);
        give(VISIT).andExpect(status().isOk()).andExpect(jsonPath("$.nothing").value(true));
    }

    @ParameterizedTest
    @CsvSource({
        "da, efteraar 2099x, Nogle felter",
        "nb, 2099x, Noen felt",
        "sv, 2099x, Några fält",
        "en, 2099x, Some fields",
        "es, 2099x, Algunos campos"
    })
    void wrongFieldsAreNamedInTheCallersLanguage(String language, String date, String title) throws Exception {
        web.perform(visit()
                        .header("Accept-Language", language)
                        .content(VISIT.replace("høsten 2013", date).replace("\"v1\"", "\"V 1\"")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().string("Content-Language", language))
                .andExpect(jsonPath("$.title", containsString(title)))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/command/details/occurredOn")))
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/command/activityId")));
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void aDateAmongOtherWordsIsSuggestedAndNotTaken() throws Exception {
        give(VISIT.replace("høsten 2013", "Generalforsamling 2014").replace("\"v1\"", "\"V 1\""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[?(@.code == 'date-unknown-word')].suggestion").value("2014"))
                .andExpect(jsonPath("$.errors[?(@.code == 'ill-formed-id')].suggestion").isEmpty());
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void aRelativeDateIsRecordedBesideItsAnchor() throws Exception {
        give(VISIT.replace("\"høsten 2013\"", "{\"written\": \"i fjor\", \"anchor\": \"2014\", \"basis\": \"the report\"}"))
                .andExpect(status().isCreated());
        LogStudyVisit visit = (LogStudyVisit) answers.dispatched().getFirst().getPayload();
        assertThat(visit.details().occurredOn())
                .isEqualTo(PartialDate.parse("2013").inferred("\"i fjor\" (2014): the report"));
    }

    @Test
    void aRefusalSaysWhyAndWhere() throws Exception {
        fails(new Rejection(List.of(
                new Reason.VisitorIsHost("/host", new OrganisationId("kss")),
                new Reason.NotTakingPart("", new OrganisationId("kss")))));
        give(VISIT)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:command-refused"))
                .andExpect(jsonPath("$.errors[0].pointer").value("/command/host"))
                .andExpect(jsonPath("$.errors[0].code").value("visitor-is-host"));
    }

    @Test
    void theLogsAnswersHaveTheirStatus() throws Exception {
        fails(new CommandIdReused(ID));
        give(VISIT)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:command-id-reused"))
                .andExpect(jsonPath("$.detail", containsString(ID.toString())));
        fails(new StaleVersion("activity:v1", 3, 5));
        give(VISIT).andExpect(status().isConflict()).andExpect(jsonPath("$.actual").value(5));
        fails(new OutcomeUnknown(ID, null));
        give(VISIT).andExpect(status().isServiceUnavailable()).andExpect(header().exists("Retry-After"));
        fails(new IllegalStateException(new SQLException("the database is away", "08006")));
        give(VISIT)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("database"))));
        fails(new IllegalStateException("a fault of ours, with details"));
        give(VISIT)
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("details"))));
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() throws Exception {
        give("{\n \"commandId\": }")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:malformed-json"))
                .andExpect(jsonPath("$.line").value(2))
                .andExpect(jsonPath("$.column").isNumber());
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedWithoutReadingIt() throws Exception {
        give("{\"x\": \"" + "x".repeat(10 << 20) + "\"}")
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:body-too-large"));
        assertThat(answers.dispatched()).isEmpty();
    }

    @Test
    void whatIsNotThereOrNotMeantIsAProblemToo() throws Exception {
        web.perform(post("/api/commands/log-teapot")
                        .header("Authorization", "Bearer " + DemoUsers.TOKEN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(VISIT))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:samklang:problem:unknown-command"));
        web.perform(visit().contentType(MediaType.TEXT_PLAIN).content(VISIT))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"));
        web.perform(put("/api/partnerships").header("Authorization", "Bearer " + DemoUsers.TOKEN))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentType("application/problem+json"));
        web.perform(get("/api/partnerships?asof=2014").header("Authorization", "Bearer " + DemoUsers.TOKEN))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/asof"));
        web.perform(get("/api/partnerships?knownAt=yesterday").header("Authorization", "Bearer " + DemoUsers.TOKEN))
                .andExpect(status().isUnprocessableContent());
        web.perform(get("/api/partnerships"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().exists("WWW-Authenticate"))
                .andExpect(content().contentType("application/problem+json"));
    }
}
