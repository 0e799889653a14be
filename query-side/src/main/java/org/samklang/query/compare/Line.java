package org.samklang.query.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Trace;

/// One line of an answer, as it is compared.
///
/// @param says the line as it was answered
/// @param traces the facts behind it, where the line tells them
/// @param behind where more of its facts are found: all of them where the line tells none
record Line(String key, Object says, List<Trace> traces, @Nullable Behind behind) {

    /// Rows of a view.
    ///
    /// @param name a row's key, or what rows belong to
    /// @param isKey which of the two it is
    record Behind(String view, String name, boolean isKey) {}

    static Line of(String key, Object says, List<Trace> traces) {
        return new Line(key, says, traces, null);
    }

    static Line of(String key, Object says, String view, String name) {
        return new Line(key, says, List.of(), new Behind(view, name, false));
    }
}
