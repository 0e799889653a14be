package org.samklang.query.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Trace;

/// One line of an answer that is not the same at two moments.
///
/// @param key names the line for ever
/// @param before what it said at the first moment; null where it was not there
/// @param after what it says at the second moment; null where it is not there
/// @param facts what was recorded of it between the two; where nothing was, the facts that it rests on: then only the day
///     that was asked for is another one
public record Difference(
        Change change, String key, @Nullable Object before, @Nullable Object after, List<Trace> facts) {
    public Difference {
        facts = List.copyOf(facts);
    }
}
