package org.samklang.query;

import java.util.Collection;
import java.util.Set;
import org.samklang.events.value.Visibility;

/// How far a reader may see. Always judged as of now: what a reader may not see today, no time travel shows.
///
/// @param widest the widest visibility that the reader sees
/// @param withdrawnToo whether entries that were withdrawn are seen, as auditors see them
/// @param own what the reader takes part in, by stream id: what belongs to any of it is seen as a partner sees it
public record Reach(Visibility widest, boolean withdrawnToo, Set<String> own) {
    public Reach {
        own = Set.copyOf(own);
    }

    public Reach(Visibility widest, boolean withdrawnToo) {
        this(widest, withdrawnToo, Set.of());
    }

    public static Reach of(Visibility widest) {
        return new Reach(widest, false);
    }

    /// Sees everything, withdrawn entries too.
    public static Reach everything() {
        return new Reach(Visibility.PROTECTED, true);
    }

    /// The same reader where it takes part in something.
    public Reach asPartnerOf(Collection<String> taking) {
        return new Reach(widest, withdrawnToo, Set.copyOf(taking));
    }
}
