package org.samklang.events.value;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One length of time: so many years, months, weeks and days, of which at least one is said.
///
/// @param units the largest first
record SpanLength(Map<Sense, Integer> units) {

    static final Pattern ISO =
            Pattern.compile("P(?=[0-9])(?:[0-9]{1,6}Y)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}W)?(?:[0-9]{1,6}D)?");
    private static final Pattern PART = Pattern.compile("([0-9]+)([YMWD])");
    private static final String LETTERS = "DWMY";
    private static final int[] DAYS = {1, 7, 30, 365};

    SpanLength {
        Map<Sense, Integer> sorted = new TreeMap<>((a, b) -> b.compareTo(a));
        sorted.putAll(units);
        units = sorted;
    }

    static SpanLength parse(String iso) {
        Map<Sense, Integer> units = new TreeMap<>();
        Matcher part = PART.matcher(iso);
        while (part.find()) {
            Sense unit = Sense.UNITS.get(LETTERS.indexOf(part.group(2)));
            units.put(unit, Integer.parseInt(part.group(1)));
        }
        return new SpanLength(units);
    }

    String iso() {
        StringBuilder iso = new StringBuilder("P");
        units.forEach((unit, number) -> iso.append(number).append(LETTERS.charAt(place(unit))));
        return iso.toString();
    }

    /// Good enough to tell which of two lengths is the longer, unless they are nearly the same.
    long days() {
        return units.entrySet().stream()
                .mapToLong(unit -> (long) unit.getValue() * DAYS[place(unit.getKey())])
                .sum();
    }

    private static int place(Sense unit) {
        return Sense.UNITS.indexOf(unit);
    }
}
