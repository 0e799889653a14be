package org.samklang.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.DemoProgram;
import org.samklang.acceptance.Who;

/// Much of everything: many parties, many partnerships, many members, many scripts, long texts.
@ExtendWith(DemoProgram.class)
class WideInputIT {

    private static String organisation(Api kss, String name, String text, String language) {
        kss.give("register-organisation", """
                {"organisationId": "%s", "type": "22", "names": [{"text": "%s", "language": "%s", "kind": "OFFICIAL"}]}"""
                        .formatted(name, text, language))
                .hasStatus(201);
        return name;
    }

    private static String partnership(Api kss, List<String> parties) {
        String id = "wide-" + UUID.randomUUID();
        kss.give("register-partnership", """
                {"partnershipId": "%s", "kind": "CIVIL_SOCIETY", "parties": [%s]}"""
                        .formatted(
                                id,
                                parties.stream()
                                        .map("{\"organisation\": \"%s\"}"::formatted)
                                        .collect(Collectors.joining(", "))))
                .hasStatus(201);
        return id;
    }

    @Test
    void twelvePartiesAreAPartnership(Demo demo) {
        Api kss = demo.as(Who.KSS);
        List<String> parties = new java.util.ArrayList<>(List.of("kss"));
        IntStream.range(1, 12).forEach(i -> parties.add(organisation(kss, "wide-" + UUID.randomUUID(), "Party " + i, "en")));
        String id = partnership(kss, parties);

        assertThat(kss.get("/api/partnerships/" + id + "?atLeast=" + demo.head())
                        .hasStatus(200)
                        .body()
                        .get("parties")
                        .size())
                .isEqualTo(12);
        assertThat(demo.signedIn(Who.KSS).get("/partnerships/" + id).hasStatus(200).text()).contains("Party 11");
    }

    @Test
    void oneConferenceOfFortyPartnershipsStandsOnFortyTimelines(Demo demo) {
        Api kss = demo.as(Who.KSS);
        List<String> partnerships = IntStream.range(0, 40)
                .mapToObj(_ -> partnership(kss, List.of("kss", "spavo")))
                .toList();
        String id = "wide-" + UUID.randomUUID();
        Answer logged = kss.give("log-conference", """
                        {"activityId": "%s", "details": {"occurredOn": "2015", "partnerships": [%s]}}"""
                        .formatted(
                                id,
                                partnerships.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "))))
                .hasStatus(201);

        assertThat(partnerships).allSatisfy(each -> assertThat(
                        kss.get("/api/partnerships/" + each + "/timeline?atLeast=" + logged.position())
                                .hasStatus(200)
                                .items("/entries"))
                .anyMatch(entry -> entry.get("key").asString().equals("activity:" + id)));
    }

    @Test
    void aNetworkOfFiveHundredMembersIsPaged(Demo demo) {
        Api kss = demo.as(Who.KSS);
        String network = "wide-" + UUID.randomUUID();
        kss.give("found-network", """
                {"networkId": "%s", "host": "kss", "names": [{"text": "Wide", "language": "en", "kind": "OFFICIAL"}]}"""
                        .formatted(network))
                .hasStatus(201);
        for (int i = 0; i < 500; i++) {
            String member = organisation(kss, "wide-" + UUID.randomUUID(), "Member " + i, "en");
            kss.give("join-network", """
                    {"networkId": "%s", "membershipId": "member-%d", "joinedOn": "2015",
                     "member": {"type": "organisation", "organisation": "%s"}}""".formatted(network, i, member))
                    .hasStatus(201);
        }
        String page = "/api/subjects/network/" + network + "/timeline?size=400&atLeast=" + demo.head();
        Answer first = kss.get(page);

        assertThat(first.hasStatus(200).body().hasNonNull("total")).isFalse();
        assertThat(kss.get(page + "&total=true").body().get("total").asInt()).isEqualTo(501);
        assertThat(first.body().get("next").asString()).isNotEmpty();
    }

    @Test
    void namesInArabicGreekAndCyrillicComeBackAsTheyWere(Demo demo) {
        Api kss = demo.as(Who.KSS);
        for (String[] name : new String[][] {
            {"مركز الدعم للنساء", "ar"}, {"Σύνδεσμος για την Πρόληψη της Βίας", "el"}, {"Центр поддержки женщин", "ru"}
        }) {
            String id = organisation(kss, "wide-" + UUID.randomUUID(), name[0], name[1]);
            assertThat(kss.get("/api/organisations/" + id + "?atLeast=" + demo.head())
                            .hasStatus(200)
                            .body()
                            .at("/names/0/text")
                            .asString())
                    .isEqualTo(name[0]);
        }
    }

    @Test
    void aNoteOfTwentyThousandCharactersIsKeptWhole(Demo demo) {
        Api kss = demo.as(Who.KSS);
        String note = "Vi møttes, og så lærte vi noe. ".repeat(700).substring(0, 20_000).strip();
        String own = partnership(kss, List.of("kss", "spavo"));
        String id = "wide-" + UUID.randomUUID();
        kss.give("log-activity", """
                {"activityId": "%s", "kind": "OTHER", "details": {"partnerships": ["%s"], "occurredOn": "2015", "description": "%s"}}"""
                        .formatted(id, own, note))
                .hasStatus(201);

        assertThat(kss.get("/api/partnerships/" + own + "/timeline?atLeast=" + demo.head())
                        .item("/entries", "/key", "activity:" + id)
                        .findValue("description")
                        .get("text")
                        .asString())
                .isEqualTo(note);
    }
}
