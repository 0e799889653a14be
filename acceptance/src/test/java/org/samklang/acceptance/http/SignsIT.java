package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import tools.jackson.databind.JsonNode;

/// The questions of those who fund partnerships or look after them: of the five documents, as they were known when the
/// register had just been read in, and of a partnership of its own.
@ExtendWith(DemoProgram.class)
class SignsIT {
    private Demo demo;
    private Api auditor;
    private Api kss;
    private String known;
    private String own;

    @BeforeEach
    void ask(Demo running) {
        demo = running;
        auditor = demo.as(Who.AUDITOR);
        kss = demo.as(Who.KSS);
        known = "knownAt=" + demo.registerEnd();
    }

    private String partnership(String agreedOn) {
        own = "signs-" + UUID.randomUUID();
        give("register-partnership", """
                {"partnershipId": "%s", "kind": "CIVIL_SOCIETY", "agreedOn": "%s",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""".formatted(own, agreedOn));
        return own;
    }

    private void give(String command, String fields) {
        kss.give(command, fields).hasStatus(201);
    }

    private static String id() {
        return "signs-" + UUID.randomUUID();
    }

    private Answer ofRegister(String question) {
        return auditor.get("/api/" + question + (question.contains("?") ? "&" : "?") + known).hasStatus(200);
    }

    /// Of the own partnership, as everything is known.
    private Answer ofOwn(Api who, String question, String more) {
        return who.get("/api/" + question + "?about=partnership:" + own + "&atLeast=" + demo.head() + more)
                .hasStatus(200);
    }

    // --- learning (domain 5.9)

    @Test
    void twoPartnershipsOfOneOrganisationLeanInOppositeDirectionsAndOneAnswerShowsIt() {
        Answer kssAndOthers = ofRegister("learning?about=organisation:kss");

        assertThat(kssAndOthers.items("/figures/pairs")
                        .map(pair -> pair.get("second").asString() + " " + pair.at("/claimed/there").intValue() + ":"
                                + pair.at("/claimed/back").intValue() + " " + pair.at("/claimed/label").asString() + " "
                                + pair.at("/claimed/towards/from").asString() + "->"
                                + pair.at("/claimed/towards/to").asString() + " "
                                + pair.at("/confirmed/label").asString()))
                .containsExactlyInAnyOrder(
                        "masimanyane 1:3 LEANING masimanyane->kss NO_CONFIRMED_EVIDENCE",
                        "spavo 3:1 LEANING kss->spavo NO_CONFIRMED_EVIDENCE");
        assertThat(kssAndOthers.items("/figures/pairs").map(pair -> pair.at("/claimed/index").doubleValue()))
                .allSatisfy(index -> assertThat(index).isBetween(0.33, 0.34));
        JsonNode sum = kssAndOthers.item("/figures/sums", "/organisation", "kss");
        assertThat(sum.get("gave").intValue()).isEqualTo(4);
        assertThat(sum.get("received").intValue()).isEqualTo(4);
    }

    @Test
    void whoLearnedFromWhomIsCountedWayByWayAndNobodyHasConfirmedAnything() {
        Answer all = ofRegister("learning");

        assertThat(all.items("/figures/ways")
                        .map(way -> way.at("/way/from").asString() + "->" + way.at("/way/to").asString() + " "
                                + way.get("claimed").intValue() + " " + way.get("confirmed").intValue() + " open "
                                + way.at("/asked/open").intValue()))
                .containsExactlyInAnyOrder(
                        "kss->spavo 3 0 open 1",
                        "spavo->kss 1 0 open 0",
                        "masimanyane->kss 3 0 open 0",
                        "kss->masimanyane 1 0 open 0",
                        "francistown->lund 0 0 open 1");
        assertThat(all.body().at("/figures/claimed").intValue()).isEqualTo(8);
        assertThat(all.body().at("/figures/confirmed").intValue()).isZero();
        assertThat(all.body().at("/figures/disputed").intValue()).isZero();
        assertThat(all.items("/nothing")).hasSize(11);
    }

    @Test
    void whatSpavoAndLundAskedForIsStillOpenAndSaysSinceWhen() {
        List<JsonNode> requests = ofRegister("learning")
                .items("/entries")
                .flatMap(entry -> entry.get("requests").valueStream())
                .toList();

        assertThat(requests)
                .extracting(request -> request.at("/request/told/learning/topic").asString() + " by "
                        + request.at("/request/told/learning/direction/to").asString() + " "
                        + request.get("standing").asString() + " since "
                        + request.at("/since/edtf").asString(request.path("since").asString("nobody knows")))
                .containsExactlyInAnyOrder(
                        "WORK_WITH_CHILDREN by spavo OPEN since 2013", "CITIZEN_COOPERATION by lund OPEN since nobody knows");
        assertThat(requests).allSatisfy(request -> assertThat(request.get("deliveries").size()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"NETWORK, icld-human-rights, 8, 0, 1", "PROGRAMME, eea-grants, 3, 4, 1", "ORGANISATION, kss, 3, 8, 1"})
    void networksProgrammesAndOrganisationsAreToldOfAllThatBelongsToThem(
            String type, String id, int partnerships, int claimed, int open) {
        JsonNode group = ofRegister("learning").items("/groups")
                .filter(each -> each.at("/of/type").asString().equals(type) && each.at("/of/id").asString().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(group.get("partnerships").size()).isEqualTo(partnerships);
        assertThat(group.at("/figures/claimed").intValue()).isEqualTo(claimed);
        assertThat(group.at("/figures/asked/open").intValue()).isEqualTo(open);
        JsonNode alone = ofRegister("learning?about=" + type.toLowerCase(java.util.Locale.ROOT) + ":" + id).body();
        assertThat(alone.get("figures")).isEqualTo(group.get("figures"));
    }

    @Test
    void inOctober2013WhatWasLearnedInAutumnCountsAsPerhaps() {
        JsonNode figures = ofRegister("learning?about=partnership:kss-spavo&asOf=2013-10-15").body().get("figures");

        assertThat(figures.get("claimed").intValue()).isZero();
        assertThat(figures.get("perhapsClaimed").intValue()).isEqualTo(4);
    }

    private void asked(String request, String topic) {
        give("request-learning", """
                {"learningId": "%s", "partnershipId": "%s", "direction": {"from": "kss", "to": "spavo"}, "topic": "%s",
                 "summary": "how?", "requestedOn": "2014"}""".formatted(request, own, topic));
    }

    private void passedOn(String learning, String topic, String on, String more) {
        give("record-learning", """
                {"learningId": "%s", "partnershipId": "%s", "direction": {"from": "kss", "to": "spavo"}, "kind": "METHOD",
                 "topic": "%s", "summary": "so", "learnedOn": "%s"%s}""".formatted(learning, own, topic, on, more));
    }

    private String standing(String day) {
        return ofOwn(kss, "learning", "&asOf=" + day).items("/entries")
                .flatMap(entry -> entry.get("requests").valueStream())
                .map(request -> request.get("standing").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRequestIsMatchedByTopicUntilSomebodySaysWhatAnswersItAndDeliveredFromThen() {
        partnership("2013-01-01");
        String request = id();
        String learning = id();
        asked(request, "SHELTER_OPERATION");
        assertThat(standing("2020-01-01")).isEqualTo("OPEN");
        passedOn(learning, "SHELTER_OPERATION", "2016", "");
        assertThat(standing("2020-01-01")).isEqualTo("MATCHED");
        give("link-learning", """
                {"learningId": "%s", "answers": "%s"}""".formatted(learning, request));

        assertThat(standing("2020-01-01")).isEqualTo("DELIVERED");
        assertThat(standing("2016-05-01")).isEqualTo("PERHAPS_DELIVERED");
        assertThat(standing("2015-12-31")).isEqualTo("OPEN");
        demo.as(Who.SPAVO)
                .give("dispute-learning", """
                        {"learningId": "%s", "disputedOn": "2018", "reason": "We heard nothing."}"""
                        .formatted(learning))
                .hasStatus(201);
        assertThat(standing("2017-12-31")).isEqualTo("DELIVERED");
        assertThat(standing("2020-01-01")).isEqualTo("OPEN");
        assertThat(ofOwn(kss, "learning", "&asOf=2020-01-01").body().at("/figures/disputed").intValue()).isEqualTo(1);
    }

    @Test
    void ofTheDocumentsNoLearningWasEverPassedOnToTheShelters() {
        Answer all = ofRegister("learning-never-passed-on");

        assertThat(all.items("/entries").map(line -> line.get("key").asString()))
                .hasSize(8)
                .contains("unpassed:csw-input", "unpassed:law-cyprus-to-norway");
        assertThat(ofRegister("learning-never-passed-on?about=organisation:kss")
                        .items("/entries")
                        .map(line -> line.get("key").asString()))
                .as("what the Norwegian shelters could have been told (S0:43)")
                .containsExactlyInAnyOrder(
                        "unpassed:csw-input",
                        "unpassed:breakfast-talk",
                        "unpassed:exchange-from-south-africa",
                        "unpassed:law-cyprus-to-norway");
    }

    @Test
    void learningIsPassedOnWhenADisseminationNamesItAndPerhapsWhereItsDateLeavesItOpen() {
        partnership("2013-01-01");
        String learning = id();
        passedOn(learning, "LEGISLATION", "2014", "");
        give("log-dissemination", """
                {"activityId": "%s", "channel": "NEWSLETTER", "learnings": ["%s"],
                 "details": {"partnerships": ["%s"], "occurredOn": "autumn 2015"}}""".formatted(id(), learning, own));

        assertThat(unpassed("2015-08-31")).containsExactly("false");
        assertThat(unpassed("2015-10-01")).containsExactly("true");
        assertThat(unpassed("2015-11-30")).isEmpty();
    }

    private Stream<String> unpassed(String day) {
        return ofOwn(kss, "learning-never-passed-on", "&asOf=" + day)
                .items("/entries")
                .map(line -> line.get("perhaps").asString());
    }

    // --- after the money

    private JsonNode fokus(String day) {
        return ofRegister("continuations?about=partnership:kss-masimanyane&asOf=" + day)
                .item("/entries", "/grant", "fokus-masimanyane");
    }

    @Test
    void theLastYearOfMoneyFromFokusWas2013AndOfThatYearIsAllThatIsRecorded() {
        JsonNode line = fokus("2026-01-01");

        assertThat(line.at("/end/ground").asString()).isEqualTo("ANNOUNCED");
        assertThat(line.at("/end/on/edtf").asString()).isEqualTo("2013");
        assertThat(line.at("/end/on/inferredFrom").asString()).contains("I år");
        assertThat(line.get("outcome").asString()).isEqualTo("PERHAPS");
        assertThat(line.get("since").size()).isZero();
        assertThat(line.get("perhaps").size()).isEqualTo(4);
        assertThat(line.at("/funder").asString()).isEqualTo("fokus");
        assertThat(fokus("2013-06-01").get("outcome").asString()).isEqualTo("PERHAPS_ENDED");
        assertThat(fokus("2012-12-31").get("outcome").asString())
                .as("nobody had said yet when it would end")
                .isEqualTo("END_NOT_KNOWN");
        assertThat(ofRegister("continuations?about=organisation:fokus").items("/entries")).hasSize(2);
    }

    @Test
    void aCooperationWentOnWhenSomethingWasHeldAfterTheEndInEveryReading() {
        partnership("2013-01-01");
        String grant = id();
        give("award-grant", """
                {"grantId": "%s", "partnerships": ["%s"], "kind": "PROJECT", "funder": "fokus", "recipients": ["kss"],
                 "purpose": "a shelter", "period": "2013/2014"}""".formatted(grant, own));

        assertThat(outcome("2013-12-31")).isEqualTo("NOT_YET_ENDED");
        assertThat(outcome("2014-06-01")).isEqualTo("PERHAPS_ENDED");
        assertThat(outcome("2026-01-01")).isEqualTo("NOTHING_SINCE");
        visited("2014/2015");
        assertThat(outcome("2026-01-01")).isEqualTo("PERHAPS");
        visited("spring 2016");
        assertThat(outcome("2026-01-01")).isEqualTo("CONTINUED");
        give("end-grant", """
                {"grantId": "%s", "endedOn": "2016"}""".formatted(grant));
        assertThat(outcome("2026-01-01")).isEqualTo("PERHAPS");
    }

    private String visited(String on) {
        String activity = id();
        give("log-study-visit", """
                {"activityId": "%s", "visitor": "spavo", "host": "kss", "details": {"partnerships": ["%s"], "occurredOn": "%s"}}"""
                .formatted(activity, own, on));
        return activity;
    }

    private String outcome(String day) {
        return ofOwn(kss, "continuations", "&asOf=" + day).body().at("/entries/0/outcome").asString();
    }

    // --- signs of risk

    private static List<String> signs(Answer answer) {
        return answer.items("/entries")
                .map(sign -> sign.get("key").asString().replaceFirst("^[^/]*/", "")
                        + (sign.get("perhaps").booleanValue() ? "?" : ""))
                .toList();
    }

    private List<String> signs(String day, String more) {
        return signs(ofRegister("signs?about=partnership:kss-spavo&asOf=" + day + more));
    }

    @ParameterizedTest
    @CsvSource({
        // The board's visit of autumn 2013 was on 1 September at the earliest; what was sent afterwards may have been sent
        // until the end of 2014.
        "2014-05-31, ",
        "2014-06-01, silence?",
        "2015-09-29, silence?",
        "2015-09-30, silence"
    })
    void cyprusIsSilentFromNineMonthsAfterItsLastContactInSomeReadingAndThenInEvery(String day, String sign) {
        assertThat(signs(day, "").stream().filter(each -> each.startsWith("silence")))
                .isEqualTo(sign == null ? List.of() : List.of(sign));
    }

    @Test
    void silenceTellsItsBoundsAndWhichEntriesSetThem() {
        JsonNode sign = ofRegister("signs?about=partnership:kss-spavo&asOf=2015-09-30")
                .item("/entries", "/key", "sign:kss-spavo/silence");

        assertThat(sign.at("/why/earliest").asString()).isEqualTo("2013-09-01");
        assertThat(sign.at("/why/latest").asString()).isEqualTo("2014-12-31");
        assertThat(sign.get("facts").valueStream().map(fact -> fact.get("key").asString()))
                .containsExactlyInAnyOrder("activity:board-visit-spavo-2013", "activity:information-sent-to-spavo");
        assertThat(signs("2015-09-30", "&silence=12")).contains("silence?");
        assertThat(signs("2015-09-30", "&silence=48")).noneMatch(each -> each.startsWith("silence"));
    }

    @Test
    void plansOf2014AreOverdueWhenTheYearIsOverAndChallengesStayOpen() {
        assertThat(signs("2014-12-30", "")).noneMatch(each -> each.startsWith("plan/"));
        assertThat(signs("2014-12-31", ""))
                .contains(
                        "plan/study-visit-norway-2014",
                        "plan/conference-cyprus-2014",
                        "challenge/across-cultures",
                        "challenge/north-cyprus")
                .noneMatch(each -> each.startsWith("one-way"));
    }

    @Test
    void contestedClaimsAreSignsOfTheTwoPartnershipsThatTheyAreAbout() {
        assertThat(ofRegister("signs").items("/entries")
                        .filter(sign -> sign.at("/why/type").asString().equals("contested"))
                        .map(sign -> sign.get("key").asString()))
                .containsExactlyInAnyOrder(
                        "sign:jonkoping-stellenbosch/contested/THEME", "sign:kss-masimanyane/contested/DURATION");
    }

    @Test
    void aClosedPartnershipIsNotSilentAndWhatIsOpenStaysOpen() {
        partnership("2013-01-01");
        visited("2014-03");
        give("record-challenge", """
                {"partnershipId": "%s", "challengeId": "north", "challenge": "reach the north"}""".formatted(own));
        assertThat(signs(ofOwn(kss, "signs", "&asOf=2016-01-01"))).containsExactly("silence", "challenge/north");
        give("close-partnership", """
                {"partnershipId": "%s", "closedOn": "2015"}""".formatted(own));

        assertThat(signs(ofOwn(kss, "signs", "&asOf=2015-06-01"))).containsExactly("silence?", "challenge/north");
        assertThat(signs(ofOwn(kss, "signs", "&asOf=2016-01-01"))).containsExactly("challenge/north");
    }

    @Test
    void aPromiseThatIsOverdueLearningThatGoesOneWayAndABrokenRuleAreSignsAndSayWhy() {
        partnership("2021-01-01");
        String visit = visited("2021-02-01");
        give("make-promise", """
                {"activityId": "%s", "promiseId": "report", "by": "spavo", "promise": "send the report", "dueOn": "2021-03"}"""
                .formatted(visit));
        passedOn(id(), "LEGISLATION", "2021-02-01", "");
        String rules = id();
        demo.as(Who.ADMINISTRATOR)
                .give("publish-rule-set", """
                        {"ruleSetId": "%s", "version": 1, "title": "Rules", "inForce": "2021/..", "rules": [
                          {"code": "MEET", "strength": "MUST", "text": "meet once a year", "check":
                            {"type": "meetings", "atLeast": 1, "window": "CALENDAR_YEAR", "countOnline": true}}]}"""
                        .formatted(rules))
                .hasStatus(201);
        give("adopt-rule-set", """
                {"partnershipId": "%s", "ruleSet": "%s", "adoptedOn": "2021-01-01"}""".formatted(own, rules));
        Answer answer = ofOwn(kss, "signs", "&asOf=2023-01-01");

        assertThat(signs(ofOwn(kss, "signs", "&asOf=2021-03-31"))).containsExactly("one-way/kss/spavo");
        assertThat(signs(answer))
                .containsExactly(
                        "silence", "rule/" + rules + "/MEET", "promise/" + visit + "/report", "one-way/kss/spavo");
        JsonNode rule = answer.item("/entries", "/why/type", "broken-rule").get("why");
        assertThat(rule.get("since").asString()).isEqualTo("2023-01-01");
        assertThat(rule.at("/text/text").asString()).isEqualTo("meet once a year");
        JsonNode oneWay = answer.item("/entries", "/why/type", "one-way").at("/why/pair");
        assertThat(oneWay.at("/claimed/there").intValue()).isEqualTo(1);
        assertThat(oneWay.at("/claimed/back").intValue()).isZero();
    }

    @Test
    void aFunderIsToldNothingThatIsKeptForPartners() {
        own = "signs-" + UUID.randomUUID();
        kss.send("en", "register-partnership", """
                        {"commandId": "%s", "visibility": "FUNDER", "command":
                          {"partnershipId": "%s", "kind": "CIVIL_SOCIETY", "agreedOn": "2013-01-01",
                           "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}}"""
                        .formatted(UUID.randomUUID(), own))
                .hasStatus(201);
        kss.send("en", "record-challenge", """
                        {"commandId": "%s", "visibility": "PARTNERS", "command":
                          {"partnershipId": "%s", "challengeId": "ours", "challenge": "between us"}}"""
                        .formatted(UUID.randomUUID(), own))
                .hasStatus(201);

        assertThat(signs(ofOwn(kss, "signs", "&asOf=2013-02-01"))).containsExactly("challenge/ours");
        assertThat(signs(ofOwn(demo.as(Who.FUNDER), "signs", "&asOf=2013-02-01"))).isEmpty();
        assertThat(signs(kss.get("/api/signs?about=organisation:kss&silence=1200&asOf=2013-02-01&size=500").hasStatus(200)))
                .contains("challenge/ours");
    }

    @Test
    void betweenTwoDaysSilenceIsAddedWithTheFactsBehindIt() {
        long end = demo.registerEnd();
        Answer compared = auditor.get("/api/compare/signs?about=partnership:kss-spavo&asOf=2014-05-31&toAsOf=2014-06-01"
                        + "&knownAt=%d&toKnownAt=%d".formatted(end, end))
                .hasStatus(200);

        JsonNode silence = compared.item("/differences", "/key", "sign:kss-spavo/silence");
        assertThat(silence.get("change").asString()).isEqualTo("ADDED");
    }
}
