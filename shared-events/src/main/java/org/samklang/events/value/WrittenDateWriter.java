package org.samklang.events.value;

import static org.samklang.events.value.Precision.DAY;
import static org.samklang.events.value.Precision.MONTH;
import static org.samklang.events.value.Precision.YEAR;

import java.util.Objects;
import org.samklang.events.value.EdtfEnd.Missing;
import org.samklang.events.value.EdtfReading.Period;
import org.samklang.events.value.EdtfReading.Single;

/// Writes a date in the words of one language, so that [WrittenDateReader] reads the same date again.
final class WrittenDateWriter {

    private final DateWords words;

    WrittenDateWriter(DateWords words) {
        this.words = words;
    }

    String write(EdtfReading reading) {
        return switch (reading) {
            case Single(EdtfPoint point) ->
                point.says() ? marked(point) + yearUnknown(point) : words.say(Sense.UNKNOWN);
            case Period(EdtfPoint start, EdtfPoint end) -> between(start, end) + yearUnknown(end);
            case Period(EdtfPoint start, EdtfEnd end) ->
                words.say(Sense.FROM) + " " + marked(start) + (end == Missing.UNKNOWN ? aside(Sense.END_UNKNOWN) : "");
            case Period(EdtfEnd start, EdtfPoint end) ->
                words.say(Sense.UNTIL) + " " + marked(end)
                        + (start == Missing.UNKNOWN ? aside(Sense.START_UNKNOWN) : "");
            case Period period -> period.text();
        };
    }

    private String between(EdtfPoint start, EdtfPoint end) {
        if (start.doubt() != end.doubt() || kind(start) != kind(end)) {
            return words.form("from-to").formatted(marked(start), marked(end));
        }
        return marks(start.doubt()) + joined(start, end);
    }

    private String joined(EdtfPoint start, EdtfPoint end) {
        boolean oneYear = start.year().equals(end.year());
        YearPart part = start.part();
        if (kind(start) == DAY && oneYear && part != null) {
            return part.equals(end.part()) ? day(start) + "–" + point(end) : withoutYear(start) + " – " + point(end);
        }
        if (kind(start) == MONTH && oneYear && part != null) {
            return month(part) + "–" + point(end);
        }
        return kind(start) == YEAR ? start.year() + "–" + end.year() : point(start) + " – " + point(end);
    }

    /// The precision it would have in a known year.
    private static Precision kind(EdtfPoint point) {
        return point.hasYear() || point.part() == null
                ? point.precision()
                : new EdtfPoint("2000", point.part(), point.day(), point.doubt()).precision();
    }

    private String marked(EdtfPoint point) {
        return marks(point.doubt()) + point(point);
    }

    private String marks(Doubt doubt) {
        return (doubt.uncertain() ? words.say(Sense.PERHAPS) + " " : "")
                + (doubt.approximate() ? words.say(Sense.ABOUT) + " " : "");
    }

    private String point(EdtfPoint point) {
        return switch (kind(point)) {
            case CENTURY -> century(point);
            case DECADE -> decade(point);
            case YEAR -> point.year();
            case SEASON -> ofYear(season(part(point)), point) + hemisphere(part(point));
            case MONTH -> ofYear(month(part(point)), point);
            case DAY -> ofYear(withoutYear(point), point);
            case INTERVAL, UNKNOWN_YEAR, UNKNOWN -> point.text();
        };
    }

    private String withoutYear(EdtfPoint point) {
        return words.form("of-month").formatted(day(point), month(part(point)));
    }

    private String ofYear(String within, EdtfPoint point) {
        return point.hasYear() ? words.form("of-year").formatted(within, point.year()) : within;
    }

    private String day(EdtfPoint point) {
        return words.form("day").formatted(String.valueOf(point.day()));
    }

    private String month(YearPart part) {
        return words.month(part.first());
    }

    private String season(YearPart part) {
        return words.say(Sense.SEASONS.get((part.code() - YearPart.SPRING) % Sense.SEASONS.size()));
    }

    private String hemisphere(YearPart part) {
        if (part.code() < YearPart.NORTHERN_SPRING) {
            return "";
        }
        return aside(part.code() < YearPart.SOUTHERN_SPRING ? Sense.NORTHERN : Sense.SOUTHERN);
    }

    /// The first decade of a century is named by its years: "the 1900s" would be the century.
    private String decade(EdtfPoint point) {
        String first = point.year().replace('X', '0');
        return first.endsWith("00")
                ? words.form("first-decade").formatted(first, point.year().replace('X', '9'))
                : words.form("decade").formatted(first);
    }

    private String century(EdtfPoint point) {
        int number = point.firstYear() / 100 + 1;
        if (words.language("es")) {
            return "siglo " + Roman.write(number);
        }
        return words.language("en")
                ? number + ordinal(number) + " century"
                : words.form("century").formatted(point.year().replace('X', '0'));
    }

    private static String ordinal(int number) {
        if (number % 100 / 10 == 1) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private String yearUnknown(EdtfPoint point) {
        return point.hasYear() ? "" : aside(Sense.YEAR_UNKNOWN);
    }

    private String aside(Sense sense) {
        return " (" + words.say(sense) + ")";
    }

    private static YearPart part(EdtfPoint point) {
        return Objects.requireNonNull(point.part());
    }
}
