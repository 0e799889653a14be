package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Patience;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// From a command to what readers see of it, all the way round and over HTTP, in a partnership of KSS and SPAVO that each
/// test has for itself.
@ExtendWith(DemoProgram.class)
class CircleIT {
    private Demo demo;
    private Api kss;
    private String partnership;

    @BeforeEach
    void register(Demo demo) {
        this.demo = demo;
        this.kss = demo.as(Who.KSS);
        this.partnership = "circle-" + UUID.randomUUID();
        kss.send("en", "register-partnership", """
                {"commandId": "%s", "visibility": "PUBLIC", "command": {"partnershipId": "%s", "kind": "CIVIL_SOCIETY",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}}"""
                        .formatted(UUID.randomUUID(), partnership))
                .hasStatus(201);
    }

    private String visit(UUID id, String visibility, String name) {
        return """
                {"commandId": "%s", "visibility": "%s", "language": "en", "command": {
                  "activityId": "%s", "visitor": "spavo", "host": "kss", "details": {
                    "partnerships": ["%s"], "occurredOn": "autumn 2014", "place": {"country": "NO"}}}}"""
                .formatted(id, visibility, name, partnership);
    }

    /// @return where it stands in the log
    private long logVisit(String visibility, String name) {
        return kss.send("en", "log-study-visit", visit(UUID.randomUUID(), visibility, name))
                .hasStatus(201)
                .position();
    }

    private Answer timeline(Who who, long atLeast, String more) {
        return demo.as(who)
                .get("/api/partnerships/" + partnership + "/timeline?size=500&atLeast=" + atLeast + more)
                .hasStatus(200);
    }

    private static Stream<String> activities(Answer timeline) {
        return timeline.items("/entries")
                .map(entry -> entry.get("key").asString())
                .filter(key -> key.startsWith("activity:"))
                .map(key -> key.substring("activity:".length()));
    }

    @Test
    void aVisitThatWasLoggedIsOnTheTimelineOfWhoeverWaitsForItsPosition() {
        String name = "visit-" + UUID.randomUUID();
        Answer receipt = kss.send("en", "log-study-visit", visit(UUID.randomUUID(), "FUNDER", name)).hasStatus(201);

        JsonNode entry = timeline(Who.KSS, receipt.position(), "").item("/entries", "/key", "activity:" + name);

        assertThat(receipt.header("Samklang-Position")).isEqualTo(String.valueOf(receipt.position()));
        assertThat(receipt.header("Location"))
                .isEqualTo("/api/partnerships/" + partnership + "/timeline?atLeast=" + receipt.position());
        assertThat(kss.get(receipt.header("Location")).item("/entries", "/key", "activity:" + name)).isEqualTo(entry);
        assertThat(entry.get("on").asString()).isEqualTo("2014-23");
        assertThat(entry.get("state").asString()).isEqualTo("HELD");
        assertThat(entry.at("/told/held/specifics/visitor").asString()).isEqualTo("spavo");
        assertThat(entry.at("/traces/0/position").longValue()).isEqualTo(receipt.position());
        assertThat(entry.at("/traces/0/actorOrganisation").asString()).isEqualTo("kss");
    }

    @Test
    void whatWasNotRecordedYetOrHadNotHappenedYetIsNotShown() {
        String name = "visit-" + UUID.randomUUID();
        long position = logVisit("FUNDER", name);

        assertThat(activities(timeline(Who.KSS, position, "&knownAt=" + (position - 1)))).isEmpty();
        assertThat(activities(timeline(Who.KSS, position, "&knownAt=" + position))).containsExactly(name);
        assertThat(activities(timeline(Who.KSS, position, "&asOf=2014-08-31"))).isEmpty();
        assertThat(timeline(Who.KSS, position, "&asOf=2014-09-15").item("/entries", "/key", "activity:" + name)
                        .get("happened").asString())
                .isEqualTo("PERHAPS");
        assertThat(timeline(Who.KSS, position, "&asOf=2014-11-30").item("/entries", "/key", "activity:" + name)
                        .get("happened").asString())
                .isEqualTo("HAPPENED");
        assertThat(activities(timeline(Who.KSS, position, "&asOf=2014-11-30&knownAt=" + (position - 1)))).isEmpty();
    }

    @Test
    void theSameCommandAgainIsAnsweredAsTheFirstTimeAndRecordedOnce() {
        String name = "visit-" + UUID.randomUUID();
        String body = visit(UUID.randomUUID(), "FUNDER", name);
        Answer first = kss.send("en", "log-study-visit", body).hasStatus(201);

        Answer second = kss.send("en", "log-study-visit", body).hasStatus(200);

        assertThat(first.body().get("replayed").booleanValue()).isFalse();
        assertThat(second.body().get("replayed").booleanValue()).isTrue();
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(activities(timeline(Who.KSS, demo.head(), ""))).containsExactly(name);
    }

    @Test
    void anotherCommandUnderTheSameIdIsRefused() {
        UUID id = UUID.randomUUID();
        String name = "visit-" + UUID.randomUUID();
        kss.send("en", "log-study-visit", visit(id, "FUNDER", name)).hasStatus(201);
        long head = demo.head();

        kss.send("en", "log-study-visit", visit(id, "FUNDER", name).replace("autumn 2014", "autumn 2013"))
                .isProblem(422, "command-id-reused");
        assertThat(demo.head()).isEqualTo(head);
    }

    @Test
    void eachReaderSeesWhatIsMeantForThem() {
        logVisit("PUBLIC", "public-" + partnership.hashCode());
        logVisit("FUNDER", "funder-" + partnership.hashCode());
        logVisit("PARTNERS", "partners-" + partnership.hashCode());
        long last = logVisit("INTERNAL", "internal-" + partnership.hashCode());

        assertThat(seen(Who.FUNDER, last)).containsExactlyInAnyOrder("public", "funder");
        assertThat(seen(Who.SPAVO, last)).containsExactlyInAnyOrder("public", "funder", "partners");
        assertThat(seen(Who.AUDITOR, last)).containsExactlyInAnyOrder("public", "funder", "partners", "internal");
        assertThat(seen(Who.ADMINISTRATOR, last)).containsExactly("public");
        assertThat(seen(Who.DATA_PROTECTION_OFFICER, last)).containsExactly("public");
    }

    private List<String> seen(Who who, long last) {
        return activities(timeline(who, last, ""))
                .map(name -> name.substring(0, name.indexOf('-')))
                .toList();
    }

    @Test
    void whatAPartnershipKeepsFromAFunderIsNotThereForThem() {
        String hidden = "hidden-" + UUID.randomUUID();
        long position = kss.send("en", "register-partnership", """
                {"commandId": "%s", "visibility": "PARTNERS", "command": {"partnershipId": "%s", "kind": "CIVIL_SOCIETY",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}}"""
                        .formatted(UUID.randomUUID(), hidden))
                .hasStatus(201)
                .position();

        kss.get("/api/partnerships/" + hidden + "?atLeast=" + position).hasStatus(200);
        for (String part : List.of("", "/timeline", "/learning-balance")) {
            Answer unseen = demo.as(Who.FUNDER).get("/api/partnerships/" + hidden + part).isProblem(404, "not-found");
            Answer absent = demo.as(Who.FUNDER).get("/api/partnerships/never-was" + part).isProblem(404, "not-found");
            assertThat(unseen.text()).isEqualTo(absent.text());
        }
        assertThat(demo.as(Who.FUNDER).get("/api/partnerships?size=500").text()).doesNotContain(hidden);
    }

    @Test
    void learningCountsAsConfirmedWhenItsReceiverSaysSoAndNotBefore() {
        String learning = "learning-" + UUID.randomUUID();
        kss.send("en", "record-learning", """
                {"commandId": "%s", "visibility": "FUNDER", "command": {"learningId": "%s", "partnershipId": "%s",
                 "direction": {"from": "kss", "to": "spavo"}, "kind": "GOOD_PRACTICE", "topic": "ACCESS_TO_SHELTER",
                 "summary": {"language": "en", "text": "no papers at the door"}, "learnedOn": "2014-05"}}"""
                        .formatted(UUID.randomUUID(), learning, partnership))
                .hasStatus(201);
        String confirmation = """
                {"learningId": "%s", "level": "ADOPTED", "confirmedOn": "2014-09"}""".formatted(learning);

        kss.give("confirm-learning", confirmation).isProblem(403, "only-receiver-confirms");
        assertThat(balance(Who.FUNDER, demo.head()).at("/confirmed/label").asString()).isEqualTo("NO_CONFIRMED_EVIDENCE");

        long position = demo.as(Who.SPAVO)
                .send("en", "confirm-learning", """
                        {"commandId": "%s", "visibility": "FUNDER", "command": %s}""".formatted(UUID.randomUUID(), confirmation))
                .hasStatus(201)
                .position();
        JsonNode pair = balance(Who.FUNDER, position);
        assertThat(pair.at("/claimed/there").intValue()).isEqualTo(1);
        assertThat(pair.at("/confirmed/there").intValue()).as("adopted weighs two").isEqualTo(2);
        assertThat(pair.at("/confirmed/label").asString()).isEqualTo("ONE_WAY");
        assertThat(timeline(Who.FUNDER, position, "").item("/entries", "/key", "learning:" + learning)
                        .get("state").asString())
                .isEqualTo("CONFIRMED");
    }

    private JsonNode balance(Who who, long atLeast) {
        return demo.as(who)
                .get("/api/partnerships/" + partnership + "/learning-balance?atLeast=" + atLeast)
                .hasStatus(200)
                .body()
                .at("/pairs/0");
    }

    @Test
    void quotesAreReadByCoordinatorsAndWithheldFromOthers() {
        String spavo = "/api/partnerships/kss-spavo/timeline?size=500&knownAt=" + demo.registerEnd();

        assertThat(quotes(kss.get(spavo))).isNotEmpty().allSatisfy(quote -> assertThat(quote.has("text")).isTrue());
        for (Who who : List.of(Who.FUNDER, Who.AUDITOR, Who.ADMINISTRATOR)) {
            assertThat(quotes(demo.as(who).get(spavo)))
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(quote.toString()).isEqualTo("{\"withheld\":true}"));
        }
    }

    private static List<JsonNode> quotes(Answer timeline) {
        return timeline.items("/entries")
                .flatMap(entry -> entry.get("traces").valueStream())
                .map(trace -> trace.at("/source/quote"))
                .filter(JsonNode::isObject)
                .toList();
    }

    @Test
    void theNameOfAPersonIsForCoordinatorsOnly() {
        String person = "/api/persons/5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a01";

        assertThat(kss.get(person).hasStatus(200).text()).contains("Lesley Ann Foster");
        for (Who who : List.of(Who.AUDITOR, Who.DATA_PROTECTION_OFFICER)) {
            assertThat(demo.as(who).get(person).hasStatus(200).text()).doesNotContain("Foster").contains("withheld");
        }
        demo.as(Who.FUNDER).get(person).isProblem(403, "not-allowed");
        demo.as(Who.ADMINISTRATOR).get(person).isProblem(403, "not-allowed");
    }

    @Test
    void everyViewCanBeRebuiltWhileItServesAndSaysTheSameAfterwards() {
        logVisit("FUNDER", "visit-" + UUID.randomUUID());
        Api administrator = demo.as(Who.ADMINISTRATOR);
        long head = demo.head();
        List<JsonNode> before = answers(head);

        for (String view : views()) {
            Answer started = administrator.post("/api/views/" + view + "/rebuild", "{}").hasStatus(202);
            assertThat(started.header("Location")).isEqualTo("/api/views/" + view);
            long generation = started.body().get("generation").longValue();

            Patience.until("the rebuild of " + view, () -> {
                timeline(Who.KSS, head, "");
                JsonNode rebuild = administrator.get(started.header("Location")).hasStatus(200).body().get("rebuild");
                return Set.of("DONE", "FAILED").contains(rebuild.get("step").asString());
            });
            JsonNode status = administrator.get("/api/views/" + view).body();
            assertThat(status.at("/rebuild/step").asString()).as(status.toString()).isEqualTo("DONE");
            assertThat(status.get("generation").longValue()).isEqualTo(generation);
            assertThat(status.get("position").longValue()).isGreaterThanOrEqualTo(head);
            assertThat(status.at("/rebuild/done").longValue()).isGreaterThan(head);
        }
        assertThat(answers(head)).isEqualTo(before);
    }

    private List<String> views() {
        return demo.as(Who.ADMINISTRATOR).get("/api/views").items("/views").map(view -> view.get("view").asString()).toList();
    }

    /// What every view says as it was known then, without where it says it from.
    private List<JsonNode> answers(long knownAt) {
        String then = "knownAt=" + knownAt + "&atLeast=" + knownAt;
        return Stream.of(
                        "/api/partnerships?size=500&" + then,
                        "/api/partnerships/kss-spavo/timeline?size=500&" + then,
                        "/api/partnerships/" + partnership + "/timeline?size=500&" + then,
                        "/api/partnerships/kss-spavo/learning-balance?" + then,
                        "/api/organisations?size=500&" + then,
                        "/api/conventions?" + then,
                        "/api/persons/5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a01?" + then)
                .map(path -> kss.get(path).hasStatus(200).body())
                .map(CircleIT::withoutStand)
                .toList();
    }

    private static JsonNode withoutStand(JsonNode answer) {
        if (answer instanceof tools.jackson.databind.node.ObjectNode object) {
            object.remove("stand");
        }
        return answer;
    }

    @Test
    void aViewIsNotWaitedForInVain() {
        Answer behind = kss.get("/api/partnerships/kss-spavo/timeline?atLeast=" + (demo.head() + 1_000_000));

        behind.isProblem(503, "not-yet-there");
        assertThat(behind.header("Retry-After")).isNotBlank();
    }
}
