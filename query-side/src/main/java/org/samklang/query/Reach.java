package org.samklang.query;

import java.util.Collection;
import java.util.Set;
import org.samklang.events.value.Visibility;

/// How far a reader may see. Always judged as of now: what a reader may not see today, no time travel shows.
///
/// It is judged row by row: where a question leads beyond what it was asked for, it leads to nothing that is kept for the
/// partners of others.
///
/// @param widest the widest visibility that the reader sees
/// @param withdrawnToo whether entries that were withdrawn are seen, as auditors see them
/// @param own what the reader takes part in, by stream id: what belongs to any of it is seen as a partner sees it
/// @param shared what the reader has in common with others, by stream id: what it says itself, and what belongs to it and
///     to no partnership and no organisation, is seen as a partner sees it
public record Reach(Visibility widest, boolean withdrawnToo, Set<String> own, Set<String> shared) {
    public Reach {
        own = Set.copyOf(own);
        shared = Set.copyOf(shared);
    }

    public Reach(Visibility widest, boolean withdrawnToo) {
        this(widest, withdrawnToo, Set.of(), Set.of());
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
        return new Reach(widest, withdrawnToo, Set.copyOf(taking), shared);
    }

    /// The same reader where it has something in common with others; who takes part in nothing has nothing.
    public Reach sharing(Collection<String> common) {
        return own.isEmpty() ? this : new Reach(widest, withdrawnToo, own, Set.copyOf(common));
    }

    /// The same reader in what belongs to no partnership: who takes part in something sees it as partners do. Only where
    /// nothing is read that belongs to partnerships of others.
    public Reach besidePartnerships() {
        return own.isEmpty() ? this : new Reach(Visibility.PARTNERS, withdrawnToo);
    }
}
