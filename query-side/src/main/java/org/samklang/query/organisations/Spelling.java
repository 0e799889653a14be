package org.samklang.query.organisations;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds names that are spelt somewhat otherwise: without regard to case, accents and punctuation, with ø as o and å as
/// aa or a, and with a few letters wrong.
public final class Spelling {
    private static final int LONGEST = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Spelling() {}

    /// Letters and digits without accents, in words of one space between. At most 200 characters.
    public static String plain(String text) {
        String plain = words(unaccented(text.toLowerCase(Locale.ROOT)));
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static String unaccented(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text;
        }
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l");
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (!isOfAWord(letter)) {
                between = true;
                continue;
            }
            if (between && !words.isEmpty()) {
                words.append(' ');
            }
            between = false;
            words.appendCodePoint(letter);
        }
        return words.toString();
    }

    /// A letter, or a figure of any kind.
    private static boolean isOfAWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /// How badly a name fits what is looked for; 0 is exact, negative is not at all. Both are [#plain].
    public static int distance(String wanted, String name) {
        if (wanted.isEmpty() || wanted.equals(name)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if (name.contains(wanted)) {
            return 2;
        }
        int worst = 0;
        String[] names = name.split(" ", -1);
        for (String word : wanted.split(" ", -1)) {
            int best = Arrays.stream(names)
                    .mapToInt(other -> word(word, other))
                    .filter(found -> found >= 0)
                    .min()
                    .orElse(-1);
            if (best < 0) {
                return -1;
            }
            worst = Math.max(worst, best);
        }
        return 3 + worst;
    }

    /// A word may be wrong in one letter of four, three at most, and may be the beginning of the other.
    private static int word(String wanted, String word) {
        if (word.startsWith(wanted)) {
            return 0;
        }
        int allowed = Math.min(3, wanted.length() / 4);
        if (allowed == 0 || Math.abs(word.length() - wanted.length()) > allowed) {
            return -1;
        }
        int edits = edits(wanted, word);
        return edits <= allowed ? edits : -1;
    }

    /// Letters put in, left out, exchanged or swapped with their neighbour.
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                } else {
                    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                    int least = Math.min(
                            edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                    boolean swapped = i > 1
                            && j > 1
                            && a.charAt(i - 1) == b.charAt(j - 2)
                            && a.charAt(i - 2) == b.charAt(j - 1);
                    edits[i][j] = swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
