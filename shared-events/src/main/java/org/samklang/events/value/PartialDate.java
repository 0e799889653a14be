package org.samklang.events.value;

import org.jspecify.annotations.Nullable;

/// A date as far as it is known, in EDTF (ISO 8601-2) notation.
public record PartialDate(String edtf, @Nullable String inferredFrom) {
    public static PartialDate parse(String edtf) {
        return new PartialDate(edtf, null);
    }
}
