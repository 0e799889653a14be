package org.samklang.query;

import org.samklang.events.value.Visibility;

/// How far a reader may see. Always judged as of now: what a reader may not see today, no time travel shows.
///
/// @param widest the widest visibility that the reader sees
/// @param withdrawnToo whether entries that were withdrawn are seen, as auditors see them
public record Reach(Visibility widest, boolean withdrawnToo) {

    public static Reach of(Visibility widest) {
        return new Reach(widest, false);
    }

    /// Sees everything, withdrawn entries too.
    public static Reach everything() {
        return new Reach(Visibility.PROTECTED, true);
    }
}
