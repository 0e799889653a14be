package org.samklang.portal.commands;

/// What somebody gave, fit to be shown back to them: short, on one line, without characters that turn or break a text.
final class Echo {
    private static final int LONGEST = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private Echo() {}

    static String of(String text) {
        return of(text, LONGEST);
    }

    static String of(String text, int longest) {
        int[] shown = text.codePoints().limit(longest).map(Echo::shown).toArray();
        String echo = new String(shown, 0, shown.length);
        return text.codePointCount(0, text.length()) > longest ? echo + "…" : echo;
    }

    private static int shown(int codePoint) {
        return Character.isISOControl(codePoint)
                        || TextRules.turnsDirection(codePoint)
                        || Character.getType(codePoint) == Character.SURROGATE
                ? REPLACEMENT
                : codePoint;
    }
}
