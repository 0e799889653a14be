package org.samklang.events.value;

import java.util.stream.Collectors;

/// Writes a length of time in the words of one language.
final class WrittenSpanWriter {

    private final DateWords words;

    WrittenSpanWriter(DateWords words) {
        this.words = words;
    }

    String write(Span span) {
        return (span.approximate() ? words.say(Sense.ABOUT) + " " : "") + bounds(span.iso(), span.beyond());
    }

    private String bounds(String iso, boolean beyond) {
        int slash = iso.indexOf('/');
        if (slash < 0) {
            return length(SpanLength.parse(iso));
        }
        String lower = iso.substring(0, slash);
        String upper = iso.substring(slash + 1);
        if (upper.equals("..")) {
            return words.say(beyond ? Sense.MORE_THAN : Sense.AT_LEAST) + " " + length(SpanLength.parse(lower));
        }
        SpanLength most = SpanLength.parse(upper);
        return lower.equals("..")
                ? words.say(beyond ? Sense.LESS_THAN : Sense.AT_MOST) + " " + length(most)
                : between(SpanLength.parse(lower), most);
    }

    private String between(SpanLength least, SpanLength most) {
        boolean oneUnit = least.units().size() == 1
                && least.units().keySet().equals(most.units().keySet());
        return oneUnit
                ? least.units().values().iterator().next() + "–" + length(most)
                : length(least) + " – " + length(most);
    }

    private String length(SpanLength length) {
        return length.units().entrySet().stream()
                .map(unit -> unit.getValue() + " " + words.unit(unit.getKey(), unit.getValue()))
                .collect(Collectors.joining(" " + words.say(Sense.AND) + " "));
    }
}
