package org.samklang.events.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samklang.events.value.WrittenToken.Numeral;
import org.samklang.events.value.WrittenToken.Sign;
import org.samklang.events.value.WrittenToken.Stranger;
import org.samklang.events.value.WrittenToken.Word;

/// Takes a text apart into the pieces of a date, with the words of one language.
final class WrittenTokens {

    private static final Pattern NUMBER = Pattern.compile("('?)(\\d+)(st|nd|rd|th|:[ea]|o)?(\\.(?!\\.))?(?![a-z])");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})/(\\d{4}|\\d\\d)(?![\\d/])");
    private static final Pattern NOTHING = Pattern.compile("[ ,:;.()\\[\\]\"'«»“”]");
    private static final Pattern DASH = Pattern.compile("[-–]|\\.{2,}");
    private static final int LAST_MONTH = 12;

    /// A token and where in the text it stands.
    record Piece(WrittenToken token, int from, int end) {}

    private final WrittenText text;
    private final Vocabulary words;
    private final List<Piece> pieces = new ArrayList<>();
    private int place;

    private WrittenTokens(WrittenText text, Vocabulary words) {
        this.text = text;
        this.words = words;
    }

    static List<WrittenToken> of(WrittenText text, Vocabulary words) {
        return pieces(text, words).stream().map(Piece::token).toList();
    }

    static List<Piece> pieces(WrittenText text, Vocabulary words) {
        WrittenTokens reading = new WrittenTokens(text, words);
        while (reading.place < text.length()) {
            reading.next();
        }
        return reading.pieces;
    }

    private void next() {
        // "1. halvår" is no figure, and the "año" of "años 90" is no year.
        if (text.letterAt(place) ? figures() || phrase() : phrase() || figures()) {
            return;
        }
        if (!years() && !number()) {
            otherSign();
        }
    }

    /// Takes the tokens that one piece of the text stands for.
    private void take(int end, WrittenToken... tokens) {
        for (WrittenToken token : tokens) {
            pieces.add(new Piece(token, place, end));
        }
        place = end;
    }

    /// 2013/14 is a period; 2013/10 might be a month.
    private boolean years() {
        Matcher years = text.at(place, YEARS);
        if (!years.lookingAt()) {
            return false;
        }
        String second = years.group(2);
        if (second.length() == 2 && Integer.parseInt(second) <= LAST_MONTH && !afterSeason()) {
            take(place, new Word(Sense.AMBIGUOUS, 0));
        }
        Numeral first = new Numeral(years.group(1), true, false, false);
        take(years.end(), first, Sign.DASH, new Numeral(second, false, false, false));
        return true;
    }

    private boolean number() {
        Matcher number = text.at(place, NUMBER);
        if (!number.lookingAt()) {
            return false;
        }
        boolean year = !number.group(1).isEmpty();
        take(number.end(), new Numeral(number.group(2), year, number.group(3) != null, number.group(4) != null));
        return true;
    }

    private boolean figures() {
        WrittenFigures.Found figures = WrittenFigures.at(text, place, afterMonth());
        if (figures != null) {
            take(figures.end(), figures.figures());
        }
        return figures != null;
    }

    private boolean phrase() {
        Vocabulary.Match phrase = words.longestAt(text, place);
        if (phrase != null) {
            take(phrase);
        }
        return phrase != null;
    }

    private void take(Vocabulary.Match phrase) {
        Sense sense = phrase.meaning().sense();
        int number = phrase.meaning().number();
        if (sense == Sense.HALF || sense == Sense.QUARTER) {
            int months = sense == Sense.HALF ? 6 : 3;
            Word first = new Word(Sense.MONTH, (number - 1) * months + 1);
            take(phrase.end(), first, Sign.DASH, new Word(Sense.MONTH, number * months));
        } else {
            take(phrase.end(), new Word(sense, number));
        }
    }

    private void otherSign() {
        Matcher dash = text.at(place, DASH);
        if (text.letterAt(place)) {
            String word = text.wordAt(place);
            take(place + word.length(), new Stranger(word));
        } else if (dash.lookingAt()) {
            take(dash.end(), Sign.DASH);
        } else if (text.isAt(place, '/') && (afterMonth() || afterSeason())) {
            take(place + 1, Sign.DASH);
        } else if (text.at(place, NOTHING).lookingAt()) {
            place++;
        } else {
            take(place + 1, sign());
        }
    }

    private WrittenToken sign() {
        String sign = text.lower(place, place + 1);
        return switch (sign) {
            case "?" -> Sign.QUESTION;
            case "~", "≈" -> Sign.TILDE;
            case "%" -> Sign.PERCENT;
            default -> new Stranger(sign);
        };
    }

    private boolean afterMonth() {
        return !pieces.isEmpty()
                && pieces.getLast().token() instanceof Word(Sense sense, int _)
                && sense == Sense.MONTH;
    }

    private boolean afterSeason() {
        return !pieces.isEmpty()
                && pieces.getLast().token() instanceof Word(Sense sense, int _)
                && sense == Sense.SEASON;
    }
}
