package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// What the texts of dates mean, remembered for those that were asked for lately: a view asks for the bounds of each of its
/// dates several times, and a few thousand days cover most of what there is.
///
/// A slot may be overwritten at any time by any thread; whoever does not find its text there reads it again.
final class KnownDates {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 32;
    private static final @Nullable KnownDate[] SLOT = new KnownDate[SLOTS];

    private KnownDates() {}

    /// @param reading null where the text is no date
    record KnownDate(String text, @Nullable EdtfReading reading, Bounds bounds) {}

    static KnownDate of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & SLOTS - 1;
        KnownDate known = SLOT[slot];
        if (known == null || !known.text.equals(text)) {
            EdtfReading reading = Edtf.readStored(text);
            known = new KnownDate(text, reading, Bounds.of(reading));
            if (text.length() <= LONGEST) {
                SLOT[slot] = known;
            }
        }
        return known;
    }
}
