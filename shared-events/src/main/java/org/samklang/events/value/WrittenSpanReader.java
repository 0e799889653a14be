package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.END_BEFORE_START;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_SPAN;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;

import java.util.ArrayList;
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

/// Reads one written length of time with the words of one language.
final class WrittenSpanReader {

    private static final int MOST_DIGITS = 6;

    private static final Set<Sense> LOWER = EnumSet.of(Sense.AT_LEAST, Sense.MORE_THAN, Sense.OLDER_THAN);
    private static final Set<Sense> BEYOND = EnumSet.of(Sense.MORE_THAN, Sense.OLDER_THAN, Sense.LESS_THAN);
    private static final Set<Sense> LIMITS =
            EnumSet.of(Sense.AT_LEAST, Sense.MORE_THAN, Sense.OLDER_THAN, Sense.AT_MOST, Sense.LESS_THAN);

    private final String text;
    private final Set<Sense> said = EnumSet.noneOf(Sense.class);
    private final List<Map<Sense, Integer>> lengths = new ArrayList<>(List.of(new EnumMap<>(Sense.class)));
    private @Nullable Integer number;
    private @Nullable Integer lower;

    private WrittenSpanReader(String text) {
        this.text = text;
    }

    static Span read(WrittenText text, DateWords words) {
        return of(text, words).span();
    }

    static Age readAge(WrittenText text, DateWords words) {
        WrittenSpanReader reader = of(text, words);
        if (!reader.said.contains(Sense.OLD) && !reader.said.contains(Sense.OLDER_THAN)) {
            throw reader.refused(NOT_A_SPAN);
        }
        return new Age(reader.span());
    }

    private static WrittenSpanReader of(WrittenText text, DateWords words) {
        WrittenSpanReader reader = new WrittenSpanReader(text.toString());
        List<WrittenToken> tokens = WrittenTokens.of(text, words.spans());
        for (WrittenToken token : tokens) {
            if (token instanceof Stranger stranger) {
                throw new InvalidPartialDate(stranger.sign() ? NOT_A_SPAN : UNKNOWN_WORD, stranger.word());
            }
        }
        tokens.forEach(reader::take);
        return reader;
    }

    private void take(WrittenToken token) {
        switch (token) {
            case Numeral figures when figures.digits().length() <= MOST_DIGITS -> number(figures.value());
            case Word(Sense sense, int value) when sense == Sense.NUMBERS -> number(value);
            case Word(Sense sense, int _) when Sense.UNITS.contains(sense) -> unit(sense);
            case Word(Sense sense, int _) when sense == Sense.UNTIL -> until();
            case Word(Sense sense, int _) -> said.add(sense);
            case Sign sign when sign == Sign.DASH -> until();
            case Sign sign when sign == Sign.TILDE -> said.add(Sense.ABOUT);
            case Numeral _, Sign _, WrittenToken.Figures _, Stranger _ -> throw refused(NOT_A_SPAN);
        }
    }

    private void number(int value) {
        if (number != null) {
            throw refused(NOT_A_SPAN);
        }
        number = value;
    }

    /// "1 to 3 years" leaves out the first unit; "1 month to 2 years" does not.
    private void until() {
        if (lengths.size() > 1
                || lower != null
                || (number == null && lengths.getFirst().isEmpty())) {
            throw refused(NOT_A_SPAN);
        }
        if (number == null) {
            lengths.add(new EnumMap<>(Sense.class));
        }
        lower = number;
        number = null;
    }

    private void unit(Sense unit) {
        if (number == null) {
            said.add(unit);
            return;
        }
        if (lower != null) {
            lengths.getLast().put(unit, lower);
            lengths.add(new EnumMap<>(Sense.class));
            lower = null;
        }
        if (lengths.getLast().put(unit, number) != null) {
            throw refused(NOT_A_SPAN);
        }
        number = null;
    }

    private Span span() {
        boolean many = said.contains(Sense.MANY) || said.contains(Sense.SEVERAL) || said.contains(Sense.LENGTH_UNKNOWN);
        boolean empty = lengths.getFirst().isEmpty();
        Set<Sense> limits = EnumSet.copyOf(LIMITS);
        limits.retainAll(said);
        if (many != empty
                || number != null
                || lower != null
                || limits.size() > (empty || lengths.size() > 1 ? 0 : 1)
                || lengths.getLast().isEmpty() != empty) {
            throw refused(NOT_A_SPAN);
        }
        if (empty) {
            return Span.unknown();
        }
        if (said.stream().anyMatch(Sense.UNITS::contains)) {
            throw refused(NOT_A_SPAN);
        }
        Sense limit = limits.isEmpty() ? null : limits.iterator().next();
        return new Span(iso(limit), said.contains(Sense.ABOUT), limit != null && BEYOND.contains(limit));
    }

    private String iso(@Nullable Sense limit) {
        SpanLength first = new SpanLength(lengths.getFirst());
        SpanLength last = new SpanLength(lengths.getLast());
        if (limit != null) {
            return LOWER.contains(limit) ? first.iso() + "/.." : "../" + first.iso();
        }
        if (lengths.size() == 1) {
            return first.iso();
        }
        if (last.days() < first.days()) {
            throw refused(END_BEFORE_START);
        }
        return first.iso() + "/" + last.iso();
    }

    private InvalidPartialDate refused(InvalidPartialDate.Code code) {
        return new InvalidPartialDate(code, text);
    }
}
