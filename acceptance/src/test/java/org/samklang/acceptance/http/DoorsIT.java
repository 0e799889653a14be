package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Session;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// Who comes in, and which doors stay shut.
@ExtendWith(DemoProgram.class)
class DoorsIT {
    private static final String VISIT = """
            {"activityId": "door-visit", "visitor": "kss", "host": "spavo",
             "details": {"partnerships": ["kss-spavo"], "occurredOn": "2014"}}""";

    private Demo demo;

    @BeforeEach
    void ask(Demo demo) {
        this.demo = demo;
    }

    /// What a door is, and for whom it opens.
    record Door(String path, Set<Who> opens) {}

    static Stream<Door> doors() {
        Set<Who> everybody = EnumSet.allOf(Who.class);
        Set<Who> administrator = EnumSet.of(Who.ADMINISTRATOR);
        return Stream.of(
                new Door("/api/partnerships", everybody),
                new Door("/api/partnerships/kss-spavo", everybody),
                new Door("/api/partnerships/kss-spavo/timeline", everybody),
                new Door("/api/partnerships/kss-spavo/learning-balance", everybody),
                new Door("/api/organisations?q=kss", everybody),
                new Door("/api/conventions", everybody),
                new Door(
                        "/api/persons/5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a01",
                        EnumSet.of(Who.KSS, Who.SPAVO, Who.AUDITOR, Who.DATA_PROTECTION_OFFICER)),
                new Door("/api/views", EnumSet.of(Who.ADMINISTRATOR, Who.AUDITOR)),
                new Door("/api/tokens", administrator),
                new Door("/api/users", administrator));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aDoorOpensForItsRolesAndForNobodyElse(Door door) {
        for (Who who : Who.values()) {
            Answer answer = demo.as(who).get(door.path());
            if (door.opens().contains(who)) {
                answer.hasStatus(200);
            } else {
                answer.isProblem(403, "not-allowed");
            }
        }
        demo.nobody().get(door.path()).isProblem(401, "not-signed-in");
        demo.nobody().with("samklang_guessed").get(door.path()).isProblem(401, "bad-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/everything", "/api/commands", "/actuator", "/actuator/env", "/v3/api-docs", "/h2-console", "/api/partnerships/../tokens"})
    void whatNobodyWasGivenIsShutToEverybody(String path) {
        for (Who who : Who.values()) {
            assertThat(demo.as(who).get(path).status()).as("%s for %s", path, who).isIn(400, 403, 404, 405);
        }
        assertThat(demo.nobody().get(path).status()).isIn(302, 400, 401, 404);
    }

    @Test
    void onlyCoordinatorsWriteAndOnlyWhereTheirOrganisationTakesPart() {
        long head = demo.head();
        for (Who who : List.of(Who.AUDITOR, Who.FUNDER, Who.ADMINISTRATOR, Who.DATA_PROTECTION_OFFICER)) {
            assertThat(demo.as(who).give("log-study-visit", VISIT).hasStatus(403).header("Content-Type"))
                    .startsWith("application/problem+json");
        }
        demo.nobody().give("log-study-visit", VISIT).isProblem(401, "not-signed-in");
        demo.as(Who.SPAVO)
                .give("log-study-visit", VISIT.replace("kss-spavo", "kss-masimanyane"))
                .isProblem(403, "not-taking-part");
        demo.as(Who.SPAVO)
                .give("register-partnership", """
                        {"partnershipId": "door-partnership", "kind": "CIVIL_SOCIETY",
                         "parties": [{"organisation": "kss"}, {"organisation": "masimanyane"}]}""")
                .isProblem(403, "not-taking-part");
        assertThat(demo.head()).isEqualTo(head);
    }

    @Test
    void aTokenReadsOnlyUnlessItWasIssuedForWritingAndOpensNothingOnceRevoked() {
        Session administrator = demo.signedIn(Who.ADMINISTRATOR);
        JsonNode issued = administrator
                .post("/api/tokens", """
                        {"label": "reads", "role": "COORDINATOR", "organisation": "kss"}""")
                .hasStatus(201)
                .body();
        Api reader = demo.nobody().with(issued.get("token").asString());

        reader.get("/api/partnerships").hasStatus(200);
        reader.give("log-study-visit", VISIT).isProblem(403, "read-only-token");
        demo.as(Who.ADMINISTRATOR).delete("/api/tokens/" + issued.get("id").asString()).hasStatus(204);
        reader.get("/api/partnerships").isProblem(401, "bad-token");
        assertThat(demo.as(Who.ADMINISTRATOR).get("/api/tokens").text()).doesNotContain(issued.get("token").asString());
    }

    @Test
    void aTokenCanBeIssuedToNobodyByAnyOtherRole() {
        for (Who who : Who.values()) {
            if (who != Who.ADMINISTRATOR) {
                demo.as(who)
                        .post("/api/tokens", """
                                {"label": "mine", "role": "ADMINISTRATOR"}""")
                        .isProblem(403, "not-allowed");
            }
        }
    }

    @Test
    void whoeverSignsInGetsASessionThatScriptsAndOtherSitesCannotUse() {
        Session kari = Session.stranger(demo.address());

        Answer in = kari.signIn(Who.KSS.username(), Who.KSS.password());

        in.hasStatus(302);
        String cookie = String.join("; ", in.http().headers().allValues("Set-Cookie"));
        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=");
        kari.get("/api/partnerships").hasStatus(200);
        kari.submit("/password", "/sign-out", Map.of()).hasStatus(302);
        kari.get("/api/partnerships").isProblem(401, "not-signed-in");
    }

    @Test
    void whoeverHasNotSignedInIsLedToTheSignInPage() {
        Answer led = Session.stranger(demo.address()).get("/partnerships/kss-spavo");

        led.hasStatus(302);
        assertThat(led.header("Location")).endsWith("/sign-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldApartByNobody() {
        Answer wrong = Session.stranger(demo.address()).signIn("dagny", "not the password");
        Answer unknown = Session.stranger(demo.address()).signIn("dagny-" + UUID.randomUUID(), "not the password");

        wrong.hasStatus(401);
        unknown.hasStatus(401);
        assertThat(withoutTokens(unknown.text())).isEqualTo(withoutTokens(wrong.text()));
    }

    private static String withoutTokens(String html) {
        return html.replaceAll("value=\"[^\"]*\"", "");
    }

    @Test
    void whoeverGuessesHasToWait() {
        String guessed = "guessed-" + UUID.randomUUID();
        Session stranger = Session.stranger(demo.address());

        List<Answer> answers = Stream.generate(() -> stranger.signIn(guessed, "a guess")).limit(6).toList();

        assertThat(answers).extracting(Answer::status).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(Integer.parseInt(answers.getLast().header("Retry-After"))).isPositive();
        demo.signedIn(Who.KSS).get("/api/partnerships").hasStatus(200);
    }

    @Test
    void aFormThatNoPageOfTheSessionMadeIsRefused() {
        Session kari = demo.signedIn(Who.KSS);

        kari.forge("/password", Map.of("current", "x", "chosen", "y", "again", "y")).hasStatus(403);
        kari.forge("/sign-out", Map.of()).hasStatus(403);
        kari.forge("/api/commands/log-study-visit", Map.of("commandId", UUID.randomUUID().toString()))
                .isProblem(403, "forged-request");
        kari.get("/api/partnerships").hasStatus(200);
    }

    @Test
    void everyPageTellsBrowsersToRunNothingOfOthers() {
        for (String path : List.of("/sign-in", "/api/partnerships", "/nowhere")) {
            Answer answer = Session.stranger(demo.address()).get(path);
            assertThat(Arrays.asList(answer.header("Content-Security-Policy").split("; ?")))
                    .as(path)
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void theDescriptionOfTheApiNamesEveryAddressThatAnswers() {
        JsonNode paths = demo.as(Who.AUDITOR).get("/api/openapi").hasStatus(200).body().get("paths");

        assertThat(paths.propertyNames())
                .contains("/api/commands/log-study-visit", "/api/commands/record-ratification", "/api/commands/confirm-learning")
                .contains("/api/partnerships/{id}/timeline", "/api/partnerships/{id}/learning-balance", "/api/views/{name}/rebuild");
    }

    @Test
    void healthIsForEverybodyAndTellsNothingElse() {
        assertThat(demo.nobody().get("/actuator/health").hasStatus(200).text()).doesNotContain("postgres", "jdbc");
    }
}
