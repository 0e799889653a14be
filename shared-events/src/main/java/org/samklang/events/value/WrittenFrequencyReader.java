package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_FREQUENCY;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.WrittenToken.Numeral;
import org.samklang.events.value.WrittenToken.Sign;
import org.samklang.events.value.WrittenToken.Stranger;
import org.samklang.events.value.WrittenToken.Word;

/// Reads one written frequency with the words of one language.
final class WrittenFrequencyReader {

    private static final int MOST_DIGITS = 6;
    private static final Set<Sense> PERIODS = EnumSet.of(Sense.PER, Sense.EACH);
    private static final Set<Sense> LIMITS = EnumSet.of(
            Sense.ABOUT, Sense.AT_LEAST, Sense.AT_MOST, Sense.MORE_THAN, Sense.LESS_THAN, Sense.SEVERAL, Sense.MANY);

    private final String text;
    private final Set<Sense> said = EnumSet.noneOf(Sense.class);
    private final Map<Sense, Integer> length = new EnumMap<>(Sense.class);
    private @Nullable Integer number;
    private @Nullable Integer times;
    private @Nullable Cycle cycle;
    /// Of "every second year" it is 2.
    private int every;

    private WrittenFrequencyReader(String text) {
        this.text = text;
    }

    static Frequency read(WrittenText text, DateWords words) {
        WrittenFrequencyReader reader = new WrittenFrequencyReader(text.toString());
        List<WrittenToken> tokens = WrittenTokens.of(text, words.frequencies());
        for (WrittenToken token : tokens) {
            if (token instanceof Stranger stranger) {
                throw new InvalidPartialDate(stranger.sign() ? NOT_A_FREQUENCY : UNKNOWN_WORD, stranger.word());
            }
        }
        tokens.forEach(reader::take);
        return reader.frequency();
    }

    private void take(WrittenToken token) {
        switch (token) {
            case Numeral figures when figures.digits().length() <= MOST_DIGITS -> number(figures.value());
            case Word(Sense sense, int value) when sense == Sense.NUMBERS -> number(value);
            case Word(Sense sense, int value) when sense == Sense.ONCE -> times(value);
            case Word(Sense sense, int _) when sense == Sense.TIMES -> times();
            case Word(Sense sense, int value) when PERIODS.contains(sense) -> period(sense, Cycle.values()[value]);
            case Word(Sense sense, int value) when sense == Sense.EVERY -> every(value);
            case Word(Sense sense, int _) when Sense.UNITS.contains(sense) -> unit(sense);
            case Word(Sense sense, int _) when sense == Sense.UNTIL -> throw refused();
            case Word(Sense sense, int _) when sense == Sense.AND && length.isEmpty() -> throw refused();
            case Word(Sense sense, int _) -> said.add(sense);
            case Sign sign when sign == Sign.TILDE -> said.add(Sense.ABOUT);
            case Numeral _, Sign _, WrittenToken.Figures _, Stranger _ -> throw refused();
        }
    }

    private void number(int value) {
        if (number != null || value == 0) {
            throw refused();
        }
        number = value;
    }

    private void times(int value) {
        number(value);
        times();
    }

    private void times() {
        if (times != null || said.contains(Sense.TIMES) || every > 0) {
            throw refused();
        }
        said.add(Sense.TIMES);
        times = number;
        number = null;
    }

    private void period(Sense sense, Cycle named) {
        if (cycle != null || every > 0) {
            throw refused();
        }
        said.add(sense);
        cycle = named;
    }

    private void every(int value) {
        if (cycle != null || every > 0 || number != null) {
            throw refused();
        }
        every = value;
    }

    private void unit(Sense unit) {
        boolean both = number != null && every > 1;
        boolean neither = number == null && !length.isEmpty();
        if (every == 0 || both || neither || length.put(unit, number == null ? every : number) != null) {
            throw refused();
        }
        number = null;
    }

    private Frequency frequency() {
        Set<Sense> limits = EnumSet.copyOf(LIMITS);
        limits.retainAll(said);
        if (said.contains(Sense.FREQUENCY_UNKNOWN) && times == null && cycle == null && every == 0) {
            return Frequency.unknown();
        }
        if (limits.size() > 1 || number != null || said.contains(Sense.FREQUENCY_UNKNOWN)) {
            throw refused();
        }
        return counted(limits.isEmpty() ? null : limits.iterator().next());
    }

    private Frequency counted(@Nullable Sense limit) {
        boolean word = limit == Sense.SEVERAL || limit == Sense.MANY;
        if (word != (times == null && said.contains(Sense.TIMES))) {
            throw refused();
        }
        if (word) {
            return new Frequency(null, limit == Sense.MANY ? Qualifier.MANY : Qualifier.SEVERAL, period());
        }
        if (times == null && said.contains(Sense.PER)) {
            throw refused();
        }
        int count = times == null ? 1 : times;
        return switch (limit) {
            case null -> new Frequency(count, Qualifier.EXACT, period());
            case ABOUT -> new Frequency(count, Qualifier.ABOUT, period());
            case AT_LEAST -> new Frequency(count, Qualifier.AT_LEAST, period());
            case MORE_THAN -> new Frequency(count + 1, Qualifier.AT_LEAST, period());
            case AT_MOST -> new Frequency(count, Qualifier.AT_MOST, period());
            case LESS_THAN -> new Frequency(fewer(count), Qualifier.AT_MOST, period());
            default -> throw refused();
        };
    }

    /// Less than once is no frequency.
    private int fewer(int count) {
        if (count == 1) {
            throw refused();
        }
        return count - 1;
    }

    private Span period() {
        if (cycle != null) {
            return cycle.span();
        }
        if (length.isEmpty()) {
            throw refused();
        }
        return new Span(new SpanLength(length).iso(), false);
    }

    private InvalidPartialDate refused() {
        return new InvalidPartialDate(NOT_A_FREQUENCY, text);
    }
}
