package org.samklang.query;

import org.jspecify.annotations.Nullable;

/// Which part of a long answer is wanted.
///
/// @param after the `next` of the page before; null for the first page
/// @param size how many entries at most, 1 to 1000
public record Page(@Nullable String after, int size) {

    private static final int LARGEST = 1000;

    public Page {
        size = Math.clamp(size, 1, LARGEST);
    }

    public static Page first(int size) {
        return new Page(null, size);
    }

    public static Page whole() {
        return first(LARGEST);
    }
}
