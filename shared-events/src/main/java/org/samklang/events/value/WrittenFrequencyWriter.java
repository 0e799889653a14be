package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// Writes a frequency in the words of one language.
final class WrittenFrequencyWriter {

    private final DateWords words;

    WrittenFrequencyWriter(DateWords words) {
        this.words = words;
    }

    String write(Frequency frequency) {
        Integer times = frequency.times();
        return switch (frequency.qualifier()) {
            case EXACT -> counted("", times, frequency.period());
            case ABOUT -> counted(words.form("about-times") + " ", times, frequency.period());
            case AT_LEAST -> counted(words.say(Sense.AT_LEAST) + " ", times, frequency.period());
            case AT_MOST -> counted(words.say(Sense.AT_MOST) + " ", times, frequency.period());
            case SEVERAL -> words.form("several-times") + period(frequency.period());
            case MANY -> words.form("many-times") + period(frequency.period());
            case MOST, UNKNOWN -> words.say(Sense.FREQUENCY_UNKNOWN);
        };
    }

    private String counted(String limit, @Nullable Integer times, Span period) {
        return times == null ? words.say(Sense.FREQUENCY_UNKNOWN) : limit + times(times) + period(period);
    }

    private String times(int number) {
        String once = words.once(number);
        return once == null ? number + " " + words.unit(Sense.TIMES, number) : once;
    }

    private String period(Span period) {
        Cycle cycle = Cycle.of(period);
        if (cycle != null) {
            return " " + words.per(cycle);
        }
        return period.known() ? " " + words.every() + " " + new WrittenSpanWriter(words).write(period) : "";
    }
}
