package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;
import org.samklang.portal.views.Comparing;
import tools.jackson.databind.JsonNode;

/// What differs between two moments, as the running program tells it.
@ExtendWith(DemoProgram.class)
class CompareIT {
    private static final Pattern PERSON =
            Pattern.compile("\"person(?:Id)?\":\"([0-9a-f]{8}-[0-9a-f-]{27})\"");

    private Api auditor;
    private Api funder;
    private Api kss;
    private long known;

    @BeforeEach
    void ask(Demo demo) {
        auditor = demo.as(Who.AUDITOR);
        funder = demo.as(Who.FUNDER);
        kss = demo.as(Who.KSS);
        known = demo.registerEnd();
    }

    @Test
    void betweenTwoDaysNorwayRatifiedTheIstanbulConvention() {
        Answer compared = auditor.get("/api/compare/conventions?about=instrument:istanbul-convention"
                        + "&asOf=2016-12-31&toAsOf=2017-12-31&knownAt=%d&toKnownAt=%d".formatted(known, known))
                .hasStatus(200);

        JsonNode inForce = compared.item("/differences", "/key", "instrument:istanbul-convention/NO/in-force");
        assertThat(inForce.get("change").asString()).isEqualTo("CHANGED");
        assertThat(facts(inForce)).contains("treaty.ratified");
        assertThat(compared.items("/differences")
                        .filter(one -> one.at("/after/step").asString("").equals("RATIFICATION")))
                .singleElement()
                .satisfies(step -> assertThat(step.at("/after/happened").asString()).isEqualTo("HAPPENED"));
    }

    @Test
    void whatWasRecordedMeanwhileIsToldWithWhoRecordedItAndOnWhat() {
        Answer compared = auditor.get("/api/compare/timeline?about=partnership:kss-spavo&knownAt=20&toKnownAt=" + known)
                .hasStatus(200);

        assertThat(compared.body().at("/from/knownAt").longValue()).isEqualTo(20);
        assertThat(compared.body().at("/to/knownAt").longValue()).isEqualTo(known);
        assertThat(compared.items("/differences")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.at("/facts").size()).isPositive();
            assertThat(one.at("/facts/0/position").longValue()).isBetween(21L, known);
            assertThat(one.at("/facts/0/source/type").asString()).isEqualTo("citation");
        });
    }

    @Test
    void aViewThatTellsNoFactsItselfIsComparedWithThemAllTheSame() {
        Answer compared = auditor.get("/api/compare/organisations?knownAt=3&toKnownAt=" + known).hasStatus(200);

        assertThat(compared.item("/differences", "/key", "organisation:masimanyane").get("change").asString())
                .isEqualTo("ADDED");
        assertThat(compared.items("/differences"))
                .allSatisfy(one -> assertThat(facts(one)).as(one.get("key").asString()).isNotEmpty());
    }

    @Test
    void aFunderIsToldOfNothingThatTheTimelineWithholds() {
        long position = kss.send("en", "log-study-visit", """
                        {"commandId": "%s", "visibility": "PARTNERS", "command": {"activityId": "compared-%s",
                         "visitor": "kss", "host": "spavo",
                         "details": {"partnerships": ["kss-spavo"], "title": "a visit for partners", "occurredOn": "2014"}}}"""
                        .formatted(UUID.randomUUID(), UUID.randomUUID()))
                .hasStatus(201)
                .position();
        kss.get("/api/partnerships/kss-spavo?atLeast=" + position).hasStatus(200);
        String asked = "/api/compare/timeline?about=partnership:kss-spavo&knownAt=%d&toKnownAt=%d"
                .formatted(position - 1, position);

        assertThat(keys(kss.get(asked).hasStatus(200), "/differences")).singleElement().asString().startsWith("activity:compared-");
        assertThat(keys(auditor.get(asked).hasStatus(200), "/differences")).hasSize(1);
        assertThat(keys(funder.get(asked).hasStatus(200), "/differences")).isEmpty();
    }

    static Stream<String> comparable() {
        return Comparing.names().stream();
    }

    /// Nothing differs from itself.
    @ParameterizedTest
    @MethodSource("comparable")
    void everyViewCanBeComparedAndIsTheSameAsItself(String view) {
        String about = switch (view) {
            case "compliance" -> "about=partnership:kungsor-rufunsa&";
            case "timeline", "learning-balance" -> "about=partnership:kss-spavo&";
            case "persons" -> "about=person:" + somebody() + "&";
            case "calendar" -> "asOf=2014-01-01&toAsOf=2014-01-01&";
            default -> "";
        };

        Answer compared = auditor.get("/api/compare/" + view + "?" + about + "knownAt=%d&toKnownAt=%d".formatted(known, known))
                .hasStatus(200);

        assertThat(compared.items("/differences")).isEmpty();
        assertThat(compared.body().get("same").intValue()).as(compared.text()).isPositive();
    }

    @Test
    void whatThereIsNotIsSaidPlainly() {
        auditor.get("/api/compare/horoscope").isProblem(404, "not-found");
        auditor.get("/api/compare/timeline").isProblem(404, "not-found");
        auditor.get("/api/compare/timeline?about=partnership:kss-spavo&asOf=yesterday").isProblem(422, "wrong-fields").names("/asOf");
    }

    /// Whoever is named on the first timeline that names a person.
    private String somebody() {
        return auditor.get("/api/partnerships").items("/entries")
                .map(entry -> auditor.get("/api/partnerships/" + entry.get("id").asString() + "/timeline?size=1000").text())
                .map(PERSON::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> facts(JsonNode difference) {
        JsonNode facts = difference.get("facts");
        return IntStream.range(0, facts.size())
                .mapToObj(i -> facts.get(i).get("fact").asString())
                .toList();
    }

    private static List<String> keys(Answer answer, String list) {
        return answer.items(list).map(one -> one.get("key").asString()).toList();
    }
}
