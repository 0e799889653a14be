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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// What funders, auditors and those who work together ask of the register of the five documents: what stands in programmes
/// and networks, who belonged to what, what is ongoing, which strategies held, what conventions wait for.
@ExtendWith(DemoProgram.class)
class PortfolioIT {
    private Demo demo;
    private Api funder;
    private String known;

    @BeforeEach
    void ask(Demo running) {
        demo = running;
        funder = demo.as(Who.FUNDER);
        known = "knownAt=" + demo.registerEnd();
    }

    private Answer get(String path) {
        return funder.get(path + (path.contains("?") ? "&" : "?") + known).hasStatus(200);
    }

    private JsonNode whole(String about) {
        return get("/api/portfolio?asOf=2026-01-01" + about).body().at("/entries/0");
    }

    private static Stream<JsonNode> figures(JsonNode line, String kind) {
        return line.get("figures").valueStream().filter(figure -> figure.get("kind").asString().equals(kind));
    }

    private static JsonNode figure(JsonNode line, String kind) {
        return figures(line, kind)
                .filter(figure -> figure.path("of").isMissingNode())
                .findFirst()
                .orElseThrow();
    }

    /// Each sort with its number.
    private static Map<String, Integer> sorts(JsonNode line, String kind) {
        return figures(line, kind)
                .filter(figure -> figure.has("of"))
                .collect(Collectors.toMap(
                        figure -> figure.get("of").asString(), figure -> figure.get("count").intValue()));
    }

    // --- portfolio

    @Test
    void eightPartnershipsAreInTheHumanRightsNetwork() {
        JsonNode network = whole("&about=network:icld-human-rights");

        assertThat(figure(network, "PARTNERSHIPS").get("count").intValue()).isEqualTo(8);
        assertThat(sorts(network, "COUNTRIES")).isEqualTo(Map.of("SE", 8, "ZA", 4, "ZM", 2, "BW", 2));
        assertThat(sorts(network, "THEMES"))
                .as("the themes of the network's page, and the one that another page names for Jönköping and Stellenbosch (X2)")
                .isEqualTo(Map.of(
                        "samklang:YOUTH_PARTICIPATION", 4,
                        "samklang:EQUALITY", 2,
                        "samklang:ACCESSIBILITY", 1,
                        "samklang:EDUCATION", 1,
                        "samklang:GENDER_BASED_VIOLENCE", 1));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 0, 0", "2022-06-01, 0, 8", "2024-12-31, 8, 0"})
    void whileTheNetworkRunsNobodySaysWhenTheyJoined(String day, int count, int perhaps) {
        JsonNode partnerships = figure(
                get("/api/portfolio?about=network:icld-human-rights&asOf=" + day).body().at("/entries/0"), "PARTNERSHIPS");

        assertThat(partnerships.get("count").intValue()).isEqualTo(count);
        assertThat(partnerships.get("perhaps").intValue()).isEqualTo(perhaps);
    }

    @Test
    void fourteenPartnershipsAreNamed() {
        assertThat(figure(whole(""), "PARTNERSHIPS").get("count").intValue()).isEqualTo(14);
    }

    @Test
    void twentyMillionEurosAreSetAsideForFourteenCountriesAndTwentySevenProgrammes() {
        JsonNode grants = whole("&about=programme:eea-grants");

        assertThat(amounts(grants, "ALLOCATED")).containsExactly("EUR 20000000");
        assertThat(parts(grants, "COUNTRIES_STATED")).containsExactly("EXACT 14 countries");
        assertThat(parts(grants, "PROGRAMMES_STATED")).containsExactly("EXACT 27 programmes");
    }

    private static List<String> amounts(JsonNode line, String kind) {
        return figure(line, kind).at("/money/sum/perCurrency").valueStream()
                .map(money -> money.get("currency").asString() + " " + money.get("amount").asString())
                .toList();
    }

    private static List<String> parts(JsonNode line, String kind) {
        return figure(line, kind).at("/quantity/sum/parts").valueStream()
                .map(part -> part.get("qualifier").asString() + " " + part.get("value").asString() + " "
                        + part.get("unit").asString())
                .toList();
    }

    @Test
    void theProgrammesOfTheGrantsHoldTheirPartnershipsAndSayWhy() {
        Answer grants = get("/api/portfolio?about=programme:eea-grants");

        assertThat(ties(grants, "partnership:kss-spavo")).containsExactly("PROJECT eea-domestic-violence", "WORDS eea-grants");
        assertThat(ties(grants, "partnership:kss-ewsu")).containsExactly("WORDS eea-grants");
        assertThat(ties(grants, "partnership:norway-romania")).containsExactly("PROJECT eea-grants", "WORDS eea-grants");
        assertThat(ties(grants, "programme:eea-domestic-violence")).containsExactly("PART eea-grants");
        assertThat(ties(grants, "network:synergy")).containsExactly("PART eea-grants");
    }

    private static List<String> ties(Answer portfolio, String key) {
        return portfolio.item("/entries", "/key", key).get("ties").valueStream()
                .map(tie -> tie.get("by").asString() + " " + tie.at("/to/id").asString())
                .toList();
    }

    @Test
    void twentyTwoCountriesSpokeInBucharestAndEnglandStandsForItself() {
        JsonNode conference = whole("&about=activity:conference-bucharest");

        assertThat(figure(conference, "COUNTRIES_TAKING_PART").get("count").intValue()).isEqualTo(22);
        assertThat(sorts(conference, "COUNTRIES_TAKING_PART")).containsEntry("GB-ENG", 1).containsEntry("NO", 1).doesNotContainKey("GB");
    }

    @Test
    void bucharestAndNordiskForumHadAHundredAndTwentyAndAboutThirtyThousand() {
        assertThat(parts(whole(""), "ATTENDANCE")).containsExactly("EXACT 120 people", "ABOUT 30000 people");
    }

    @Test
    void learningIsToldWithBothCounts() {
        JsonNode spavo = get("/api/portfolio?about=programme:eea-domestic-violence")
                .item("/entries", "/key", "partnership:kss-spavo");

        assertThat(figure(spavo, "LEARNING_CLAIMED").get("count").intValue()).isEqualTo(4);
        assertThat(figure(spavo, "LEARNING_CONFIRMED").get("count").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', PARTNERSHIPS, , 14",
        "&about=network:icld-human-rights, COUNTRIES, ZA, 4",
        "&about=network:icld-human-rights, THEMES, samklang:YOUTH_PARTICIPATION, 4",
        "&about=programme:eea-grants, ALLOCATED, , 1",
        "&about=programme:eea-domestic-violence, HELD, BOARD_VISIT, 1"
    })
    void aFigureLeadsToTheEntriesThatMakeIt(String about, String kind, String of, int entries) {
        Answer facts = get("/api/portfolio/facts?asOf=2026-01-01&figure=" + kind + (of == null ? "" : "&of=" + of) + about);

        assertThat(facts.items("/entries")).hasSize(entries);
        assertThat(facts.items("/entries")).allSatisfy(entry -> assertThat(entry.get("traces").size()).isPositive());
    }

    @Test
    void aPageOfPartnershipsGoesOnWhereTheOneBeforeEnded() {
        Answer first = get("/api/portfolio?about=network:icld-human-rights&size=5");
        Answer second = get("/api/portfolio?about=network:icld-human-rights&size=5&page=" + first.body().get("next").asString());

        assertThat(partnerships(first)).hasSize(5);
        assertThat(partnerships(second)).hasSize(3).doesNotContainAnyElementsOf(partnerships(first));
        assertThat(second.body().has("next")).isFalse();
    }

    private static List<String> partnerships(Answer portfolio) {
        return portfolio.items("/entries")
                .filter(line -> line.get("level").asString().equals("PARTNERSHIP"))
                .map(line -> line.get("key").asString())
                .toList();
    }

    @Test
    void aFigureThatNobodyKnowsIsNamedAsWrong() {
        funder.get("/api/portfolio/facts?figure=NOTHING").isProblem(422, "wrong-fields").names("/figure");
    }

    // --- memberships

    @Test
    void theSecretariatBelongsToThreeNetworks() {
        assertThat(get("/api/memberships?about=organisation:kss")
                        .items("/entries")
                        .filter(membership -> membership.at("/of/type").asString().equals("NETWORK"))
                        .map(membership -> membership.at("/of/id").asString()))
                .containsExactlyInAnyOrder("wave", "nkmv", "fnn");
    }

    @Test
    void itsSeatInTheSteeringGroupOfNordiskForumIsFoundFromBothSides() {
        for (String about : List.of("organisation:kss", "body:nordisk-forum-steering-group")) {
            assertThat(get("/api/memberships?about=" + about).items("/entries"))
                    .filteredOn(membership -> membership.at("/of/id").asString().equals("nordisk-forum-steering-group"))
                    .singleElement()
                    .satisfies(membership -> {
                        assertThat(membership.at("/member/who/organisation").asString()).isEqualTo("kss");
                        assertThat(membership.get("standing").asString()).isEqualTo("SINCE_UNKNOWN");
                    });
        }
    }

    @Test
    void aMunicipalityBelongsToTheNetworkThroughItsPartnership() {
        assertThat(get("/api/memberships?about=organisation:falun&asOf=2025-01-01").items("/entries"))
                .singleElement()
                .satisfies(membership -> {
                    assertThat(membership.at("/of/id").asString()).isEqualTo("icld-human-rights");
                    assertThat(membership.at("/member/who/partnership").asString()).isEqualTo("falun-mogale");
                });
    }

    @ParameterizedTest
    @CsvSource({"2014-02-28, 0", "2014-03-01, 1", "2016-05-10, 1", "2016-05-11, 0"})
    void aSeatIsOneFromTheDayOfTheAppointmentToTheDayOfLeaving(String day, int seats) {
        Api kss = demo.as(Who.KSS);
        String body = "portfolio-" + UUID.randomUUID();
        kss.give("establish-body", """
                {"bodyId": "%s", "kind": "BOARD", "title": "Styre", "of": [{"type": "ORGANISATION", "id": "kss"}]}"""
                .formatted(body)).hasStatus(201);
        kss.give("appoint-member", """
                {"bodyId": "%s", "seatId": "chair", "member": {"type": "office", "title": "leder", "organisation": "kss"},
                 "capacity": "OFFICIAL", "from": "2014-03-01"}""".formatted(body)).hasStatus(201);
        long at = kss.give("end-membership-in-body", """
                {"bodyId": "%s", "seatId": "chair", "leftOn": "2016-05-10"}""".formatted(body)).hasStatus(201).position();

        assertThat(kss.get("/api/memberships?about=body:" + body + "&asOf=" + day + "&atLeast=" + at)
                        .hasStatus(200)
                        .items("/entries"))
                .hasSize(seats);
    }

    @Test
    void whereAPersonSitsIsNotForFunders() {
        funder.get("/api/memberships?about=person:5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a04").hasStatus(404);
        demo.as(Who.AUDITOR)
                .get("/api/memberships?about=person:5f0c1c52-7d1e-4b6e-9a54-0f7a3c1f2a04")
                .hasStatus(200);
    }

    // --- directory

    @ParameterizedTest
    @ValueSource(strings = {"Maismanyane", "masimanyane", "MASIMANYANE%20WOMEN"})
    void theProjectWithMasimanyaneIsFoundHoweverItIsSpelt(String written) {
        assertThat(get("/api/directory?q=" + written).items("/entries"))
                .singleElement()
                .satisfies(project -> {
                    assertThat(project.get("partnership").asString()).isEqualTo("kss-masimanyane");
                    assertThat(project.get("standing").asString()).isEqualTo("ONGOING");
                    assertThat(project.get("missing").valueStream().map(JsonNode::asString))
                            .containsExactly("INFORMATION", "CONTACT");
                });
    }

    @Test
    void oneThatLacksAFieldIsThereAllTheSame() {
        assertThat(get("/api/directory").items("/entries")).hasSize(14).allSatisfy(
                project -> assertThat(project.get("missing").size()).isPositive());
    }

    @Test
    void oneIsCompleteWithInformationAForeignPartnerAndWhomToCall() {
        Api kss = demo.as(Who.KSS);
        String own = "portfolio-" + UUID.randomUUID();
        kss.give("register-partnership", """
                {"partnershipId": "%s", "kind": "CIVIL_SOCIETY", "agreedOn": "2013-01-01",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""".formatted(own)).hasStatus(201);
        kss.give("set-contact-point", """
                {"organisationId": "kss", "email": "post@kss.example"}""");
        long at = kss.give("set-directory-listing", """
                {"partnershipId": "%s", "listed": true, "information": "et krisesenter paa Kypros", "contact": "kss",
                 "languages": ["nb"]}""".formatted(own)).hasStatus(201).position();

        assertThat(kss.get("/api/directory?about=partnership:" + own + "&atLeast=" + at).hasStatus(200).items("/entries"))
                .singleElement()
                .satisfies(project -> {
                    assertThat(project.get("missing").size()).isZero();
                    assertThat(project.at("/contactPoint/email").asString()).isEqualTo("post@kss.example");
                    assertThat(project.get("partners").valueStream().filter(partner -> partner.path("foreign").asBoolean(false)))
                            .singleElement()
                            .satisfies(partner -> assertThat(partner.get("country").asString()).isEqualTo("CY"));
                });

        long closed = kss.give("close-partnership", """
                {"partnershipId": "%s", "closedOn": "2018-06-30"}""".formatted(own)).hasStatus(201).position();
        assertThat(kss.get("/api/directory?about=partnership:" + own + "&asOf=2018-06-29&atLeast=" + closed).items("/entries"))
                .hasSize(1);
        assertThat(kss.get("/api/directory?about=partnership:" + own + "&asOf=2018-06-30&atLeast=" + closed).items("/entries"))
                .isEmpty();
    }

    // --- strategies

    @ParameterizedTest
    @CsvSource({
        "2014-03-31, NOT_YET",
        "2014-04-01, IN_FORCE",
        "2018-03-31, IN_FORCE",
        "2018-04-01, OVER"
    })
    void lokksStrategyWasInForceFromAprilToMarch(String day, String standing) {
        JsonNode strategy = get("/api/strategies?about=organisation:lokk&asOf=" + day)
                .item("/entries", "/id", "lokk-international-2014");

        assertThat(strategy.get("standing").asString()).isEqualTo(standing);
        assertThat(strategy.get("actions").size()).isEqualTo(13);
        assertThat(strategy.get("actions").valueStream()).allMatch(action -> action.get("progress").asString().equals("OPEN"));
    }

    @Test
    void theFourCriteriaWereNotInForceWhenTheArabInitiativeWasSigned() {
        assertThat(get("/api/strategies?about=organisation:lokk&asOf=2013-10-31").items("/entries")).isEmpty();
        assertThat(get("/api/rule-sets/lokk-2014?asOf=2013-10-31").body().at("/versions/0/holds").booleanValue())
                .isFalse();

        JsonNode judged = get("/api/partnerships/arab-initiative/compliance?ruleSet=lokk-2014&version=1&asOf=2013-10-31")
                .body()
                .at("/ruleSets/0");

        assertThat(judged.get("inForce").booleanValue()).isFalse();
        assertThat(judged.get("retrospective").booleanValue()).as("possible, with hindsight").isTrue();
        assertThat(judged.get("rules").valueStream().map(rule -> rule.at("/rule/code").asString()))
                .contains("C1", "C2", "C3", "C4");
    }

    // --- conventions

    @Test
    void partnerCountriesWaitUntilTheyAreBoundAndDeclarationsBindNobody() {
        Answer work = get("/api/convention-work");
        JsonNode istanbul = work.item("/entries", "/instrument", "istanbul-convention");

        assertThat(states(istanbul)).contains("CY", "DK", "EE", "RO", "SE", "ZA").doesNotContain("NO");
        assertThat(istanbul.get("activities").valueStream().map(entry -> entry.get("key").asString()))
                .containsExactly("activity:conference-bucharest");
        assertThat(states(work.item("/entries", "/instrument", "cedaw"))).contains("NO");
        assertThat(states(work.item("/entries", "/instrument", "un-declaration-1993"))).isEmpty();
    }

    @Test
    void beforeItRatifiedNorwayWaitedToo() {
        assertThat(states(get("/api/convention-work?about=instrument:istanbul-convention&asOf=2016-12-31")
                        .item("/entries", "/instrument", "istanbul-convention")))
                .contains("NO");
    }

    private static List<String> states(JsonNode work) {
        return work.get("notBound").valueStream()
                .map(country -> country.get("state").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"un-declaration-1993", "beijing-platform"})
    void whatIsNoTreatyCannotBeRatified(String instrument) {
        demo.as(Who.KSS)
                .give("record-ratification", """
                        {"instrumentId": "%s", "state": "SE", "ratifiedOn": "2000"}""".formatted(instrument))
                .isProblem(422, "not-ratifiable");
    }

    /// The register's own ratification stays as it is for the other tests, so another instrument on the same terms is used.
    @Test
    void aRatificationOfAYearIsRefinedToADayInItAndToNoOther() {
        Api kss = demo.as(Who.KSS);
        String instrument = "portfolio-" + UUID.randomUUID();
        kss.give("register-instrument", """
                {"instrumentId": "%s", "kind": "TREATY", "code": "CETS 210",
                 "titles": [{"text": "A convention", "language": "en", "kind": "OFFICIAL"}], "adoptedOn": "2011"}"""
                .formatted(instrument)).hasStatus(201);
        kss.give("record-ratification", """
                {"instrumentId": "%s", "state": "NO", "ratifiedOn": "2017"}""".formatted(instrument)).hasStatus(201);

        kss.give("refine-treaty-date", refinement(instrument, "2018")).hasStatus(422);
        long at = kss.give("refine-treaty-date", refinement(instrument, "2017-07-05")).hasStatus(201).position();

        JsonNode step = kss.get("/api/conventions/" + instrument + "/chart?asOf=2018-01-01&atLeast=" + at)
                .hasStatus(200)
                .body()
                .at("/conventions/0/states/0/steps/0");
        assertThat(step.get("on").asString()).isEqualTo("2017-07-05");
        assertThat(step.at("/effect/derived").asString()).isEqualTo("2017-11-01");
        assertThat(step.at("/effect/recorded").isMissingNode()).isTrue();
    }

    private static String refinement(String instrument, String to) {
        return """
                {"instrumentId": "%s", "state": "NO", "step": "RATIFICATION", "before": "2017", "date": "%s"}""".formatted(instrument, to);
    }

    // --- documents

    @ParameterizedTest
    @ValueSource(strings = {
        "q=Masimanyane",
        "q=Maismanyane",
        "about=partnership:kss-masimanyane",
        "about=organisation:masimanyane"
    })
    void sixDocumentsStandOnMasimanyanesShelf(String asked) {
        Answer shelf = get("/api/documents?" + asked);

        assertThat(shelf.body().get("total").intValue()).isEqualTo(6);
        assertThat(shelf.items("/entries")
                        .collect(Collectors.groupingBy(
                                document -> document.get("kind").asString().replace("ANNUAL_", ""), Collectors.counting())))
                .isEqualTo(Map.of("REPORT", 4L, "WEB_PAGE", 1L, "NEWS", 1L));
    }

    // --- two moments

    @Test
    void aPortfolioComparedSaysWhatCameBetweenAndByWhichFacts() {
        Api kss = demo.as(Who.KSS);
        String network = "portfolio-" + UUID.randomUUID();
        long before = kss.give("found-network", """
                {"networkId": "%s", "host": "kss", "names": [{"text": "A network", "language": "en", "kind": "OFFICIAL"}]}"""
                .formatted(network)).hasStatus(201).position();
        long after = kss.give("join-network", """
                {"networkId": "%s", "membershipId": "kss-spavo", "member": {"type": "partnership", "partnership": "kss-spavo"},
                 "joinedOn": "2014-01-01"}""".formatted(network)).hasStatus(201).position();
        kss.get("/api/portfolio?about=network:" + network + "&atLeast=" + after).hasStatus(200);

        JsonNode difference = kss.get("/api/compare/portfolio?about=network:" + network + "&knownAt=" + before)
                .hasStatus(200)
                .item("/differences", "/key", "partnership:kss-spavo");

        assertThat(difference.get("change").asString()).isEqualTo("ADDED");
        assertThat(difference.get("facts").valueStream().map(fact -> fact.get("position").longValue()))
                .containsExactly(after);
    }
}
