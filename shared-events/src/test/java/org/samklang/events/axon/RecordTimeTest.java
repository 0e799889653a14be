package org.samklang.events.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTimeTest {
    private static final DateTimeFormatter LOG =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void theFormOfTheLogIsReadAsTheJdkReadsIt() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            String text = LOG.format(Instant.ofEpochSecond(
                    random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000)));
            assertThat(RecordTime.parse(text)).isEqualTo(Instant.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T05:42:11Z",
                "2026-11-22T05:42:11.1Z",
                "2026-11-22T05:42:11.123456789Z",
                "2026-11-22T24:00:00.000000Z",
                "2024-02-29T23:59:59.999999Z",
                "2026-11-22T05:42:11+02:00",
                "2026-11-22T05:42:11.000+02:00",
            })
    void otherFormsAreReadToo(String text) {
        assertThat(RecordTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T00:00:00.000000Z",
                "2026-13-01T00:00:00.000000Z",
                "2026-11-22T25:00:00.000000Z",
                "2026-11-22T23:60:00.000000Z",
                "2026-11-22 23:00:00.000000Z",
                "٢٠٢٦-11-22T23:00:00.000000Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> RecordTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
