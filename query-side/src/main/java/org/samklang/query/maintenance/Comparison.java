package org.samklang.query.maintenance;

import org.jspecify.annotations.Nullable;

/// What comparing a live view with a rebuilt one found.
///
/// @param position both were compared at this position
/// @param rows how many rows and versions the live view has
/// @param rebuiltRows how many the rebuilt one has
/// @param digest SHA-256 of the live view's rows in canonical order, hexadecimal
/// @param rebuiltDigest the same of the rebuilt one's
/// @param firstDifference the first row that differs; null where the two are equal
public record Comparison(
        String view,
        long position,
        long rows,
        long rebuiltRows,
        String digest,
        String rebuiltDigest,
        @Nullable Difference firstDifference) {

    public boolean equal() {
        return firstDifference == null && digest.equals(rebuiltDigest);
    }

    /// A row that differs.
    ///
    /// @param from position of the fact that made this version of the row
    /// @param live the live version as JSON; null where there is none
    /// @param rebuilt the rebuilt version as JSON; null where there is none
    public record Difference(String key, long from, @Nullable String live, @Nullable String rebuilt) {}
}
