package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static Stream<JsonNode> facts(Answer timeline, String name) {
        return timeline.items("/entries")
                .map(entry -> entry.at("/told/said"))
                .filter(said -> said.path("fact").asString("").equals(name));
    }

    @Test
    void theHumanRightsNetworkHasEightPartnershipsInThreeCountries() {
        List<String> members = facts(ofRegister("subjects/network/icld-human-rights/timeline?size=500"), "network.joined")
                .map(joined -> joined.at("/member/partnership").asString())
                .toList();

        Map<String, Long> countries = members.stream()
                .flatMap(partnership -> ofRegister("partnerships/" + partnership).items("/parties"))
                .map(party -> ofRegister("organisations/" + party.get("organisation").asString()).body())
                .map(organisation -> organisation.path("country").asString("none"))
                .filter(country -> !country.equals("SE") && !country.equals("none"))
                .collect(Collectors.groupingBy(country -> country, Collectors.counting()));

        assertThat(members).hasSize(8).doesNotHaveDuplicates();
        assertThat(countries).isEqualTo(Map.of("ZA", 4L, "ZM", 2L, "BW", 2L));
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

    @Test
    void lokksCriteriaWereNotInForceWhenTheArabInitiativeWasAgreedAndCanBeAskedOnlyWithHindsight() {
        String compliance = "partnerships/arab-initiative/compliance?ruleSet=lokk-2014";
        JsonNode then = ofRegister(compliance + "&asOf=2013-10-31").body().at("/ruleSets/0");
        JsonNode hindsight = ofRegister(compliance + "&version=1&asOf=2013-10-31").body().at("/ruleSets/0");

        assertThat(then.get("inForce").booleanValue()).isFalse();
        assertThat(status(then, "C1")).isEqualTo("NOT_APPLICABLE");
        assertThat(hindsight.get("retrospective").booleanValue()).isTrue();
        assertThat(Stream.of("C1", "C2", "C3", "C4").map(code -> status(hindsight, code))).containsOnly("NOT_EVALUABLE");
        assertThat(ofRegister(compliance + "&asOf=2014-04-01").body().at("/ruleSets/0/inForce").booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Masimanyane", "Maismanyane"})
    void sixDocumentsAreOnMasimanyanesShelfHoweverItIsSpelt(String written) {
        String found = ofRegister("organisations?q=" + written).body().at("/entries/0/id").asString();
        Map<String, Long> kinds = ofRegister("documents?about=partnership:kss-" + found)
                .items("/entries")
                // The page on all of the secretariat's work, from which the register is made, names it too.
                .filter(document -> !document.get("id").asString().equals("kss-international-work"))
                .map(document -> document.get("kind").asString())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));

        assertThat(kinds).isEqualTo(Map.of("REPORT", 2L, "ANNUAL_REPORT", 2L, "WEB_PAGE", 1L, "NEWS", 1L));
    }

    @Test
    void twentyMillionEurosAreSetAsideInFourteenCountriesAndTwentySevenProgrammes() {
        assertThat(facts(ofRegister("subjects/programme/eea-domestic-violence/timeline"), "programme.budget-allocated"))
                .singleElement()
                .satisfies(budget -> {
                    assertThat(budget.at("/amount/amount").decimalValue()).isEqualByComparingTo("20000000");
                    assertThat(budget.at("/amount/currency").asString()).isEqualTo("EUR");
                });
        JsonNode grants = facts(ofRegister("subjects/programme/eea-grants/timeline?size=500"), "programme.registered")
                .filter(programme -> programme.get("programmeId").asString().equals("eea-grants"))
                .findFirst()
                .orElseThrow();
        assertThat(grants.at("/countryCount/value").intValue()).isEqualTo(14);
        assertThat(grants.at("/programmeCount/value").intValue()).isEqualTo(27);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conference-bucharest", "conference-tallinn", "world-conference-of-shelters", "feasibility-study-tribunal"})
    void fourEntriesOfTheDocumentsHaveNoYear(String activity) {
        JsonNode entry = ofRegister("subjects/activity/" + activity + "/timeline")
                .item("/entries", "/key", "activity:" + activity);

        assertThat(entry.get("lane").asString()).isIn("UNKNOWN_YEAR", "UNDATED");
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

    private static String status(JsonNode set, String code) {
        return set.get("rules").valueStream()
                .filter(rule -> rule.at("/rule/code").asString().equals(code))
                .map(rule -> rule.get("status").asString())
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

    // --- ratification

    @Test
    void aRatificationOf2017CanBeDatedWithinThatYearAndGivesTheDayOfEntryIntoForce() {
        String treaty = "golden-" + UUID.randomUUID();
        give("register-instrument", """
                {"instrumentId": "%s", "kind": "TREATY", "code": "CETS 210", "adoptedOn": "2011",
                 "titles": [{"text": "A convention", "language": "en", "kind": "OFFICIAL"}]}""".formatted(treaty));
        give("record-ratification", """
                {"instrumentId": "%s", "state": "NO", "ratifiedOn": "2017"}""".formatted(treaty));

        kss.give("refine-treaty-date", refined(treaty, "2018")).isProblem(422, "outside-earlier-date").names("/command/date");
        give("refine-treaty-date", refined(treaty, "2017-07-05"));

        JsonNode norway = kss.get("/api/conventions/" + treaty + "/chart?atLeast=" + demo.head())
                .hasStatus(200)
                .body()
                .at("/conventions/0/states/0");
        assertThat(norway.at("/steps/0/on").asString()).isEqualTo("2017-07-05");
        assertThat(norway.findValues("derived")).extracting(JsonNode::asString).contains("2017-11-01");
    }

    private static String refined(String treaty, String date) {
        return """
                {"instrumentId": "%s", "state": "NO", "step": "RATIFICATION", "date": "%s"}""".formatted(treaty, date);
    }
}
