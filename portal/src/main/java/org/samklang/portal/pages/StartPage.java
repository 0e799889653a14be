package org.samklang.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of partnerships as it is shown.
///
/// @param found how many fit what was searched for
/// @param next the address of further ones; null where these are the last
/// @param total how many there are for this reader, before narrowing
record StartPage(
        String text,
        List<Option> countries,
        List<Option> themes,
        List<Card> cards,
        int found,
        @Nullable String next,
        int total,
        boolean mayRegister) {

    /// One choice of a list.
    record Option(String value, String label, boolean chosen) {}

    /// One partnership.
    ///
    /// @param last what was recorded of the latest date; null where nothing is dated
    record Card(
            String id,
            List<Phrase> title,
            String countries,
            String kind,
            @Nullable String programme,
            @Nullable String themes,
            @Nullable String last,
            boolean contested,
            boolean own) {}
}
