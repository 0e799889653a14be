package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samklang.command.log.Seen.Accepted;
import org.samklang.command.log.Verdict.Appended;
import org.samklang.command.log.Verdict.Conflicting;
import org.samklang.command.log.Verdict.Replayed;
import org.samklang.command.log.Verdict.Reused;

class JudgementTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static Submission submission(UUID id, String content, EventRow... rows) {
        return new Submission(TestLog.identity(id, content), List.of(rows));
    }

    private static EventRow row(String stream, long sequence) {
        return TestLog.row(stream, sequence, stream + sequence);
    }

    private static Judgement judge(Seen seen, Submission... batch) {
        return Judgement.of(List.of(batch), seen);
    }

    private static Seen seen(long next, Map<String, Long> lastSequences, Accepted... accepted) {
        return new Seen(
                next,
                "2026-11-22T00:00:00.000000Z",
                lastSequences,
                java.util.Arrays.stream(accepted)
                        .collect(java.util.stream.Collectors.toMap(a -> a.command().id(), a -> a)));
    }

    @Test
    void winnersGetPositionsInTheirOrder() {
        Judgement judgement = judge(
                seen(7, Map.of("a", -1L, "b", 4L)),
                submission(FIRST, "one", row("a", 0), row("a", 1)),
                submission(SECOND, "two", row("b", 5)));
        assertThat(judgement.verdicts()).containsExactly(new Appended(7, 8), new Appended(9, 9));
        assertThat(judgement.next()).isEqualTo(10);
    }

    @Test
    void aLoserTakesNoPosition() {
        Judgement judgement = judge(
                seen(7, Map.of("a", 3L, "b", -1L)),
                submission(FIRST, "one", row("a", 3)),
                submission(SECOND, "two", row("b", 0)));
        assertThat(judgement.verdicts()).containsExactly(new Conflicting("a", 3), new Appended(7, 7));
    }

    @Test
    void ofTwoOnOneStreamInABatchTheFirstWins() {
        Judgement judgement = judge(
                seen(0, Map.of("a", -1L)),
                submission(FIRST, "one", row("a", 0)),
                submission(SECOND, "two", row("a", 0)),
                submission(THIRD, "three", row("a", 1)));
        assertThat(judgement.verdicts())
                .containsExactly(new Appended(0, 0), new Conflicting("a", 0), new Appended(1, 1));
    }

    @Test
    void aCommandOverSeveralStreamsLosesWholly() {
        Judgement judgement = judge(
                seen(0, Map.of("a", -1L, "b", 2L)),
                submission(FIRST, "one", row("a", 0), row("b", 2)),
                submission(SECOND, "two", row("a", 0)));
        assertThat(judgement.verdicts()).containsExactly(new Conflicting("b", 2), new Appended(0, 0));
    }

    @Test
    void aGapInASequenceIsAConflictToo() {
        Judgement judgement = judge(seen(0, Map.of("a", 0L)), submission(FIRST, "one", row("a", 2)));
        assertThat(judgement.verdicts()).containsExactly(new Conflicting("a", 0));
    }

    @Test
    void anIdThatIsInTheLogIsFoundBeforeItsSequencesAreLookedAt() {
        Accepted accepted = new Accepted(TestLog.identity(FIRST, "one"), 3, 4);
        Judgement judgement = judge(seen(9, Map.of("a", 1L), accepted), submission(FIRST, "one", row("a", 0)));
        assertThat(judgement.verdicts()).containsExactly(new Replayed(3, 4));
        assertThat(judgement.next()).isEqualTo(9);
    }

    @Test
    void theSameIdWithOtherContentIsReused() {
        Accepted accepted = new Accepted(TestLog.identity(FIRST, "one"), 3, 4);
        Judgement judgement = judge(seen(9, Map.of("a", 1L), accepted), submission(FIRST, "two", row("a", 2)));
        assertThat(judgement.verdicts()).containsExactly(new Reused());
    }

    @Test
    void theSameIdTwiceInABatchIsRecordedOnce() {
        Judgement judgement = judge(
                seen(0, Map.of("a", -1L)),
                submission(FIRST, "one", row("a", 0)),
                submission(FIRST, "one", row("a", 0)),
                submission(FIRST, "other", row("a", 0)));
        assertThat(judgement.verdicts()).containsExactly(new Appended(0, 0), new Replayed(0, 0), new Reused());
    }

    @Test
    void theIdOfALoserMayWinLaterInTheBatch() {
        Judgement judgement = judge(
                seen(0, Map.of("a", 0L)),
                submission(FIRST, "one", row("a", 0)),
                submission(FIRST, "one", row("a", 1)));
        assertThat(judgement.verdicts()).containsExactly(new Conflicting("a", 0), new Appended(0, 0));
    }
}
