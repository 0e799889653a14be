package org.samklang.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void inALogThereIsALineEveryFewSecondsAndAlwaysTheFirstAndTheLast() {
        var progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, nanos::get);

        for (var done = 0; done <= 10; done++) {
            progress.at("Rebuilding the timeline", done * 1_000L, 10_000);
            nanos.addAndGet(SECOND);
        }

        assertThat(written().lines()).containsExactly(
                "Rebuilding the timeline: 0 % (0 of 10,000)",
                "Rebuilding the timeline: 30 % (3,000 of 10,000)",
                "Rebuilding the timeline: 60 % (6,000 of 10,000)",
                "Rebuilding the timeline: 90 % (9,000 of 10,000)",
                "Rebuilding the timeline: 100 % (10,000 of 10,000)");
    }

    @Test
    void onATerminalTheSameLineIsWrittenOverAndTheLastOneEnded() {
        var progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, nanos::get);

        progress.at("Loading", 9, 100);
        nanos.addAndGet(SECOND);
        progress.at("Loading", 50, 100);
        progress.at("Loading", 51, 100);
        progress.at("Loading", 100, 100);

        assertThat(written()).isEqualTo("\rLoading: 9 % (9 of 100)\rLoading: 50 % (50 of 100)\rLoading: 100 % (100 of 100)" + System.lineSeparator());
    }

    @Test
    void aShorterLineLeavesNothingOfTheLongerOneBehind() {
        var progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), true, nanos::get);

        progress.at("Reading", 1_000, 0);
        nanos.addAndGet(SECOND);
        progress.at("Reading", 0, 0);

        assertThat(written()).isEqualTo("\rReading ... 1,000\rReading ...      ");
    }

    @Test
    void workWithoutAKnownEndSaysHowMuchIsDone() {
        var progress = new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, nanos::get);

        progress.at("Reading the log", 0, 0);
        nanos.addAndGet(5 * SECOND);
        progress.at("Reading the log", 123_456, 0);

        assertThat(written().lines()).containsExactly("Reading the log ...", "Reading the log ... 123,456");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
