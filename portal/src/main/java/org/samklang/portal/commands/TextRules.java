package org.samklang.portal.commands;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which characters a text may hold, and how many. Everything that is let through is kept as it was typed, unnormalised.
///
/// Refused are NUL and the other control characters (line breaks and tabs only where a text may have lines), halves of
/// surrogate pairs, which no UTF-8 can store, and the controls that turn the direction of what follows (U+202A to
/// U+202E, U+2066 to U+2069), with which a text can be made to show something else than it says.
final class TextRules {

    private TextRules() {}

    /// What is wrong with the text, or null.
    static @Nullable Fault check(String pointer, String text, int most, boolean lines) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                return new Fault(pointer, Fault.Code.BROKEN_CHARACTER, Map.of("position", i + 1));
            }
            if (Character.isISOControl(codePoint) && !(lines && isLayout(codePoint))) {
                return new Fault(
                        pointer,
                        Fault.Code.CONTROL_CHARACTER,
                        Map.of("position", i + 1, "character", "U+%04X".formatted(codePoint)));
            }
            if (turnsDirection(codePoint)) {
                return new Fault(
                        pointer,
                        Fault.Code.DIRECTION_OVERRIDE,
                        Map.of("position", i + 1, "character", "U+%04X".formatted(codePoint)));
            }
            i += Character.charCount(codePoint);
        }
        int length = text.codePointCount(0, text.length());
        return length > most
                ? new Fault(pointer, Fault.Code.TOO_LONG, Map.of("most", most, "length", length))
                : null;
    }

    static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isLayout(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
