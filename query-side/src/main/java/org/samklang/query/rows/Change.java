package org.samklang.query.rows;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a fact does to one row.
///
/// @param to the row after the fact, from the row before it; null for a row that is not there yet
public record Change<R>(String key, Function<@Nullable R, R> to) {

    /// A row that is the same whatever was there before.
    public static <R> Change<R> to(String key, R row) {
        return new Change<>(key, _ -> row);
    }
}
