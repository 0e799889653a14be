package org.samklang.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which part of a long answer is wanted.
///
/// @param after the `next` of the page before; null for the first page
/// @param size how many entries at most, 1 to 1000
/// @param counted whether the answer is to tell how many entries there are on all pages. It takes as long as reading them
///     all, so it is asked for; an answer that is whole on one page tells it anyhow.
public record Page(@Nullable String after, int size, boolean counted) {

    private static final int LARGEST = 1000;

    public Page {
        size = Math.clamp(size, 1, LARGEST);
    }

    public Page(@Nullable String after, int size) {
        this(after, size, false);
    }

    public static Page first(int size) {
        return new Page(null, size);
    }

    public static Page whole() {
        return first(LARGEST);
    }

    /// Lines of one page, and where the next one begins.
    ///
    /// @param next null on the last page
    public record Cut<T>(List<T> lines, @Nullable String next) {
        public Cut {
            lines = List.copyOf(lines);
        }
    }

    /// Cuts this page out of lines that are all known.
    ///
    /// @param all in the order of their cursors
    public <T> Cut<T> cut(List<T> all, Function<T, String> cursor) {
        List<T> left = all.stream()
                .filter(line -> after == null || cursor.apply(line).compareTo(after) > 0)
                .limit(size + 1L)
                .toList();
        return left.size() > size
                ? new Cut<>(left.subList(0, size), cursor.apply(left.get(size - 1)))
                : new Cut<>(left, null);
    }
}
