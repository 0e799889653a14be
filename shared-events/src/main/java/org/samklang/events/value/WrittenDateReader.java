package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.AMBIGUOUS;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_YEAR;
import static org.samklang.events.value.InvalidPartialDate.Code.RELATIVE;
import static org.samklang.events.value.InvalidPartialDate.Code.UNKNOWN_WORD;
import static org.samklang.events.value.InvalidPartialDate.Code.YEAR_NEEDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.EdtfEnd.Missing;
import org.samklang.events.value.EdtfReading.Single;
import org.samklang.events.value.WrittenToken.Sign;
import org.samklang.events.value.WrittenToken.Stranger;
import org.samklang.events.value.WrittenToken.Word;

/// Reads one written date with the words of one language.
final class WrittenDateReader {

    private static final Set<Sense> ASIDES =
            EnumSet.of(Sense.FILLER, Sense.YEAR_UNKNOWN, Sense.START_UNKNOWN, Sense.END_UNKNOWN);
    private static final Set<Sense> OPENINGS = EnumSet.of(Sense.FROM, Sense.UNTIL, Sense.BEFORE, Sense.AFTER);

    private static final Set<Sense> MARKS = EnumSet.of(Sense.ABOUT, Sense.PERHAPS);
    private static final Set<Sense> UNTIL = EnumSet.of(Sense.UNTIL);
    private static final Set<Sense> AND = EnumSet.of(Sense.AND);
    private static final Set<Sense> NOW = EnumSet.of(Sense.NOW);
    private static final Set<Sense> UNKNOWN = EnumSet.of(Sense.UNKNOWN);
    private static final Set<Sense> ONLY_A_YEAR = EnumSet.of(Sense.YEAR, Sense.FILLER);

    private final WrittenText text;
    private final DateWords words;
    private final Set<Sense> asides = EnumSet.noneOf(Sense.class);
    private final List<WrittenToken> marks = new ArrayList<>();

    private WrittenDateReader(WrittenText text, DateWords words) {
        this.text = text;
        this.words = words;
    }

    static PartialDate read(WrittenText text, DateWords words) {
        return PartialDate.of(new WrittenDateReader(text, words).read());
    }

    private EdtfReading read() {
        List<WrittenToken> tokens = WrittenTokens.of(text, words.dates());
        refuseWhatCannotBeRead(tokens);
        asides.addAll(senses(tokens));
        asides.retainAll(ASIDES);
        List<WrittenToken> core =
                untilNow(tokens.stream().filter(token -> !is(token, ASIDES)).toList());
        if (core.size() == 1 && is(core.getFirst(), UNKNOWN)) {
            return new Single(Edtf.point(EdtfPoint.NO_YEAR, 0, 0, Doubt.NONE, shown()));
        }
        EdtfReading reading = date(core);
        if (asides.contains(Sense.YEAR_UNKNOWN) && PartialDate.of(reading).hasYear()) {
            throw refused(NOT_A_DATE);
        }
        return reading;
    }

    private void refuseWhatCannotBeRead(List<WrittenToken> tokens) {
        Set<Sense> senses = senses(tokens);
        if (senses.contains(Sense.RELATIVE)) {
            throw refused(RELATIVE);
        }
        for (WrittenToken token : tokens) {
            if (token instanceof Stranger stranger) {
                throw new InvalidPartialDate(stranger.sign() ? NOT_A_DATE : UNKNOWN_WORD, stranger.word());
            }
        }
        if (senses.contains(Sense.AMBIGUOUS)) {
            throw refused(AMBIGUOUS);
        }
        if (senses.contains(Sense.YEAR) && tokens.stream().allMatch(token -> is(token, ONLY_A_YEAR))) {
            throw refused(RELATIVE);
        }
    }

    /// "2013 to the present" goes on; anywhere else the present is that of the document.
    private List<WrittenToken> untilNow(List<WrittenToken> core) {
        if (core.stream().noneMatch(token -> is(token, NOW))) {
            return core;
        }
        int last = core.size() - 1;
        if (last < 2 || !is(core.get(last), NOW) || !isBridge(core.get(last - 1))) {
            throw refused(RELATIVE);
        }
        return core.subList(0, last);
    }

    private static boolean isBridge(WrittenToken token) {
        return token == Sign.DASH || is(token, UNTIL);
    }

    private EdtfReading date(List<WrittenToken> core) {
        int place = 0;
        while (place < core.size() && isMark(core.get(place))) {
            marks.add(core.get(place++));
        }
        Sense opening =
                place < core.size() && core.get(place) instanceof Word(Sense sense, int _) && OPENINGS.contains(sense)
                        ? sense
                        : null;
        List<WrittenToken> rest = core.subList(opening == null ? place : place + 1, core.size());
        List<List<WrittenToken>> ends = split(rest, opening);
        return switch (ends.size()) {
            case 1 -> oneEnd(opening, ends.getFirst());
            case 2 -> twoEnds(opening, ends.getFirst(), ends.getLast());
            default -> throw refused(NOT_A_DATE);
        };
    }

    private EdtfReading oneEnd(@Nullable Sense opening, List<WrittenToken> end) {
        EdtfPoint point = parts(end).alone(words.monthFirst()).point(shown());
        return switch (opening) {
            case null ->
                asides.contains(Sense.END_UNKNOWN)
                        ? from(point)
                        : asides.contains(Sense.START_UNKNOWN) ? until(point) : new Single(point);
            case FROM -> from(point);
            case UNTIL -> until(point);
            case BEFORE -> until(beside(point, -1));
            case AFTER -> from(beside(point, 1));
            default -> throw refused(NOT_A_DATE);
        };
    }

    private EdtfReading twoEnds(@Nullable Sense opening, List<WrittenToken> start, List<WrittenToken> end) {
        if (opening != null && opening != Sense.FROM) {
            throw refused(NOT_A_DATE);
        }
        if (start.isEmpty() || end.isEmpty()) {
            EdtfPoint point = parts(start.isEmpty() ? end : start)
                    .alone(words.monthFirst())
                    .point(shown());
            return start.isEmpty() ? until(point) : from(point);
        }
        return new WrittenPeriod(shown(), words.monthFirst()).between(parts(start), parts(end), opening == null);
    }

    private EdtfReading from(EdtfPoint point) {
        return Edtf.period(point, asides.contains(Sense.END_UNKNOWN) ? Missing.UNKNOWN : Missing.OPEN, shown());
    }

    private EdtfReading until(EdtfPoint point) {
        return Edtf.period(asides.contains(Sense.START_UNKNOWN) ? Missing.UNKNOWN : Missing.OPEN, point, shown());
    }

    /// "Before 2014" ends with 2013: the day, month or year next to the one named, which is not part of it.
    private EdtfPoint beside(EdtfPoint point, int step) {
        if (!point.hasYear()) {
            throw refused(YEAR_NEEDED);
        }
        LocalDate day =
                step < 0 ? point.earliest().minusDays(1) : point.latest().plusDays(1);
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw refused(NOT_A_YEAR);
        }
        boolean month = point.part() != null;
        return Edtf.point(
                WrittenYear.of(day.getYear()),
                month ? day.getMonthValue() : 0,
                point.day() > 0 ? day.getDayOfMonth() : 0,
                point.doubt(),
                shown());
    }

    /// What stands before the first end ("ca. 2014-2016") is said of both.
    private DateParts parts(List<WrittenToken> end) {
        List<WrittenToken> all = new ArrayList<>(marks);
        all.addAll(end);
        return DatePartsReader.read(all, shown());
    }

    private static List<List<WrittenToken>> split(List<WrittenToken> tokens, @Nullable Sense opening) {
        List<List<WrittenToken>> ends = new ArrayList<>();
        ends.add(new ArrayList<>());
        WrittenToken last = null;
        for (WrittenToken token : tokens) {
            boolean bridge = isBridge(token) || (opening == Sense.FROM && is(token, AND));
            if (!bridge) {
                ends.getLast().add(token);
            } else if (!token.equals(last)) {
                ends.add(new ArrayList<>());
            }
            last = token;
        }
        return ends;
    }

    private static boolean isMark(WrittenToken token) {
        return is(token, MARKS) || (token instanceof Sign && token != Sign.DASH);
    }

    private static boolean is(WrittenToken token, Set<Sense> senses) {
        return token instanceof Word(Sense sense, int _) && senses.contains(sense);
    }

    private static Set<Sense> senses(List<WrittenToken> tokens) {
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        for (WrittenToken token : tokens) {
            if (token instanceof Word(Sense sense, int _)) {
                senses.add(sense);
            }
        }
        return senses;
    }

    private String shown() {
        return text.toString();
    }

    private InvalidPartialDate refused(InvalidPartialDate.Code code) {
        return new InvalidPartialDate(code, shown());
    }
}
