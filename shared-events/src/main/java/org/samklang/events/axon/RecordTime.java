package org.samklang.events.axon;

import java.time.Instant;
import java.time.LocalDate;

/// The record time of the log: ISO 8601, UTC, microseconds, fixed width, `2026-11-22T05:42:11.123456Z`.
///
/// Read by position of its digits, since a rebuild reads one with every fact; anything else is left to [Instant#parse].
final class RecordTime {
    private static final String SHAPE = "0000-00-00T00:00:00.000000Z";

    private RecordTime() {}

    static Instant parse(String text) {
        if (!hasShape(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(
                day * 86_400 + hour * 3_600L + minute * 60L + second, number(text, 20, 26) * 1_000L);
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
