package org.samklang.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.samklang.acceptance.Answer;
import org.samklang.acceptance.Api;
import org.samklang.acceptance.Demo;
import org.samklang.acceptance.RunningProgram;
import org.samklang.acceptance.Who;
import org.samklang.acceptance.kill.Attempt.Outcome;
import tools.jackson.databind.JsonNode;

/// The program with its log on an Axon Server: the register, clients that work while the program and its PostgreSQL are
/// killed, and then the same command again, over HTTP all of it.
///
/// `SAMKLANG_AXONSERVER=127.0.0.1:8124` names an Axon Server without events; the test leaves some. For how often is killed,
/// see [Ordeal].
@EnabledIfEnvironmentVariable(
        named = AxonServerIT.ADDRESS,
        matches = ".+",
        disabledReason = "no Axon Server: SAMKLANG_AXONSERVER=host:port names one without events")
class AxonServerIT {
    static final String ADDRESS = "SAMKLANG_AXONSERVER";

    private static AxonServerLog server;
    private static RunningProgram program;
    private static Demo demo;
    private static Ordeal ordeal;
    private static History history;
    private static long registerEnd;
    private static List<AxonServerLog.Event> log;
    private static List<Finding> findings;

    @BeforeAll
    static void clientsWorkWhileTheProgramIsKilledAgainAndAgain() throws Exception {
        String address = System.getenv(ADDRESS);
        server = new AxonServerLog(address);
        assertThat(server.last()).as("the last position of the Axon Server at %s, which must be without events", address).isNegative();
        program = RunningProgram.demo("--axon.axonserver.enabled=true", "--axon.axonserver.servers=" + address);
        demo = Demo.started(program);
        registerEnd = server.last();
        ordeal = new Ordeal("axon-server", program);
        history = ordeal.history();
        ordeal.endure();
        log = server.from(registerEnd + 1);
        findings = HistoryCheck.of(
                history.attempts(), log.stream().map(AxonServerLog.Event::entry).toList(), registerEnd + 1);
        ordeal.report(findings);
    }

    @AfterAll
    static void endAll() {
        if (ordeal != null) {
            ordeal.close();
        }
        if (program != null) {
            program.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static List<String> rows(String query) throws Exception {
        try (Connection connection = program.connect();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    /// A partnership that a test has for itself, since the one of the clients has more entries than a page.
    private static void register(String partnership) {
        demo.as(Who.KSS).give("register-partnership", partnership(partnership)).hasStatus(201);
    }

    private static String partnership(String partnership) {
        return """
                {"partnershipId": "%s", "kind": "CIVIL_SOCIETY",
                 "parties": [{"organisation": "kss"}, {"organisation": "spavo"}]}""".formatted(partnership);
    }

    private static Answer log(UUID id, String partnership, String activity, String when) {
        return demo.as(Who.KSS).send("en", "log-study-visit", """
                {"commandId": "%s", "visibility": "FUNDER", "language": "en", "command": {
                  "activityId": "%s", "visitor": "spavo", "host": "kss", "details": {
                    "partnerships": ["%s"], "occurredOn": "%s", "place": {"country": "NO"}}}}"""
                .formatted(id, activity, partnership, when));
    }

    private static long onTheTimeline(String partnership, String activity, long atLeast, String more) {
        return demo.as(Who.KSS)
                .get("/api/partnerships/" + partnership + "/timeline?size=500&atLeast=" + atLeast + more)
                .hasStatus(200)
                .items("/entries")
                .filter(entry -> entry.get("key").asString().equals("activity:" + activity))
                .count();
    }

    @Test
    void everyAcknowledgedCommandIsOnTheServerOnceWhereItWasAcknowledgedAndNothingElseIs() {
        assertThat(findings).isEmpty();
    }

    @Test
    void noClientWasToldThatItsCommandWasWrongOrTheProgramAtFault() {
        assertThat(history.attempts())
                .filteredOn(attempt -> attempt.outcome() == Outcome.REFUSED || attempt.words().startsWith("500"))
                .isEmpty();
    }

    @Test
    void theClientsDidHearNothingNowAndThen() {
        assertThat(history.count(Outcome.UNKNOWN)).isPositive();
    }

    @Test
    void theCopyHasWhatTheServerHasWhereTheServerHasIt() throws Exception {
        assertThat(rows("select position || ' ' || event_id from command.event where position > " + registerEnd
                        + " and position <= " + log.getLast().entry().position() + " order by position"))
                .isEqualTo(log.stream()
                        .map(event -> event.entry().position() + " " + event.eventId())
                        .toList());
    }

    @Test
    void recordTimesNeverGoBack() throws Exception {
        assertThat(rows("select recorded_at from command.event order by position")).isSorted();
    }

    @Test
    void everyViewIsWhatARebuildMakesOfTheCopy() {
        try (Views views = Views.of(program)) {
            assertThat(views.compareAll())
                    .isNotEmpty()
                    .allSatisfy(comparison ->
                            assertThat(comparison.firstDifference()).as(comparison.view()).isNull());
        }
    }

    @Test
    void aCommandIsTheSameCommandAlsoAfterAKill() {
        register("killed");
        UUID id = new UUID(17, 1);
        Answer first = log(id, "killed", "before", "autumn 2014").hasStatus(201);
        program.killBoth();
        program.start();

        Answer second = log(id, "killed", "before", "autumn 2014").hasStatus(200);

        assertThat(second.body().get("replayed").booleanValue()).isTrue();
        assertThat(second.position()).isEqualTo(first.position());
        log(id, "killed", "before", "autumn 2013").isProblem(422, "command-id-reused");
        log(id, "killed", "another", "autumn 2014").isProblem(422, "command-id-reused");
        assertThat(onTheTimeline("killed", "before", demo.head(), "")).isOne();
        assertThat(onTheTimeline("killed", "another", demo.head(), "")).isZero();
    }

    @Test
    void aRefusedCommandIsJudgedAnewAndOneThatHasNothingToRecordSaysSoEachTime() {
        UUID early = new UUID(17, 2);
        assertThat(log(early, "refused", "early", "2014").status()).isBetween(400, 499);
        register("refused");
        assertThat(log(early, "refused", "early", "2014").hasStatus(201).body().get("replayed").booleanValue())
                .isFalse();

        for (int time = 0; time < 2; time++) {
            JsonNode answer = demo.as(Who.KSS)
                    .give(new UUID(17, 3), "register-partnership", partnership("refused"))
                    .hasStatus(200)
                    .body();
            assertThat(answer.get("nothing").booleanValue()).isTrue();
            assertThat(answer.get("replayed").booleanValue()).isFalse();
        }
    }

    @Test
    void whoHasSeenAnOlderVersionIsToldSo() {
        register("versions");
        log(new UUID(17, 4), "versions", "twice", "2014").hasStatus(201);
        String withdrawal = """
                {"commandId": "%s", "expectedVersion": %d, "command": {
                  "activityId": "twice", "reason": {"language": "en", "text": "logged twice"}}}""";
        Api kss = demo.as(Who.KSS);

        kss.send("en", "withdraw-entry", withdrawal.formatted(new UUID(17, 5), 7)).isProblem(409, "stale-version");
        kss.send("en", "withdraw-entry", withdrawal.formatted(new UUID(17, 6), 0)).hasStatus(201);
    }

    @Test
    void whatWasKnownAtAPositionIsWhatTheServerHadThen() {
        register("known");
        long position = log(new UUID(17, 7), "known", "then", "2014").hasStatus(201).position();

        assertThat(onTheTimeline("known", "then", position, "&knownAt=" + (position - 1))).isZero();
        assertThat(onTheTimeline("known", "then", position, "&knownAt=" + position)).isOne();
        assertThat(onTheTimeline("known", "then", position, "&knownAt=2020-01-01T00:00:00Z")).isZero();
    }
}
