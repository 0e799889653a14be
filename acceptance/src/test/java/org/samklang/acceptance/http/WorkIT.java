package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// What those who work together ask, over the register of the five documents: what is open, what comes, what became of
/// plans, what led to what.
@ExtendWith(DemoProgram.class)
class WorkIT {
    private Demo demo;
    private Api auditor;
    private String known;

    @BeforeEach
    void ask(Demo demo) {
        this.demo = demo;
        this.auditor = demo.as(Who.AUDITOR);
        this.known = "knownAt=" + demo.registerEnd();
    }

    private Answer open(String more) {
        return auditor.get("/api/open-items?size=1000&" + known + more).hasStatus(200);
    }

    private static Stream<JsonNode> lines(Answer answer, String reason) {
        return answer.items("/entries").filter(line -> line.at("/reason").asString().equals(reason));
    }

    private static List<String> keys(Stream<JsonNode> lines) {
        return lines.map(line -> line.at("/entry/key").asString()).toList();
    }

    private static List<String> turn(JsonNode line) {
        return line.get("turn").valueStream().map(each -> each.get("id").asString()).toList();
    }

    // --- what is open

    @Test
    void aStudyVisitThatNobodyConfirmedIsOpenFromTheEndOfItsYearOn() {
        assertThat(keys(lines(open("&asOf=2014-06-01&about=partnership:kss-spavo"), "COMING")))
                .contains("activity:study-visit-norway-2014");

        JsonNode visit = lines(open("&asOf=2015-06-01&about=partnership:kss-spavo"), "UNCONFIRMED")
                .filter(line -> line.at("/entry/key").asString().equals("activity:study-visit-norway-2014"))
                .findFirst()
                .orElseThrow();
        assertThat(visit.at("/entry/state").asString()).isEqualTo("OVERDUE_UNCONFIRMED");
        assertThat(turn(visit)).containsExactly("kss-spavo");
        assertThat(visit.at("/late").booleanValue()).isTrue();
        assertThat(visit.get("traces")).isNotEmpty();
    }

    @Test
    void entriesWithoutAYearAreFoundAmongThemTheFourOfTheDocuments() {
        Answer open = open("&asOf=2026-01-01");

        assertThat(keys(lines(open, "NO_YEAR")))
                .contains(
                        "activity:conference-bucharest",
                        "activity:conference-tallinn",
                        "activity:feasibility-study-tribunal");
        assertThat(keys(lines(open, "SOMETIME"))).contains("activity:world-conference-of-shelters");
        assertThat(Stream.concat(lines(open, "NO_YEAR"), lines(open, "SOMETIME")))
                .allSatisfy(line -> assertThat(line.at("/entry/lane").asString()).isNotEqualTo("DATED"));
    }

    @Test
    void theEstonianPlansWereNeverConfirmedAndNobodySaidWhen() {
        assertThat(keys(lines(open("&asOf=2026-01-01&about=partnership:kss-ewsu"), "SOMETIME")))
                .containsExactlyInAnyOrder(
                        "activity:seminar-tallinn",
                        "activity:study-trip-norway-ewsu",
                        "activity:placement-norway-ewsu");
    }

    @Test
    void learningWaitsForItsReceiverAndRequestsForWhomTheyWerePutTo() {
        Answer spavo = open("&asOf=2016-01-01&about=partnership:kss-spavo");

        assertThat(lines(spavo, "CONFIRMATION").flatMap(line -> turn(line).stream())
                        .collect(Collectors.groupingBy(each -> each, Collectors.counting())))
                .isEqualTo(Map.of("spavo", 3L, "kss", 1L));
        assertThat(lines(spavo, "REQUEST")).singleElement().satisfies(request -> {
            assertThat(request.at("/entry/key").asString()).isEqualTo("learning:request-work-with-children");
            assertThat(turn(request)).containsExactly("kss");
        });
        assertThat(keys(lines(open("&asOf=2026-01-01"), "REQUEST"))).contains("learning:request-citizen-cooperation");
    }

    @Test
    void whatIsContestedIsOpenOnceForEachThing() {
        assertThat(lines(open("&asOf=2026-01-01"), "CONTEST").flatMap(line -> turn(line).stream()))
                .containsExactlyInAnyOrder("kss-masimanyane", "jonkoping-stellenbosch");
    }

    @Test
    void pagesTogetherAreTheWholeAndOneReasonCanBeAskedForAlone() {
        List<String> whole = open("&asOf=2026-01-01").items("/entries").map(line -> line.get("key").asString()).toList();
        List<String> pages = new ArrayList<>();
        String after = "";
        do {
            Answer page = auditor.get("/api/open-items?size=9&asOf=2026-01-01&" + known + after).hasStatus(200);
            page.items("/entries").forEach(line -> pages.add(line.get("key").asString()));
            String next = page.body().path("next").asString("");
            after = next.isEmpty()
                    ? ""
                    : "&page=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
        } while (!after.isEmpty());

        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(open("&asOf=2026-01-01&reason=CONTEST").items("/entries")).hasSize(2);
        auditor.get("/api/open-items?reason=BOREDOM").isProblem(422, "wrong-fields").names("/reason");
    }

    @Test
    void aCoordinatorsOwnAreThoseOfItsOrganisationAndPartnerships() {
        Answer own = demo.as(Who.SPAVO).get("/api/open-items?own=true&size=1000&asOf=2026-01-01&" + known);

        assertThat(own.hasStatus(200).items("/entries"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.at("/entry/about").toString()).containsAnyOf("kss-spavo", "\"spavo\""));
    }

    @Test
    void aPromiseIsOpenUntilItIsKept() {
        Api kss = demo.as(Who.KSS);
        String activity = "work-" + UUID.randomUUID();
        kss.give("log-activity", """
                {"activityId": "%s", "kind": "OTHER", "details": {"partnerships": ["kss-spavo"],
                 "title": {"language": "en", "text": "A meeting about material"}, "occurredOn": "2016-03"}}""".formatted(activity))
                .hasStatus(201);
        long made = kss.give("make-promise", """
                {"activityId": "%s", "promiseId": "material", "by": "kss",
                 "promise": {"language": "en", "text": "Send the material"}, "dueOn": "2016-05-31"}""".formatted(activity))
                .hasStatus(201)
                .position();

        JsonNode open = promise(kss, activity, made, "2016-06-01");
        assertThat(open.at("/what/text").asString()).isEqualTo("Send the material");
        assertThat(turn(open)).containsExactly("kss");
        assertThat(open.at("/by").asString()).isEqualTo("2016-05-31");
        assertThat(open.at("/late").booleanValue()).isTrue();
        assertThat(promise(kss, activity, made, "2016-05-31").at("/late").booleanValue()).isFalse();
        assertThat(kss.get("/api/calendar?about=activity:" + activity + "&asOf=2016-04-01&atLeast=" + made)
                        .hasStatus(200)
                        .items("/entries")
                        .map(line -> line.get("kind").asString()))
                .containsExactly("PROMISE");

        long kept = kss.give("fulfil-promise", """
                {"activityId": "%s", "promiseId": "material", "fulfilledOn": "2016-07"}""".formatted(activity))
                .hasStatus(201)
                .position();
        assertThat(lines(promises(kss, activity, kept, "2016-08-01"), "PROMISE")).isEmpty();
        assertThat(lines(promises(kss, activity, kept, "2016-06-01"), "PROMISE")).hasSize(1);
    }

    private static Answer promises(Api kss, String activity, long atLeast, String asOf) {
        return kss.get("/api/open-items?about=activity:" + activity + "&asOf=" + asOf + "&atLeast=" + atLeast)
                .hasStatus(200);
    }

    private static JsonNode promise(Api kss, String activity, long atLeast, String asOf) {
        return lines(promises(kss, activity, atLeast, asOf), "PROMISE").findFirst().orElseThrow();
    }

    // --- what comes

    @Test
    void theStrategyAndItsRulesEndTogetherAndLieBehindOnTheNextDay() {
        assertThat(calendar("&asOf=2018-03-31&until=2018-12-31"))
                .contains("STRATEGY_ENDS 2018-03-31", "RULES_END 2018-03-31");
        assertThat(calendar("&asOf=2018-04-01&until=2018-12-31"))
                .doesNotContain("STRATEGY_ENDS 2018-03-31", "RULES_END 2018-03-31");
        assertThat(calendar("&asOf=2018-04-01&from=2018-01-01&until=2018-03-31"))
                .contains("STRATEGY_ENDS 2018-03-31", "RULES_END 2018-03-31");
    }

    @Test
    void theAgreementOfTheArabInitiativeEndsWithItsTerm() {
        assertThat(calendar("&asOf=2014-01-01&about=partnership:arab-initiative")).contains("AGREEMENT_ENDS 2016");
    }

    @Test
    void theEndOfTheMoneyThatWasAnnouncedStandsInTheYearThatItWasAnnouncedFor() {
        assertThat(calendar("&asOf=2013-06-01&about=partnership:kss-masimanyane")).contains("GRANT_END_ANNOUNCED 2013");
    }

    private List<String> calendar(String more) {
        return auditor.get("/api/calendar?size=1000&" + known + more)
                .hasStatus(200)
                .items("/entries")
                .map(line -> line.get("kind").asString() + " " + date(line.get("on")))
                .toList();
    }

    private static String date(JsonNode on) {
        return on.isString() ? on.asString() : on.get("edtf").asString();
    }

    // --- what became of plans

    @Test
    void bySylvesterOf2013CyprusHadHostedAtLeastTwiceNorwayNeverAndOnceItWasPlanned() {
        Answer plans = plans("&asOf=2013-12-31&about=partnership:kss-spavo");

        JsonNode cyprus = plans.item("/places", "/country", "CY");
        Map<String, JsonNode> held = cyprus.get("held").valueStream()
                .collect(Collectors.toMap(each -> each.get("kind").asString(), each -> each.at("/times/parts")));
        assertThat(held).containsOnlyKeys("PARTNER_MEETING", "BOARD_VISIT");
        assertThat(held.get("PARTNER_MEETING").at("/0/qualifier").asString())
                .as("several meetings are two at least, and no exact number")
                .isEqualTo("SEVERAL");
        assertThat(held.get("BOARD_VISIT").at("/0/value").intValue()).isEqualTo(1);

        JsonNode norway = plans.item("/places", "/country", "NO");
        assertThat(norway.get("held")).isEmpty();
        assertThat(norway.get("perhaps")).isEmpty();
        assertThat(norway.get("planned").intValue()).isEqualTo(1);
    }

    @Test
    void theStudyVisitToNorwayIsNotConfirmedInThePlansToo() {
        Answer plans = plans("&asOf=2015-06-01&about=partnership:kss-spavo");

        JsonNode visit = plans.item("/entries", "/of/id", "study-visit-norway-2014");
        assertThat(visit.get("outcome").asString()).isEqualTo("NOT_CONFIRMED");
        assertThat(visit.at("/entry/state").asString()).isEqualTo("OVERDUE_UNCONFIRMED");
        assertThat(visit.get("stated").asString()).isEqualTo("2014");
        assertThat(plans.item("/counts", "/outcome", "NOT_CONFIRMED").get("plans").intValue()).isEqualTo(2);
        assertThat(plans.item("/partnerships", "/partnership/id", "kss-spavo").at("/counts/0/plans").intValue())
                .isEqualTo(2);
    }

    @Test
    void aPlanThatMovesKeepsEveryMoveAndTellsHowMuchLaterItCame() {
        Api kss = demo.as(Who.KSS);
        String activity = "work-" + UUID.randomUUID();
        kss.give("plan-activity", """
                {"activityId": "%s", "kind": "STUDY_VISIT", "statedOn": "2016", "details": {"partnerships": ["kss-spavo"],
                 "title": {"language": "en", "text": "A visit"}, "occurredOn": "2017"}}""".formatted(activity))
                .hasStatus(201);
        kss.give("reschedule-activity", """
                {"activityId": "%s", "occurredOn": "2018-02", "statedOn": "2017-10",
                 "reason": {"language": "en", "text": "The host moved house"}}""".formatted(activity))
                .hasStatus(201);
        long held = kss.give("log-study-visit", """
                {"activityId": "%s", "visitor": "spavo", "host": "kss", "details": {"partnerships": ["kss-spavo"],
                 "title": {"language": "en", "text": "A visit"}, "occurredOn": "2018-03"}}""".formatted(activity))
                .hasStatus(201)
                .position();

        JsonNode plan = kss.get("/api/plans?about=activity:" + activity + "&asOf=2018-06-01&atLeast=" + held)
                .hasStatus(200)
                .item("/entries", "/of/id", activity);
        assertThat(plan.get("outcome").asString()).isEqualTo("LATER");
        assertThat(plan.get("stated").asString()).isEqualTo("2017");
        assertThat(plan.at("/moves/0/from").asString()).isEqualTo("2017");
        assertThat(plan.at("/moves/0/to").asString()).isEqualTo("2018-02");
        assertThat(plan.at("/moves/0/statedOn").asString()).isEqualTo("2017-10");
        assertThat(plan.at("/slip/later/iso").asString()).isEqualTo("P2M/P14M");

        JsonNode before = kss.get("/api/plans?about=activity:" + activity + "&asOf=2017-09-30&atLeast=" + held)
                .hasStatus(200)
                .item("/entries", "/of/id", activity);
        assertThat(before.get("outcome").asString()).isEqualTo("COMING");
        assertThat(before.path("moves")).isEmpty();
    }

    private Answer plans(String more) {
        return auditor.get("/api/plans?size=1000&" + known + more).hasStatus(200);
    }

    // --- what led to what

    @Test
    void theTwoLinksOfTheDocumentsAreTold() {
        List<String> links = auditor.get("/api/causes?" + known)
                .hasStatus(200)
                .items("/entries")
                .map(link -> link.at("/cause/id").asString() + " -> " + link.at("/effect/id").asString())
                .toList();

        assertThat(links).contains("nordisk-forum-2014 -> fnn", "conference-tallinn -> kss-ewsu");
    }

    @Test
    void ofOneThingBothWaysAreTold() {
        assertThat(ways("agreement:kss-ewsu")).containsExactly("LED_TO_IT 1 conference-tallinn");
        assertThat(ways("activity:conference-tallinn")).containsExactly("CAME_OF_IT 1 kss-ewsu");
        assertThat(ways("network:wave")).isEmpty();
    }

    private List<String> ways(String about) {
        return auditor.get("/api/causes?" + known + "&about=" + about)
                .hasStatus(200)
                .items("/entries")
                .map(link -> link.get("way").asString() + " " + link.get("depth").intValue() + " "
                        + link.at(link.get("way").asString().equals("LED_TO_IT") ? "/cause/id" : "/effect/id").asString())
                .toList();
    }

    // --- two moments

    @Test
    void betweenTwoDaysAPlanBecomesOneThatNobodyConfirmed() {
        Answer compared = auditor.get("/api/compare/open-items?about=partnership:kss-spavo&asOf=2014-06-01&toAsOf=2015-06-01&"
                        + known + "&toKnownAt=" + demo.registerEnd())
                .hasStatus(200);

        assertThat(compared.item("/differences", "/key", "activity:study-visit-norway-2014/COMING").get("change").asString())
                .isEqualTo("REMOVED");
        assertThat(compared.item("/differences", "/key", "activity:study-visit-norway-2014/UNCONFIRMED").get("change").asString())
                .isEqualTo("ADDED");
    }

    @Test
    void twoMomentsOfTheOthersCanBeComparedToo() {
        for (String view : List.of("calendar", "plans", "causes")) {
            auditor.get("/api/compare/" + view + "?asOf=2014-06-01&toAsOf=2015-06-01&" + known + "&toKnownAt=" + demo.registerEnd())
                    .hasStatus(200);
        }
    }
}
