package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// What the five documents say, as the running program tells it. Everything is asked as it was known when the register had
/// just been read in, so that it does not matter what other tests have written since.
@ExtendWith(DemoProgram.class)
class RegisterIT {
    private Demo demo;
    private Api auditor;
    private String known;

    @BeforeEach
    void ask(Demo demo) {
        this.demo = demo;
        this.auditor = demo.as(Who.AUDITOR);
        this.known = "knownAt=" + demo.registerEnd();
    }

    @Test
    void theFourteenPartnershipsAreThere() {
        Answer list = auditor.get("/api/partnerships?" + known).hasStatus(200);

        assertThat(list.items("/entries").map(entry -> entry.get("id").asString()))
                .containsExactlyInAnyOrder(
                        "kss-masimanyane",
                        "kss-spavo",
                        "kss-ewsu",
                        "arab-initiative",
                        "norway-romania",
                        "gotland-kibaha",
                        "jonkoping-stellenbosch",
                        "pitea-chinsali",
                        "amal-bergrivier",
                        "ovanaker-overstrand",
                        "falun-mogale",
                        "bollnas-lobatse",
                        "kungsor-rufunsa",
                        "lund-francistown");
        assertThat(list.body().get("total").intValue()).isEqualTo(14);
    }

    @Test
    void startingAgainReadsTheRegisterInAgainAndAddsNothing() {
        assumeThat(demo.canRestart()).as("a demo of our own").isTrue();
        long before = demo.head();

        demo.restart();

        assertThat(demo.head()).isEqualTo(before);
        assertThat(auditor.get("/api/partnerships?" + known).body().get("total").intValue()).isEqualTo(14);
    }

    @Test
    void norwayGaveCyprusThreeTimesWhatItGotAndNobodyHasConfirmedAny() {
        JsonNode pair = onlyPair("kss-spavo");

        assertThat(pair.get("first").asString()).isEqualTo("kss");
        assertThat(pair.get("second").asString()).isEqualTo("spavo");
        assertThat(pair.at("/claimed/there").intValue()).isEqualTo(3);
        assertThat(pair.at("/claimed/back").intValue()).isEqualTo(1);
        assertThat(pair.at("/claimed/index").doubleValue()).isBetween(0.33, 0.34);
        leans(pair, "kss", "spavo");
        unconfirmed(pair);
    }

    @Test
    void southAfricaGaveNorwayThreeTimesWhatItGot() {
        JsonNode pair = onlyPair("kss-masimanyane");

        assertThat(pair.get("first").asString()).isEqualTo("kss");
        assertThat(pair.at("/claimed/there").intValue()).isEqualTo(1);
        assertThat(pair.at("/claimed/back").intValue()).isEqualTo(3);
        assertThat(pair.at("/claimed/index").doubleValue()).isBetween(0.33, 0.34);
        leans(pair, "masimanyane", "kss");
        unconfirmed(pair);
    }

    private static void leans(JsonNode pair, String from, String to) {
        assertThat(pair.at("/claimed/label").asString()).isEqualTo("LEANING");
        assertThat(pair.at("/claimed/towards/from").asString()).isEqualTo(from);
        assertThat(pair.at("/claimed/towards/to").asString()).isEqualTo(to);
    }

    private static void unconfirmed(JsonNode pair) {
        assertThat(pair.at("/confirmed/there").intValue()).isZero();
        assertThat(pair.at("/confirmed/back").intValue()).isZero();
        assertThat(pair.at("/confirmed/label").asString()).isEqualTo("NO_CONFIRMED_EVIDENCE");
        assertThat(pair.at("/confirmed/index").isNumber()).isFalse();
    }

    @Test
    void spavoStillWaitsToHearHowChildrenAreWorkedWith() {
        assertThat(balance("kss-spavo").items("/openRequests"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.get("topic").asString()).isEqualTo("WORK_WITH_CHILDREN");
                    assertThat(request.at("/direction/to").asString()).isEqualTo("spavo");
                });
    }

    @Test
    void twoPartnershipsAreToldInTwoWays() {
        Map<String, Integer> contested = auditor.get("/api/partnerships?" + known)
                .items("/entries")
                .filter(entry -> entry.get("contestedClaims").intValue() > 0)
                .collect(Collectors.toMap(
                        entry -> entry.get("id").asString(),
                        entry -> entry.get("contestedClaims").intValue()));

        assertThat(contested).containsOnlyKeys("kss-masimanyane", "jonkoping-stellenbosch");
        assertThat(claims("kss-masimanyane")).containsExactlyInAnyOrder("P15Y", "P16Y");
        assertThat(claims("jonkoping-stellenbosch")).containsExactlyInAnyOrder("GENDER_BASED_VIOLENCE", "ACCESSIBILITY");
    }

    private Stream<String> claims(String partnership) {
        return timeline(partnership, "")
                .items("/entries")
                .filter(entry -> entry.get("contested").booleanValue())
                .map(entry -> entry.at("/told/value").asString());
    }

    @Test
    void ofRatificationsTheDocumentsTellNorwaysOfWhichOnlyTheYearIsKnown() {
        Answer all = auditor.get("/api/conventions?" + known).hasStatus(200);

        List<JsonNode> steps = all.items("/conventions")
                .flatMap(convention -> items(convention.get("states")))
                .flatMap(state -> items(state.get("steps")))
                .toList();
        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.get("step").asString()).isEqualTo("RATIFICATION");
            assertThat(step.get("on").asString()).isEqualTo("2017");
        });
        assertThat(all.item("/conventions", "/id", "istanbul-convention").at("/states/0/state").asString())
                .isEqualTo("NO");
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, 0,", "2017-06-30, 1, PERHAPS", "2017-12-31, 1, HAPPENED"})
    void aYearIsNoPointInTime(String asOf, int steps, String happened) {
        JsonNode chart = auditor.get("/api/conventions/istanbul-convention/chart?" + known + "&asOf=" + asOf)
                .hasStatus(200)
                .body();
        List<JsonNode> taken = items(chart.at("/conventions/0/states"))
                .flatMap(state -> items(state.get("steps")))
                .toList();
        assertThat(taken).hasSize(steps);
        assertThat(taken).allSatisfy(step -> assertThat(step.get("happened").asString()).isEqualTo(happened));
    }

    @Test
    void fourInstrumentsAreInTheStrategyAndTwoOfThemCanBeRatified() {
        Map<String, String> kinds = auditor.get("/api/conventions?" + known)
                .items("/conventions")
                .collect(Collectors.toMap(
                        convention -> convention.get("id").asString(),
                        convention -> convention.get("kind").asString()));

        assertThat(kinds)
                .containsEntry("cedaw", "TREATY")
                .containsEntry("istanbul-convention", "TREATY")
                .containsEntry("un-declaration-1993", "DECLARATION")
                .containsEntry("beijing-platform", "PLATFORM")
                .containsEntry("agenda-2030", "FRAMEWORK")
                .hasSize(5);
    }

    @Test
    void bySylvesterOf2013CyprusHadHostedTheBoardAndNorwayHadHostedNobody() {
        Answer then = timeline("kss-spavo", "&asOf=2013-12-31");

        assertThat(activities(then, "HELD").filter(entry -> country(entry, "held").equals("CY")))
                .extracting(entry -> entry.at("/told/kind").asString())
                .containsExactlyInAnyOrder("PARTNER_MEETING", "BOARD_VISIT");
        assertThat(timeline("kss-spavo", "").item("/entries", "/key", "activity:meetings-kss-spavo-cyprus")
                        .at("/told/held/specifics/meetings/qualifier").asString())
                .as("several meetings are more than one")
                .isEqualTo("SEVERAL");
        assertThat(activities(then, "HELD").filter(entry -> country(entry, "held").equals("NO"))).isEmpty();
        assertThat(activities(then, "PLANNED").filter(entry -> country(entry, "plan").equals("NO")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("key").asString()).isEqualTo("activity:study-visit-norway-2014"));
    }

    @Test
    void ofTheBoardsVisitInAutumnNobodyCanSayInOctoberThatItHasTakenPlace() {
        JsonNode visit = timeline("kss-spavo", "&asOf=2013-10-15").item("/entries", "/key", "activity:board-visit-spavo-2013");

        assertThat(visit.get("on").asString()).isEqualTo("2013-23");
        assertThat(visit.get("happened").asString()).isEqualTo("PERHAPS");
    }

    @Test
    void aPlanWhosePeriodIsOverAndOfWhichNobodySaidAnythingIsOverdue() {
        assertThat(timeline("kss-spavo", "&asOf=2015-06-01")
                        .item("/entries", "/key", "activity:study-visit-norway-2014")
                        .get("state")
                        .asString())
                .isEqualTo("OVERDUE_UNCONFIRMED");
    }

    @Test
    void theSecretariatBelongsToThreeNetworks() {
        Answer kss = auditor.get("/api/organisations/kss?asOf=2014-06-01&" + known).hasStatus(200);

        assertThat(kss.items("/memberships")
                        .map(membership -> membership.at("/memberOf/type").asString() + " "
                                + membership.at("/memberOf/id").asString()))
                .containsExactlyInAnyOrder("NETWORK wave", "NETWORK nkmv", "NETWORK fnn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maismanyane", "masimanyane", "MASIMANYANE%20WOMEN", "Masimanyana"})
    void aPartnerIsFoundHoweverItIsSpelt(String written) {
        assertThat(auditor.get("/api/organisations?q=" + written + "&" + known)
                        .hasStatus(200)
                        .body()
                        .at("/entries/0/id")
                        .asString())
                .isEqualTo("masimanyane");
    }

    @Test
    void nothingIsFoundForWhatNobodyIsCalled() {
        assertThat(auditor.get("/api/organisations?q=Wolkenkuckucksheim&" + known).hasStatus(200).items("/entries"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "norway-romania, activity:conference-bucharest, XXXX-06-04/XXXX-06-06",
        "kss-ewsu, activity:conference-tallinn, XXXX-04"
    })
    void whatHasNoYearStandsInALaneOfItsOwnOnEveryDay(String partnership, String entry, String date) {
        for (String asOf : List.of("", "&asOf=1990-01-01", "&asOf=2025-01-01")) {
            JsonNode found = timeline(partnership, asOf).item("/entries", "/key", entry);
            assertThat(found.get("lane").asString()).isEqualTo("UNKNOWN_YEAR");
            assertThat(found.get("on").asString()).isEqualTo(date);
        }
    }

    @Test
    void twentyTwoCountriesSpokeInBucharestAndEnglandIsNotTheUnitedKingdom() {
        JsonNode participants = timeline("norway-romania", "")
                .item("/entries", "/key", "activity:conference-bucharest")
                .at("/told/held/details/participants");
        List<JsonNode> speakers = items(participants)
                .filter(each -> each.at("/who/type").asString().equals("country"))
                .toList();

        assertThat(speakers).hasSize(22);
        assertThat(speakers)
                .filteredOn(each -> each.at("/who/country").asString().equals("GB"))
                .singleElement()
                .satisfies(each -> assertThat(each.at("/who/subdivision").asString()).isEqualTo("GB-ENG"));
    }

    @Test
    void theEightPartnershipsOfTheHumanRightsNetworkHaveTheirThemes() {
        List<JsonNode> chosen = auditor.get("/api/partnerships?" + known)
                .items("/entries")
                .map(entry -> entry.get("id").asString())
                .flatMap(partnership -> timeline(partnership, "").items("/entries"))
                .filter(entry -> entry.at("/told/type").asString().equals("theme"))
                .filter(entry -> entry.path("on").asString("").equals("2021/2024"))
                .toList();

        assertThat(chosen).hasSize(8);
        assertThat(chosen.stream()
                        .map(entry -> entry.at("/told/theme/code").asString())
                        .collect(Collectors.groupingBy(theme -> theme, Collectors.counting())))
                .isEqualTo(Map.of("YOUTH_PARTICIPATION", 4L, "EQUALITY", 2L, "ACCESSIBILITY", 1L, "EDUCATION", 1L));
    }

    private static Stream<JsonNode> activities(Answer timeline, String state) {
        return timeline.items("/entries")
                .filter(entry -> entry.at("/told/type").asString().equals("activity"))
                .filter(entry -> entry.get("state").asString().equals(state));
    }

    private static String country(JsonNode entry, String details) {
        return entry.at("/told/" + details + "/details/place/country").asString("");
    }

    private JsonNode onlyPair(String partnership) {
        List<JsonNode> pairs = balance(partnership).items("/pairs").toList();
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private Answer balance(String partnership) {
        return auditor.get("/api/partnerships/" + partnership + "/learning-balance?" + known).hasStatus(200);
    }

    private Answer timeline(String partnership, String more) {
        return auditor.get("/api/partnerships/" + partnership + "/timeline?size=500&" + known + more)
                .hasStatus(200);
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list.valueStream();
    }
}
