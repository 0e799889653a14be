package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// Golden queries (docs/golden-queries.md) that no other test asks: of the register as it was read in, or of things of their
/// own where the register has none.
@ExtendWith(DemoProgram.class)
class GoldenQueriesIT {
    private Demo demo;
    private Api auditor;
    private Api kss;
    private String known;

    @BeforeEach
    void ask(Demo running) {
        demo = running;
        auditor = demo.as(Who.AUDITOR);
        kss = demo.as(Who.KSS);
        known = "knownAt=" + demo.registerEnd();
    }

    private Answer ofRegister(String question) {
        return auditor.get("/api/" + question + (question.contains("?") ? "&" : "?") + known).hasStatus(200);
    }

    private void give(String command, String fields) {
        kss.give(command, fields).hasStatus(201);
    }

    @Test
    void twoThingsAreContestedInTheRegister() {
        assertThat(ofRegister("contested-claims").items("/entries").map(contest -> contest.get("key").asString()))
                .containsExactlyInAnyOrder(
                        "contest:partnership:kss-masimanyane/DURATION",
                        "contest:partnership:jonkoping-stellenbosch/THEME");
    }

    @Test
    void theRulesForMunicipalPartnershipsAreNotCypruss() {
        assertThat(rules(ofRegister("partnerships/kss-spavo/compliance?ruleSet=icld-kp&asOf=2022-06-01").body()))
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> {
                    assertThat(rule.get("status").asString()).isEqualTo("NOT_APPLICABLE");
                    assertThat(rule.at("/verdict/ground").asString()).isEqualTo("NOT_ADOPTED");
                });
    }

    // --- rules of ICLD, for a partnership of the test's own

    private String municipal(String rules, String adoptedOn) {
        String own = "golden-" + UUID.randomUUID();
        give("register-partnership", """
                {"partnershipId": "%s", "kind": "MUNICIPAL", "agreedOn": "2022-01-01",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""".formatted(own));
        give("adopt-rule-set", """
                {"partnershipId": "%s", "ruleSet": "%s", "adoptedOn": "%s"}""".formatted(own, rules, adoptedOn));
        return own;
    }

    private JsonNode judged(String partnership, String day) {
        return kss.get("/api/partnerships/" + partnership + "/compliance?asOf=" + day + "&atLeast=" + demo.head())
                .hasStatus(200)
                .body();
    }

    private static List<JsonNode> rules(JsonNode compliance) {
        return compliance.get("ruleSets").valueStream()
                .flatMap(set -> set.get("rules").valueStream())
                .toList();
    }

    private static JsonNode rule(JsonNode compliance, String code) {
        return rules(compliance).stream()
                .filter(rule -> rule.at("/rule/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSteeringGroupOfLargestPartiesAloneBreaksTheRuleOnOppositionFromTheDayOfAppointment() {
        String own = municipal("icld-kp", "2022-01-01");
        give("establish-body", """
                {"bodyId": "%s-group", "kind": "STEERING_GROUP", "title": "Styrgrupp", "establishedOn": "2022-03-15",
                 "of": [{"type": "PARTNERSHIP", "id": "%s"}]}""".formatted(own, own));
        for (String side : List.of("kss", "spavo")) {
            give("appoint-member", """
                    {"bodyId": "%s-group", "seatId": "%s", "member": {"type": "office", "title": "politician of %s"},
                     "side": "%s", "capacity": "POLITICIAN", "position": "LARGEST_PARTY", "from": "2022-03-15"}"""
                    .formatted(own, side, side, side));
        }

        assertThat(rule(judged(own, "2022-03-14"), "SG2").get("status").asString()).isNotEqualTo("BREACHED");
        JsonNode opposition = rule(judged(own, "2022-06-01"), "SG2");
        assertThat(opposition.get("status").asString()).isEqualTo("BREACHED");
        assertThat(opposition.at("/verdict/since").asString()).isEqualTo("2022-03-15");
        assertThat(rule(judged(own, "2022-06-01"), "SG1").get("status").asString()).isEqualTo("OK");
    }

    @Test
    void twoOnlineMeetingsInAYearAreEnoughWhereOnlineCountsAndABreachWhereItDoesNot() {
        String rules = "golden-" + UUID.randomUUID();
        demo.as(Who.ADMINISTRATOR)
                .give("publish-rule-set", """
                        {"ruleSetId": "%s", "version": 1, "title": "Rules", "inForce": "2022/..", "rules": [
                          {"code": "MEET2", "strength": "MUST", "text": "två gånger om året", "check":
                            {"type": "meetings", "atLeast": 2, "window": "CALENDAR_YEAR", "countOnline": false}},
                          {"code": "MEET2-ONLINE", "strength": "MUST", "text": "två gånger om året", "check":
                            {"type": "meetings", "atLeast": 2, "window": "CALENDAR_YEAR", "countOnline": true}}]}"""
                        .formatted(rules))
                .hasStatus(201);
        String own = municipal(rules, "2022-01-01");
        for (String day : List.of("2022-03-01", "2022-09-01")) {
            give("log-partner-meeting", """
                    {"activityId": "golden-%s", "meetings": {"value": 1, "unit": "meetings", "qualifier": "EXACT"},
                     "details": {"partnerships": ["%s"], "occurredOn": "%s", "modality": "ONLINE"}}"""
                    .formatted(UUID.randomUUID(), own, day));
        }

        assertThat(rule(judged(own, "2022-12-31"), "MEET2-ONLINE").get("status").asString()).isEqualTo("OK");
        JsonNode inOneRoom = rule(judged(own, "2023-01-01"), "MEET2");
        assertThat(inOneRoom.get("status").asString()).isEqualTo("BREACHED");
        assertThat(inOneRoom.at("/verdict/since").asString()).isEqualTo("2023-01-01");
        assertThat(rule(judged(own, "2023-01-01"), "MEET2-ONLINE").get("status").asString()).isNotEqualTo("BREACHED");
    }
}
