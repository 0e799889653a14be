package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.AMBIGUOUS;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.WrittenToken.Figures;

/// Dates in figures, decades and centuries: the same in all languages here, or told apart by their endings.
final class WrittenFigures {

    /// What was read, and where the text goes on.
    record Found(Figures figures, int end) {}

    private record Shape(Pattern pattern, Function<MatchResult, Figures> meaning) {
        Shape(String pattern, Function<MatchResult, Figures> meaning) {
            this(Pattern.compile(pattern), meaning);
        }
    }

    private static final Shape YEAR_AND_MONTH =
            new Shape("(\\d{4})-(0[1-9]|1[0-2])(?![\\d.])", m -> figures(m.group(1), m.group(2), "0"));

    private static final List<Shape> SHAPES = List.of(
            new Shape("(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)", m -> figures(m.group(1), m.group(2), m.group(3))),
            new Shape("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?!\\d)", m -> figures(m.group(1), m.group(2), m.group(3))),
            new Shape("(\\d{1,2})-(\\d{1,2})-(\\d{4})(?!\\d)", m -> eitherWay(m.group(1), m.group(2), m.group(3))),
            new Shape("(\\d{1,2})/(\\d{1,2})[/-]\\d\\d(?![\\d/])", m -> refuseTwoDigits(m.group())),
            new Shape(
                    "(\\d{1,2})/(\\d{1,2})(?:[/ -](\\d{4}))?(?!\\d)",
                    m -> eitherWay(m.group(1), m.group(2), m.group(3))),
            new Shape(
                    "(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?(\\d{4}|\\d\\d))?(?!\\d)",
                    m -> figures(m.group(3), m.group(2), m.group(1))),
            new Shape("(\\d\\d)00[- ]?(?:tallet|talet|tal)(?![a-z])", m -> new Figures(m.group(1) + "XX", 0, 0)),
            new Shape("'?(\\d{3}0|\\d0)[- ]?(?:tallet|talet|tal|arene|arena)(?![a-z])", WrittenFigures::decade),
            new Shape("'?(\\d{3}0|\\d0)'?(?:erne|s)(?![a-z])", WrittenFigures::decadeUnlessCentury),
            new Shape("(?:los )?anos (\\d0)(?!\\d)", WrittenFigures::decade),
            new Shape(
                    "(?:decade|decada|artiet|tiaret|artiondet)(?: of| de)? (\\d{3}0)(?: ?[-–] ?\\d{3}9)?(?!\\d)",
                    WrittenFigures::decade),
            new Shape("(\\d{3})x(?![a-z])", m -> new Figures(m.group(1) + "X", 0, 0)),
            new Shape("(\\d\\d)xx(?![a-z])", m -> new Figures(m.group(1) + "XX", 0, 0)),
            new Shape(
                    "(\\d{1,2})(?:st|nd|rd|th|\\.|:e)? (?:century|arhundre(?:de)?t?|arhundradet)(?![a-z])",
                    m -> century(Integer.parseInt(m.group(1)), m.group())),
            new Shape("siglo ([ivxlc]+)(?![a-z])", m -> century(Roman.read(m.group(1)), m.group())));

    private WrittenFigures() {}

    /// Null where no date in figures begins.
    ///
    /// @param afterMonth the word before is a month, so that in "april 2014-10 maj 2014" no October is read
    static @Nullable Found at(WrittenText text, int place, boolean afterMonth) {
        for (Shape shape : SHAPES) {
            Found found = at(text, place, shape);
            if (found != null) {
                return found;
            }
        }
        return afterMonth ? null : at(text, place, YEAR_AND_MONTH);
    }

    private static @Nullable Found at(WrittenText text, int place, Shape shape) {
        Matcher match = text.at(place, shape.pattern);
        return match.lookingAt() ? new Found(shape.meaning.apply(match.toMatchResult()), match.end()) : null;
    }

    private static Figures figures(@Nullable String year, String month, String day) {
        return new Figures(year == null ? null : WrittenYear.of(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /// 25/10 can only be read one way; 3/10 is refused, for the reader and the writer may come from different
    /// countries.
    private static Figures eitherWay(String first, String second, @Nullable String year) {
        boolean monthFirst = Integer.parseInt(second) > 12;
        if (!monthFirst && Integer.parseInt(first) <= 12 && Integer.parseInt(first) != Integer.parseInt(second)) {
            throw new InvalidPartialDate(AMBIGUOUS, first + "/" + second);
        }
        return monthFirst ? figures(year, first, second) : figures(year, second, first);
    }

    private static Figures refuseTwoDigits(String text) {
        throw new InvalidPartialDate(AMBIGUOUS, text);
    }

    private static Figures decade(MatchResult match) {
        return new Figures(WrittenYear.decade(match.group(1)), 0, 0);
    }

    /// "The 1900s" are ten years to some and a hundred to others.
    private static Figures decadeUnlessCentury(MatchResult match) {
        if (match.group(1).endsWith("00") && match.group().endsWith("s")) {
            throw new InvalidPartialDate(AMBIGUOUS, match.group());
        }
        return decade(match);
    }

    private static Figures century(int number, String text) {
        if (number < 1) {
            throw new InvalidPartialDate(NOT_A_DATE, text.toLowerCase(Locale.ROOT));
        }
        return new Figures(WrittenYear.century(number), 0, 0);
    }
}
