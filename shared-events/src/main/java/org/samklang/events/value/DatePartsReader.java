package org.samklang.events.value;

import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_DATE;
import static org.samklang.events.value.InvalidPartialDate.Code.NOT_A_YEAR;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.WrittenToken.Figures;
import org.samklang.events.value.WrittenToken.Numeral;
import org.samklang.events.value.WrittenToken.Sign;
import org.samklang.events.value.WrittenToken.Stranger;
import org.samklang.events.value.WrittenToken.Word;

/// Reads the pieces of one end of a date, in any order that makes sense: "October 3, 2013", "3. oktober 2013".
final class DatePartsReader {

    private static final int HEMISPHERE = YearPart.NORTHERN_SPRING - YearPart.SPRING;

    private final List<Numeral> before = new ArrayList<>();
    private final List<Numeral> after = new ArrayList<>();
    private final String text;
    private @Nullable String year;
    private int code;
    private int day;
    private int hemisphere;
    private boolean approximate;
    private boolean uncertain;

    private DatePartsReader(String text) {
        this.text = text;
    }

    static DateParts read(List<WrittenToken> tokens, String text) {
        DatePartsReader reader = new DatePartsReader(text);
        boolean yearFollows = false;
        for (WrittenToken token : tokens) {
            reader.take(token, yearFollows);
            yearFollows = token instanceof Word(Sense sense, int _) && sense == Sense.YEAR;
        }
        return reader.parts();
    }

    private void take(WrittenToken token, boolean yearFollows) {
        switch (token) {
            case Numeral number -> take(number, yearFollows);
            case Figures figures -> take(figures);
            case Word word -> take(word);
            case Sign sign -> take(sign);
            case Stranger _ -> throw refused();
        }
    }

    private void take(Numeral number, boolean yearFollows) {
        int digits = number.digits().length();
        if (digits == 4 || (digits == 2 && (number.year() || yearFollows))) {
            year(WrittenYear.of(number.digits()));
        } else if (digits > 2) {
            throw new InvalidPartialDate(NOT_A_YEAR, number.digits());
        } else if (number.day() && code != 0) {
            day(number.value());
        } else {
            (code == 0 ? before : after).add(number);
        }
    }

    private void take(Figures figures) {
        if (figures.year() != null) {
            year(figures.year());
        }
        if (figures.month() != 0) {
            code(figures.month());
        }
        if (figures.day() != 0) {
            day(figures.day());
        }
    }

    private void take(Word word) {
        switch (word.sense()) {
            case MONTH, SEASON -> code(word.number());
            case NORTHERN -> hemisphere = HEMISPHERE;
            case SOUTHERN -> hemisphere = 2 * HEMISPHERE;
            case ABOUT -> approximate = true;
            case PERHAPS -> uncertain = true;
            case YEAR -> {}
            default -> throw refused();
        }
    }

    private void take(Sign sign) {
        switch (sign) {
            case TILDE -> approximate = true;
            case QUESTION -> uncertain = true;
            case PERCENT -> {
                approximate = true;
                uncertain = true;
            }
            case DASH -> throw refused();
        }
    }

    private DateParts parts() {
        boolean season = code >= YearPart.SPRING;
        if (hemisphere > 0 && !season) {
            throw refused();
        }
        Numeral loose = code == 0 ? onlyNumber() : season ? seasonYear() : daysAndYears();
        if (year == null && code == 0 && loose == null) {
            throw refused();
        }
        return new DateParts(year, code + hemisphere, day, Doubt.of(approximate, uncertain), loose);
    }

    private @Nullable Numeral onlyNumber() {
        if (before.size() > 1 || day != 0) {
            throw refused();
        }
        return before.isEmpty() ? null : before.getFirst();
    }

    private @Nullable Numeral seasonYear() {
        if (!before.isEmpty() || after.size() > 1 || day != 0) {
            throw refused();
        }
        after.forEach(this::shortYear);
        return null;
    }

    private @Nullable Numeral daysAndYears() {
        if (before.size() > 1 || after.size() > 2) {
            throw refused();
        }
        before.forEach(number -> day(number.value()));
        if (after.size() == 2 || (after.size() == 1 && day == 0 && year != null)) {
            day(after.removeFirst().value());
        }
        if (after.isEmpty() || day == 0) {
            return after.isEmpty() ? null : after.getFirst();
        }
        shortYear(after.getFirst());
        return null;
    }

    private void shortYear(Numeral number) {
        if (number.digits().length() != 2) {
            throw refused();
        }
        year(WrittenYear.of(number.digits()));
    }

    private void year(String said) {
        if (year != null) {
            throw refused();
        }
        year = said;
    }

    private void code(int said) {
        if (code != 0) {
            throw refused();
        }
        code = said;
    }

    private void day(int said) {
        if (day != 0) {
            throw refused();
        }
        day = said == 0 ? -1 : said;
    }

    private InvalidPartialDate refused() {
        return new InvalidPartialDate(NOT_A_DATE, text);
    }
}
