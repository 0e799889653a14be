package org.samklang.portal.pages;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samklang.query.NotYetThere;

/// A view that is too far behind is shown as it is: nothing that was recorded is lost, and it comes later.
final class Behind {
    private Behind() {}

    /// @param atLeast the position that should be shown; null for whatever there is
    static <T> T orAsItIs(@Nullable Long atLeast, Function<@Nullable Long, T> view) {
        try {
            return view.apply(atLeast);
        } catch (NotYetThere behind) {
            return view.apply(null);
        }
    }
}
