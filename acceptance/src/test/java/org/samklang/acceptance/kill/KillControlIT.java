package org.samklang.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.acceptance.LongTests;

/// That the kill test has teeth: a writer that tells PostgreSQL to answer before a commit is on the disk loses what was
/// acknowledged, and the same judge finds it.
@Tag("long")
class KillControlIT {
    private static final int MOST_ROUNDS = 10;
    private static final int ROUNDS_WITHOUT_LOSS = 2;
    private static final long SEED = Long.getLong("samklang.seed", System.nanoTime());

    @TempDir
    private static Path directory;

    @Test
    void aWriterThatDoesNotWaitForTheDiskLosesWhatWasAcknowledged() {
        try (RawLog log = new RawLog(directory, "off");
                History history = new History("control-off-" + SEED)) {
            System.out.println("kill-control: seed " + SEED);
            Random random = new Random(SEED);
            int rounds = 0;
            List<Finding> lost = List.of();
            while (lost.isEmpty() && rounds < MOST_ROUNDS) {
                rounds++;
                lost = lostIn(log, history, random);
            }
            LongTests.report(
                    "kill-control",
                    "synchronous_commit=off: %d of %d acknowledged commands lost in %d rounds of killing; seed %d"
                            .formatted(lost.size(), history.acknowledged(), rounds, SEED));
            assertThat(lost).isNotEmpty();
        }
    }

    @Test
    void theSameWriterLosesNothingWhereItWaitsForTheDisk() {
        try (RawLog log = new RawLog(directory, "on");
                History history = new History("control-on-" + SEED)) {
            Random random = new Random(SEED);
            for (int round = 0; round < ROUNDS_WITHOUT_LOSS; round++) {
                assertThat(lostIn(log, history, random)).isEmpty();
            }
        }
    }

    private static List<Finding> lostIn(RawLog log, History history, Random random) {
        log.writeUntilKilled(history, random);
        log.startAgain();
        return HistoryCheck.of(history.attempts(), log.read(), 0).stream()
                .filter(Finding.Lost.class::isInstance)
                .toList();
    }
}
