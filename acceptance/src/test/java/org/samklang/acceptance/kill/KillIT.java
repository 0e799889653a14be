package org.samklang.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samklang.acceptance.LongTests;
import org.samklang.acceptance.RunningProgram;
import org.samklang.acceptance.kill.Attempt.Outcome;
import org.samklang.query.maintenance.Comparison;

/// Eight clients log study visits over HTTP while Java, PostgreSQL or both are killed with -9 again and again. Afterwards
/// the log is held against what the clients were told.
///
/// `-Dsamklang.kills=50` kills fifty times; `-Dsamklang.seed` repeats what a printed seed decided.
@Tag("long")
class KillIT {
    static final int CLIENTS = 8;
    private static final int KILLS = Integer.getInteger("samklang.kills", 3);
    private static final long SEED = Long.getLong("samklang.seed", System.nanoTime());

    private static RunningProgram program;
    private static History history;
    private static long begin;
    private static List<LogEntry> log;
    private static List<Finding> findings;

    @BeforeAll
    static void clientsWorkWhileEverythingIsKilledAgainAndAgain() throws Exception {
        long before = System.nanoTime();
        System.out.println("kill: seed " + SEED);
        Random random = new Random(SEED);
        program = RunningProgram.demo();
        begin = read("select next, null from command.log_head").getFirst().position();
        history = new History("history-" + SEED);
        history.remark("seed " + SEED);
        Nemesis nemesis = new Nemesis(program, history, new Random(random.nextLong()));
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int number = 1; number <= CLIENTS; number++) {
                clients.execute(new VisitClient(
                        number, program.address(), new Random(random.nextLong()), history, enough));
            }
            try {
                nemesis.strike(Kill.series(KILLS, random));
            } finally {
                enough.set(true);
                clients.shutdown();
                clients.awaitTermination(2, TimeUnit.MINUTES);
            }
        }
        nemesis.awaitViews();
        log = read("""
                select position, convert_from(metadata, 'UTF8')::jsonb ->> 'commandId'
                from command.event where position >= %d""".formatted(begin));
        findings = HistoryCheck.of(history.attempts(), log, begin);
        LongTests.report(
                "kill",
                "%d kills; %d commands acknowledged, %d lost; %d sendings of unknown outcome, %d of them recorded and answered again, %d commands never resolved; slowest start after a kill %.1f s, slowest recovery from PostgreSQL's death alone %.1f s; %d s in all; seed %d"
                        .formatted(
                                KILLS,
                                history.acknowledged(),
                                findings.stream().filter(Finding.Lost.class::isInstance).count(),
                                history.count(Outcome.UNKNOWN),
                                history.resolvedByRetry(),
                                history.unresolved(),
                                seconds(nemesis.slowestStart()),
                                seconds(nemesis.slowestRecovery()),
                                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before),
                                SEED));
    }

    @AfterAll
    static void endAll() {
        if (history != null) {
            history.close();
        }
        if (program != null) {
            program.keepLog(History.directory().resolve("samklang-" + SEED + ".log"));
            program.close();
        }
    }

    @Test
    void everyAcknowledgedCommandIsInTheLogOnceWhereItWasAcknowledgedAndNothingElseIs() {
        assertThat(findings).isEmpty();
    }

    @Test
    void noClientWasToldThatItsCommandWasWrong() {
        assertThat(history.attempts()).filteredOn(attempt -> attempt.outcome() == Outcome.REFUSED).isEmpty();
    }

    @Test
    void noClientWasToldThatTheProgramIsAtFault() {
        assertThat(history.attempts()).filteredOn(attempt -> attempt.words().startsWith("500")).isEmpty();
    }

    @Test
    void theClientsDidHearNothingNowAndThen() {
        assertThat(history.count(Outcome.UNKNOWN)).isPositive();
    }

    @Test
    void everyViewIsWhatARebuildMakesOfTheLog() {
        try (Views views = Views.of(program)) {
            assertThat(views.compareAll()).isNotEmpty().allSatisfy(comparison -> {
                assertThat(comparison.firstDifference()).as(comparison.view()).isNull();
                assertThat(comparison.position()).isEqualTo(begin + log.size() - 1);
            });
        }
    }

    @Test
    void aRowThatDiffersFromARebuildWouldHaveBeenFound() throws SQLException {
        try (Views views = Views.of(program)) {
            views.editOneRow("timeline");
            try {
                Comparison comparison = views.compare("timeline");
                assertThat(comparison.equal()).isFalse();
            } finally {
                views.undo("timeline");
            }
        }
    }

    private static List<LogEntry> read(String query) throws SQLException {
        try (Connection connection = program.connect();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            List<LogEntry> entries = new ArrayList<>();
            while (row.next()) {
                String command = row.getString(2);
                entries.add(new LogEntry(row.getLong(1), command == null ? new UUID(0, 0) : UUID.fromString(command)));
            }
            return entries;
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
