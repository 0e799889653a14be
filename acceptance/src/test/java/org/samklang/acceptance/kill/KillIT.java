package org.samklang.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samklang.acceptance.RunningProgram;
import org.samklang.acceptance.kill.Attempt.Outcome;
import org.samklang.query.maintenance.Comparison;

/// The log after an [Ordeal], held against what the clients were told.
@Tag("long")
class KillIT {
    private static RunningProgram program;
    private static Ordeal ordeal;
    private static History history;
    private static long begin;
    private static List<LogEntry> log;
    private static List<Finding> findings;

    @BeforeAll
    static void clientsWorkWhileEverythingIsKilledAgainAndAgain() throws Exception {
        program = RunningProgram.demo();
        begin = read("select next, null from command.log_head").getFirst().position();
        ordeal = new Ordeal("kill", program);
        history = ordeal.history();
        ordeal.endure();
        log = read("""
                select position, convert_from(metadata, 'UTF8')::jsonb ->> 'commandId'
                from command.event where position >= %d""".formatted(begin));
        findings = HistoryCheck.of(history.attempts(), log, begin);
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
}
