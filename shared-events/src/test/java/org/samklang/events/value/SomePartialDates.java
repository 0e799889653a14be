package org.samklang.events.value;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;

/// Partial dates of every kind, the same ones for the same seed.
final class SomePartialDates {

    private final Random random;

    SomePartialDates(long seed) {
        random = new Random(seed);
    }

    /// Near enough to each other that many touch, overlap and contain one another.
    PartialDate next() {
        while (true) {
            try {
                return PartialDate.parse(text());
            } catch (InvalidPartialDate backwards) {
                // Another one: a period may have been drawn with its ends the wrong way round.
            }
        }
    }

    private String text() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> point(year()) + mark();
            case 3 -> random.nextInt(4) == 0 ? "XXXX" : point("XXXX") + mark();
            case 4, 5, 6 -> point(year()) + mark() + "/" + point(year()) + mark();
            case 7 -> point("XXXX") + "/" + point("XXXX");
            case 8 -> point(year()) + mark() + (random.nextBoolean() ? "/.." : "/");
            default -> (random.nextBoolean() ? "../" : "/") + point(year()) + mark();
        };
    }

    private String year() {
        return switch (random.nextInt(20)) {
            case 0 -> "20" + random.nextInt(3) + "X";
            case 1 -> (18 + random.nextInt(3)) + "XX";
            case 2 -> String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
            default -> String.valueOf(2011 + random.nextInt(5));
        };
    }

    private String point(String year) {
        int month = 1 + random.nextInt(12);
        if (year.endsWith("X") && !year.equals("XXXX")) {
            return year;
        }
        return switch (random.nextInt(4)) {
            case 0 -> year;
            case 1 -> String.format(Locale.ROOT, "%s-%02d", year, month);
            case 2 -> String.format(Locale.ROOT, "%s-%02d", year, 21 + random.nextInt(12));
            default -> String.format(Locale.ROOT, "%s-%02d-%02d", year, month, 1 + random.nextInt(daysIn(year, month)));
        };
    }

    private static int daysIn(String year, int month) {
        return YearMonth.of(year.equals("XXXX") ? 2000 : Integer.parseInt(year), month)
                .lengthOfMonth();
    }

    private String mark() {
        return random.nextInt(4) > 0 ? "" : String.valueOf("~?%".charAt(random.nextInt(3)));
    }
}
