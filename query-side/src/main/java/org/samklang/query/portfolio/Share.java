package org.samklang.query.portfolio;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Money;
import org.samklang.events.value.Quantity;

/// What one entry gives to one figure.
///
/// @param what is counted, once however many entries give it
/// @param happened never `NOT_YET`
/// @param money the amount; for figures that are money
/// @param quantity the figure; for those that are quantities
record Share(
        FigureKind kind,
        @Nullable String of,
        Object what,
        Happened happened,
        @Nullable Money money,
        @Nullable Quantity quantity) {

    static Share of(FigureKind kind, @Nullable String of, Object what, Happened happened) {
        return new Share(kind, of, what, happened, null, null);
    }
}
