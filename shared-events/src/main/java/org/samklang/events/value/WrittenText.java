package org.samklang.events.value;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in three spellings of one length: as it stands, in small letters, and without accents. Spaces, dashes and
/// apostrophes are brought to one kind each; a non-breaking hyphen is a hyphen, every longer dash is an en dash.
final class WrittenText {

    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");
    private static final Pattern DASHES = Pattern.compile("[\\u2012-\\u2015\\u2212]|--+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u00B4`]");

    private final String shown;
    private final String lower;
    private final String plain;

    WrittenText(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String spaced = SPACES.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll(" ");
        String dashed = DASHES.matcher(HYPHENS.matcher(spaced).replaceAll("-")).replaceAll("–");
        shown = APOSTROPHES.matcher(dashed).replaceAll("'").strip();
        lower = shown.codePoints()
                .map(letter -> Character.charCount(letter) == 1 ? Character.toLowerCase(letter) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        plain = plain(lower);
    }

    /// Without accents, letter for letter, so that places stay the same.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain.append(
                    switch (Character.toLowerCase(letter)) {
                        case 'ø' -> 'o';
                        case 'æ' -> 'a';
                        default ->
                            Normalizer.normalize(String.valueOf(Character.toLowerCase(letter)), Normalizer.Form.NFD)
                                    .charAt(0);
                    });
        }
        return plain.toString();
    }

    int length() {
        return shown.length();
    }

    String lower(int from, int end) {
        return lower.substring(from, end);
    }

    String plain(int from, int end) {
        return plain.substring(from, end);
    }

    boolean isAt(int place, char letter) {
        return place < length() && lower.charAt(place) == letter;
    }

    boolean isAt(int place, String letters) {
        return lower.startsWith(letters, place);
    }

    boolean letterAt(int place) {
        return place < length() && Character.isLetter(lower.charAt(place));
    }

    boolean wordEndsAt(int place) {
        return !letterAt(place) || lower.charAt(place - 1) == '.';
    }

    /// The word that begins here, as it was written.
    String wordAt(int from) {
        int end = from;
        while (letterAt(end)) {
            end++;
        }
        return shown.substring(from, end);
    }

    /// Matches a pattern of letters without accents from a place on.
    Matcher at(int place, Pattern pattern) {
        return pattern.matcher(plain).region(place, length()).useTransparentBounds(true);
    }

    @Override
    public String toString() {
        return shown;
    }
}
