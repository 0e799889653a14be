package org.samklang.portal.chart;

/// How wide a text is at most, without asking a font: a safe estimate for the sans-serif faces that pages use.
final class TextWidth {
    private static final double NARROW = 0.34;
    private static final double NORMAL = 0.60;
    private static final double WIDE = 0.92;

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::factor).sum() * size;
    }

    /// The text, cut with an ellipsis so that it is no wider than that.
    static String fit(String text, double size, double most) {
        if (of(text, size) <= most) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        double left = most - of("…", size);
        int end = 0;
        while (end < points.length && left >= factor(points[end]) * size) {
            left -= factor(points[end]) * size;
            end++;
        }
        return new String(points, 0, end).stripTrailing() + "…";
    }

    private static double factor(int point) {
        if ("iljI.,:;'|!()[] ’´".indexOf(point) >= 0) {
            return NARROW;
        }
        if (point == 'm' || point == 'w' || point == 'M' || point == 'W' || point == '…' || point > 0x2FFF) {
            return WIDE;
        }
        return Character.isUpperCase(point) ? (NORMAL + WIDE) / 2 : NORMAL;
    }
}
