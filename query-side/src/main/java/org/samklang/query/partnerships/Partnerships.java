package org.samklang.query.partnerships;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Stand;

/// One page of the list of partnerships.
///
/// @param total how many there are on all pages; null where nobody asked and there are more
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Partnerships(Stand stand, List<PartnershipEntry> entries, @Nullable Long total, @Nullable String next) {
    public Partnerships {
        entries = List.copyOf(entries);
    }
}
