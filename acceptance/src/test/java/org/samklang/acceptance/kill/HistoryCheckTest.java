package org.samklang.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samklang.acceptance.kill.Attempt.Outcome;

/// The judge of the kill tests, on histories made by hand.
class HistoryCheckTest {
    private static final Instant THEN = Instant.parse("2026-11-22T06:00:00Z");
    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("00000000-0000-4000-8000-000000000003");

    @Test
    void aLogThatSaysWhatTheClientsWereToldIsFine() {
        List<Attempt> attempts = List.of(acknowledged(FIRST, 5), acknowledged(SECOND, 6), unknown(THIRD));

        assertThat(HistoryCheck.of(attempts, List.of(entry(5, FIRST), entry(6, SECOND)), 5)).isEmpty();
        assertThat(HistoryCheck.of(attempts, List.of(entry(5, FIRST), entry(6, SECOND), entry(7, THIRD)), 5)).isEmpty();
    }

    @Test
    void anAcknowledgedCommandThatIsGoneIsLost() {
        List<Attempt> attempts = List.of(acknowledged(FIRST, 5), acknowledged(SECOND, 6));

        assertThat(HistoryCheck.of(attempts, List.of(entry(5, FIRST)), 5)).containsExactly(new Finding.Lost(SECOND, 6));
    }

    @Test
    void aCommandWhoseRetryWasAcknowledgedIsLostTooWhenItIsGone() {
        List<Attempt> attempts = List.of(unknown(FIRST), repeated(FIRST, 5));

        assertThat(HistoryCheck.of(attempts, List.of(), 5)).containsExactly(new Finding.Lost(FIRST, 5));
    }

    @Test
    void aCommandInTheLogTwiceIsDoubledHoweverItWasAnswered() {
        List<LogEntry> log = List.of(entry(5, FIRST), entry(6, FIRST));

        assertThat(HistoryCheck.of(List.of(unknown(FIRST)), log, 5)).containsExactly(new Finding.Doubled(FIRST, List.of(5L, 6L)));
        assertThat(HistoryCheck.of(List.of(unknown(FIRST), acknowledged(FIRST, 6)), log, 5))
                .containsExactly(new Finding.Doubled(FIRST, List.of(5L, 6L)));
    }

    @Test
    void aPositionWithoutAFactIsAHole() {
        List<Attempt> attempts = List.of(acknowledged(FIRST, 5), acknowledged(SECOND, 7));

        assertThat(HistoryCheck.of(attempts, List.of(entry(7, SECOND), entry(5, FIRST)), 5))
                .containsExactly(new Finding.NotDense(6, 0));
        assertThat(HistoryCheck.of(attempts, List.of(entry(7, SECOND), entry(5, FIRST)), 4))
                .containsExactly(new Finding.NotDense(4, 0), new Finding.NotDense(6, 0));
    }

    @Test
    void aPositionWithTwoFactsIsNotDense() {
        List<Attempt> attempts = List.of(acknowledged(FIRST, 5), acknowledged(SECOND, 5));

        assertThat(HistoryCheck.of(attempts, List.of(entry(5, FIRST), entry(5, SECOND)), 5))
                .containsExactly(new Finding.NotDense(5, 2));
    }

    @Test
    void aCommandThatStandsElsewhereThanItsSenderWasToldHasMoved() {
        assertThat(HistoryCheck.of(List.of(acknowledged(FIRST, 6)), List.of(entry(5, FIRST)), 5))
                .containsExactly(new Finding.Moved(FIRST, 6, 5));
    }

    @Test
    void twoAnswersThatDifferAreFoundBesideTheWrongOne() {
        List<Attempt> attempts = List.of(acknowledged(FIRST, 5), repeated(FIRST, 6));

        assertThat(HistoryCheck.of(attempts, List.of(entry(5, FIRST)), 5))
                .containsExactly(new Finding.ToldDifferently(FIRST, List.of(5L, 6L)), new Finding.Moved(FIRST, 6, 5));
    }

    @Test
    void aRefusedOrUnsentCommandMustNotBeThereUnlessAnotherSendingMayHaveArrived() {
        List<LogEntry> log = List.of(entry(5, FIRST));

        assertThat(HistoryCheck.of(List.of(without(Outcome.REFUSED), without(Outcome.UNSENT)), log, 5))
                .containsExactly(new Finding.RecordedThoughRefused(FIRST, 5));
        assertThat(HistoryCheck.of(List.of(without(Outcome.REFUSED), unknown(FIRST)), log, 5)).isEmpty();
    }

    @Test
    void aCommandThatNobodySentIsFound() {
        assertThat(HistoryCheck.of(List.of(), List.of(entry(5, FIRST)), 5)).containsExactly(new Finding.NeverSent(FIRST, 5));
    }

    private static Attempt acknowledged(UUID command, long position) {
        return new Attempt(THEN, 1, command, Outcome.ACKNOWLEDGED, position, "201");
    }

    private static Attempt repeated(UUID command, long position) {
        return new Attempt(THEN, 1, command, Outcome.REPEATED, position, "200");
    }

    private static Attempt unknown(UUID command) {
        return new Attempt(THEN, 1, command, Outcome.UNKNOWN, -1, "503");
    }

    private static Attempt without(Outcome outcome) {
        return new Attempt(THEN, 1, FIRST, outcome, -1, "");
    }

    private static LogEntry entry(long position, UUID command) {
        return new LogEntry(position, command);
    }
}
