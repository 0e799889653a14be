package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// What is contradictory, vague or easily taken for something else in the five documents, each as a programme over HTTP
/// meets it: in the register of the documents, or in a partnership of its own.
@ExtendWith(DemoProgram.class)
class TrapsIT {
    private Demo demo;
    private Api kss;
    private String own;

    @BeforeEach
    void partnership(Demo running) {
        demo = running;
        kss = demo.as(Who.KSS);
        own = "trap-" + UUID.randomUUID();
        give("register-partnership", """
                {"partnershipId": "%s", "kind": "CIVIL_SOCIETY", "agreedOn": "2013-01-01",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}"""
                .formatted(own));
    }

    private Answer give(String command, String fields) {
        return kss.give(command, fields).hasStatus(201);
    }

    private Answer timeline(String subject, String more) {
        return kss.get("/api/" + subject + "/timeline?size=500&atLeast=" + demo.head() + more).hasStatus(200);
    }

    private static List<String> documents(Stream<JsonNode> entries) {
        return entries.map(entry -> entry.at("/traces/0/source/document").asString()).toList();
    }

    private static Stream<JsonNode> told(Answer timeline, String type) {
        return timeline.items("/entries").filter(entry -> entry.at("/told/type").asString().equals(type));
    }

    private static Stream<JsonNode> facts(Answer timeline, String name) {
        return timeline.items("/entries").filter(entry -> entry.at("/told/said/fact").asString("").equals(name));
    }

    @Test
    void x1_fifteenAndSixteenYearsBothStandAndAResolutionKeepsBoth() {
        List<JsonNode> claims = told(timeline("partnerships/kss-masimanyane", ""), "claim").toList();
        assertThat(claims).extracting(claim -> claim.at("/told/value").asString()).contains("P15Y", "P16Y");
        assertThat(claims).allMatch(claim -> claim.get("contested").booleanValue());
        assertThat(claims).extracting(claim -> claim.at("/traces/0/source/locator").asString()).contains("22", "29");

        claim("one", "P15Y");
        claim("other", "P16Y");
        give("resolve-claim", """
                {"partnershipId": "%s", "claimId": "other", "reason": "The letters begin then."}""".formatted(own));

        List<JsonNode> resolved = told(timeline("partnerships/" + own, ""), "claim").toList();
        assertThat(resolved).hasSize(2).noneMatch(claim -> claim.get("contested").booleanValue());
    }

    private void claim(String id, String value) {
        give("record-claim", """
                {"partnershipId": "%s", "claimId": "%s", "about": "DURATION", "value": "%s", "statement": "so it says"}"""
                .formatted(own, id, value));
    }

    @Test
    void x2_twoDocumentsNameTwoThemesOfOnePartnership() {
        List<JsonNode> themes =
                told(timeline("partnerships/jonkoping-stellenbosch", ""), "theme").toList();

        assertThat(themes)
                .extracting(theme -> theme.at("/traces/0/source/document").asString() + " "
                        + theme.at("/told/theme/code").asString())
                .contains("S2 GENDER_BASED_VIOLENCE", "S4 ACCESSIBILITY");
    }

    @Test
    void x3_anExampleOfAThemeIsNoMember() {
        assertThat(facts(timeline("subjects/network/icld-equality", ""), "network.joined")).isEmpty();
        assertThat(told(timeline("partnerships/gotland-kibaha", ""), "theme"))
                .extracting(theme -> theme.at("/told/theme/code").asString())
                .contains("EQUALITY");
    }

    @Test
    void x3_aMemberFromOutsideTheScopeIsWarnedOfUntilSomebodySaysWhyAndNeverKeptOut() {
        String network = "trap-" + UUID.randomUUID();
        give("found-network", """
                {"networkId": "%s", "host": "kss", "names": [{"text": "A network", "language": "en", "kind": "OFFICIAL"}]}"""
                .formatted(network));
        give("set-network-scope", """
                {"networkId": "%s", "countries": ["CO", "GT"], "setOn": "2013-05"}""".formatted(network));
        join(network, "unexplained", "{\"type\": \"partnership\", \"partnership\": \"%s\"}".formatted(own), "2014", null);
        join(network, "explained", "{\"type\": \"organisation\", \"organisation\": \"kss\"}", "2014", "Their theme is ours.");
        join(network, "perhaps", "{\"type\": \"country\", \"country\": \"TZ\"}", "2013", null);
        join(network, "inside", "{\"type\": \"country\", \"country\": \"CO\"}", "2014", null);
        join(network, "before", "{\"type\": \"country\", \"country\": \"ZA\"}", "2012", null);

        Answer members = timeline("subjects/network/" + network, "");

        assertThat(outside(members, "unexplained").toString())
                .isEqualTo("""
                        {"perhaps":false,"explained":false,"from":["CY","NO"],"scope":["CO","GT"]}""");
        assertThat(outside(members, "explained").toString())
                .isEqualTo("""
                        {"perhaps":false,"explained":true,"from":["NO"],"scope":["CO","GT"]}""");
        assertThat(outside(members, "perhaps").toString())
                .isEqualTo("""
                        {"perhaps":true,"explained":false,"from":["TZ"],"scope":["CO","GT"]}""");
        assertThat(outside(members, "inside").isMissingNode()).isTrue();
        assertThat(outside(members, "before").isMissingNode()).isTrue();
        assertThat(facts(members, "network.joined")
                        .filter(joined -> joined.at("/told/said/membershipId").asString().equals("explained"))
                        .map(joined -> joined.at("/told/said/outsideScope/text").asString()))
                .containsExactly("Their theme is ours.");
        assertThat(outside(timeline("partnerships/" + own, ""), "unexplained").isMissingNode()).isFalse();
    }

    private void join(String network, String membership, String member, String on, String reason) {
        give("join-network", """
                {"networkId": "%s", "membershipId": "%s", "member": %s, "joinedOn": "%s"%s}"""
                .formatted(network, membership, member, on, reason == null ? "" : ", \"outsideScope\": \"" + reason + "\""));
    }

    private static JsonNode outside(Answer timeline, String membership) {
        return facts(timeline, "network.joined")
                .filter(joined -> joined.at("/told/said/membershipId").asString().equals(membership))
                .findFirst()
                .orElseThrow()
                .at("/outsideScope");
    }

    @Test
    void x4_aMisspeltNameIsFoundAndTheOfficialOneIsShown() {
        JsonNode found = kss.get("/api/organisations?q=Maismanyane").hasStatus(200).body().at("/entries/0");

        assertThat(found.get("id").asString()).isEqualTo("masimanyane");
        assertThat(found.get("names").valueStream().map(name -> name.get("kind").asString()))
                .contains("OFFICIAL", "MISSPELLING");
    }

    @Test
    void x5_aConventionOfManyNamesIsOneRow() {
        List<JsonNode> rows = kss.get("/api/conventions").hasStatus(200).items("/conventions")
                .filter(row -> row.get("id").asString().equals("istanbul-convention")).toList();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().get("titles").valueStream().map(title -> title.get("language").asString()))
                .contains("da", "nb");
    }

    @Test
    void x6_datesOfEveryPrecisionAreKeptAsTheyWereWritten() {
        String[][] literals = {
            {"høsten 2013", "2013-23"}, {"oktober 01-mars 02", "2001-10/2002-03"}, {"4-18 april 2001", "2001-04-04/2001-04-18"},
            {"sept. 02", "2002-09"}, {"4.– 6. juni", "XXXX-06-04/XXXX-06-06"}, {"i 2017", "2017"}, {"2014-2016", "2014/2016"}
        };
        for (String[] literal : literals) {
            String id = "trap-" + UUID.randomUUID();
            kss.send("nb", "log-activity", """
                    {"commandId": "%s", "language": "nb", "command": {"activityId": "%s", "kind": "SEMINAR",
                     "details": {"partnerships": ["%s"], "occurredOn": "%s"}}}"""
                            .formatted(UUID.randomUUID(), id, own, literal[0]))
                    .hasStatus(201);
            assertThat(timeline("partnerships/" + own, "").item("/entries", "/key", "activity:" + id).get("on").asString())
                    .as(literal[0])
                    .isEqualTo(literal[1]);
        }
    }

    @Test
    void x7_figuresKeepHowExactlyTheyWereMeantAndAreSummedPartByPart() {
        JsonNode bucharest = timeline("partnerships/norway-romania", "")
                .item("/entries", "/key", "activity:conference-bucharest");
        JsonNode forum = timeline("subjects/activity/nordisk-forum-2014", "")
                .item("/entries", "/key", "activity:nordisk-forum-2014");

        assertThat(bucharest.findValues("qualifier")).extracting(JsonNode::asString).contains("EXACT");
        assertThat(forum.findValues("qualifier")).extracting(JsonNode::asString).contains("ABOUT");
        assertThat(kss.get("/api/portfolio?asOf=2026-01-01&knownAt=" + demo.registerEnd())
                        .hasStatus(200)
                        .items("/entries/0/figures")
                        .filter(figure -> figure.get("kind").asString().equals("ATTENDANCE"))
                        .flatMap(figure -> figure.at("/quantity/sum/parts").valueStream())
                        .map(part -> part.get("qualifier").asString() + " " + part.get("value").asString()))
                .containsExactly("EXACT 120", "ABOUT 30000");
    }

    @Test
    void x8_participantsAreKnownByNameByOfficeOrOnlyByNumber() {
        String id = "trap-" + UUID.randomUUID();
        String person = UUID.randomUUID().toString();
        give("register-person", """
                {"personId": "%s", "name": "Somebody"}""".formatted(person));
        give("log-conference", """
                {"activityId": "%s", "details": {"partnerships": ["%s"], "occurredOn": "2014", "participants": [
                  {"who": {"type": "person", "person": "%s"}},
                  {"who": {"type": "office", "title": "the minister", "country": "NO"}},
                  {"who": {"type": "organisation", "organisation": "rosa"}},
                  {"who": {"type": "country", "country": "EE"}},
                  {"who": {"type": "headcount", "quantity": {"value": 30, "unit": "people", "qualifier": "ABOUT"}}}]}}"""
                .formatted(id, own, person));

        assertThat(timeline("partnerships/" + own, "")
                        .item("/entries", "/key", "activity:" + id)
                        .findValue("participants").valueStream()
                        .map(each -> each.at("/who/type").asString()))
                .containsExactly("person", "office", "organisation", "country", "headcount");
    }

    @Test
    void x9_noCodeIsForcedOnAPlace() {
        JsonNode bucharest = timeline("partnerships/norway-romania", "")
                .item("/entries", "/key", "activity:conference-bucharest");
        assertThat(bucharest.findValues("subdivision")).extracting(JsonNode::asString).contains("GB-ENG");

        String id = "trap-" + UUID.randomUUID();
        give("log-activity", """
                {"activityId": "%s", "kind": "CAMPAIGN", "details": {"partnerships": ["%s"], "occurredOn": "2014",
                 "place": {"country": "CY", "note": "Nord-Kypros"}}}""".formatted(id, own));
        JsonNode place = timeline("partnerships/" + own, "").item("/entries", "/key", "activity:" + id).findValue("place");
        assertThat(place.get("note").asString()).isEqualTo("Nord-Kypros");
        assertThat(place.has("subdivision")).isFalse();
    }

    // --- rules

    private String ruleSet(String rules) {
        return ruleSet("trap-" + UUID.randomUUID(), 1, "2013/2014", rules);
    }

    private String ruleSet(String id, int version, String inForce, String rules) {
        demo.as(Who.ADMINISTRATOR)
                .give("publish-rule-set", """
                        {"ruleSetId": "%s", "version": %d, "title": "Rules", "inForce": "%s", "rules": [%s]}"""
                        .formatted(id, version, inForce, rules))
                .hasStatus(201);
        return id;
    }

    private JsonNode judged(String more) {
        return kss.get("/api/partnerships/" + own + "/compliance?atLeast=" + demo.head() + more).hasStatus(200).body();
    }

    private static JsonNode rule(JsonNode compliance, String code) {
        return compliance.get("ruleSets").valueStream()
                .flatMap(set -> set.get("rules").valueStream())
                .filter(rule -> rule.at("/rule/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void x10_aBrokenOughtIsAWarningABrokenShallABreachAndNeitherKeepsAnythingOut() {
        String meetings = "{\"type\": \"meetings\", \"atLeast\": 2, \"window\": \"CALENDAR_YEAR\", \"countOnline\": true}";
        String rules = ruleSet("""
                {"code": "OUGHT", "strength": "SHOULD", "text": "bør", "check": %s},
                {"code": "SHALL", "strength": "MUST", "text": "skal", "check": %s}""".formatted(meetings, meetings));
        give("adopt-rule-set", """
                {"partnershipId": "%s", "ruleSet": "%s", "adoptedOn": "2013-01-01"}""".formatted(own, rules));
        give("log-partner-meeting", """
                {"activityId": "trap-%s", "meetings": {"value": 1, "unit": "meetings", "qualifier": "EXACT"},
                 "details": {"partnerships": ["%s"], "occurredOn": "2013-05-02"}}""".formatted(UUID.randomUUID(), own));

        JsonNode compliance = judged("&asOf=2014-06-01");

        assertThat(rule(compliance, "OUGHT").at("/gravity").asString()).as("%s", compliance).isEqualTo("WARNING");
        assertThat(rule(compliance, "SHALL").at("/gravity").asString()).isEqualTo("BREACH");
        give("log-study-visit", """
                {"activityId": "trap-%s", "visitor": "spavo", "host": "kss", "details": {"partnerships": ["%s"], "occurredOn": "2014-03"}}"""
                .formatted(UUID.randomUUID(), own));
    }

    private void steeringGroup(String positions) {
        give("establish-body", """
                {"bodyId": "%s-group", "kind": "STEERING_GROUP", "title": "Styrgrupp", "establishedOn": "2013-01-01",
                 "of": [{"type": "PARTNERSHIP", "id": "%s"}]}""".formatted(own, own));
        int seat = 0;
        for (String each : positions.split(",")) {
            String[] sidePosition = each.split(":");
            give("appoint-member", """
                    {"bodyId": "%s-group", "seatId": "seat-%d", "member": {"type": "office", "title": "politiker %d"},
                     "side": "%s", "capacity": "POLITICIAN", "position": "%s", "from": "2013-01-01"}"""
                    .formatted(own, seat, seat++, sidePosition[0], sidePosition[1]));
        }
    }

    private static String composition(String code, String position, boolean perParty) {
        return """
                {"code": "%s", "strength": "MUST", "text": "styrgrupp", "check": {"type": "composition",
                 "body": "STEERING_GROUP", "capacity": "POLITICIAN", "positions": ["%s"], "atLeast": 1, "perParty": %s}}"""
                .formatted(code, position, perParty);
    }

    @Test
    void x11_theLargestPartyIsNotTheMajority() {
        String rules = ruleSet("trap-" + UUID.randomUUID(), 1, "2013", composition("SG", "LARGEST_PARTY", false));
        ruleSet(rules, 2, "2014", composition("SG", "MAJORITY", false));
        give("adopt-rule-set", """
                {"partnershipId": "%s", "ruleSet": "%s", "adoptedOn": "2013-01-01"}""".formatted(own, rules));
        steeringGroup("kss:LARGEST_PARTY");

        assertThat(rule(judged("&asOf=2013-06-01"), "SG").get("status").asString()).isEqualTo("OK");
        assertThat(rule(judged("&asOf=2013-06-01&ruleSet=" + rules + "&version=2"), "SG").get("status").asString())
                .isEqualTo("BREACHED");
    }

    @Test
    void x12_eachPartyOrAllTogetherAreBothComputed() {
        String rules = ruleSet(composition("SG1", "LARGEST_PARTY", false));
        give("adopt-rule-set", """
                {"partnershipId": "%s", "ruleSet": "%s", "adoptedOn": "2013-01-01"}""".formatted(own, rules));
        steeringGroup("kss:LARGEST_PARTY,spavo:OPPOSITION");

        JsonNode asWritten = rule(judged("&asOf=2013-06-01"), "SG1");
        assertThat(asWritten.get("status").asString()).isEqualTo("OK");
        assertThat(asWritten.at("/otherwise/perParty").booleanValue()).isTrue();
        assertThat(asWritten.at("/otherwise/status").asString()).isEqualTo("BREACHED");
        assertThat(rule(judged("&asOf=2013-06-01&perParty=true"), "SG1").get("status").asString()).isEqualTo("BREACHED");
    }

    // --- plans, likeness, words

    @Test
    void x13_aPlanThatNobodyConfirmedIsOverdue() {
        assertThat(timeline("partnerships/kss-spavo", "&asOf=2015-06-01&knownAt=" + demo.registerEnd())
                        .item("/entries", "/key", "activity:study-visit-norway-2014")
                        .get("state")
                        .asString())
                .isEqualTo("OVERDUE_UNCONFIRMED");
    }

    @Test
    void x14_twoReportsOnBrusselsAreNotMergedByLikenessButHintedAt() {
        assertThat(timeline("subjects/activity/seminar-brussels-2002", "").items("/entries")).isNotEmpty();
        assertThat(timeline("subjects/activity/study-trip-brussels-2004", "").items("/entries")).isNotEmpty();
        assertThat(perhapsTheSameAs("brussels-seminar-report")).containsExactly("brussels-trip-report");
        assertThat(perhapsTheSameAs("brussels-trip-report")).containsExactly("brussels-seminar-report");
        assertThat(perhapsTheSameAs("pakistan-report")).isEmpty();
        assertThat(perhapsTheSameAs("masimanyane-annual-report-2003")).isEmpty();
    }

    @Test
    void x14_documentsThatShareAKindAloneAreNotHintedAt() {
        String title = "Rapport fra samarbeidsseminar i Brussel om vold mot kvinner med funksjonshemning";
        give("register-document", """
                {"documentId": "%s-report", "kind": "REPORT", "title": "%s", "concerns": [{"type": "PARTNERSHIP", "id": "%s"}]}"""
                .formatted(own, title, own));

        assertThat(perhapsTheSameAs(own + "-report")).isEmpty();
        assertThat(perhapsTheSameAs("brussels-seminar-report")).containsExactly("brussels-trip-report");
    }

    private Stream<String> perhapsTheSameAs(String document) {
        return kss.get("/api/documents/" + document + "?atLeast=" + demo.head())
                .hasStatus(200)
                .items("/perhapsTheSameAs")
                .map(other -> other.get("id").asString());
    }

    @Test
    void x15_aDocumentSaysAsOfWhenItSpeaksAndThatThisWasInferred() {
        JsonNode document = kss.get("/api/documents/kss-international-work").hasStatus(200).body();

        assertThat(document.at("/asOf/edtf").asString()).isEqualTo("2013/2014");
        assertThat(document.at("/asOf/inferredFrom").asString()).contains("2013");
    }

    @Test
    void x16_aProgrammeSaysWhichOfFourThingsItIs() {
        kss.give("register-programme", """
                {"programmeId": "trap-%s", "names": [{"text": "A programme", "language": "en", "kind": "OFFICIAL"}]}"""
                        .formatted(UUID.randomUUID()))
                .isProblem(422, "wrong-fields")
                .names("/command/kind");
    }

    @Test
    void x17_praiseNeedsSomebodyWhoSaysIt() {
        kss.give("record-statement", """
                {"statementId": "trap-%s", "kind": "PRAISE", "gist": "A good relationship", "concerns": [{"type": "PARTNERSHIP", "id": "%s"}]}"""
                        .formatted(UUID.randomUUID(), own))
                .isProblem(422, "wrong-fields")
                .names("/command/speaker");

        assertThat(facts(timeline("partnerships/kss-spavo", ""), "statement.recorded"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(statement -> assertThat(statement.at("/told/said/speaker/type").asString()).isNotEmpty());
        assertThat(documents(facts(timeline("partnerships/kss-spavo", ""), "statement.recorded"))).contains("S1");
    }
}
