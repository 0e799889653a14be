package org.samklang.query.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;

/// A pure fold over facts into small rows. The same fold is kept up live, rebuilt, travelled in time and verified.
///
/// Folds look nothing up, see no clock and do no I/O. Which rows a fact touches comes from the fact alone. Rows are never
/// deleted: what should no longer be seen is a row that is withdrawn.
public interface View<R> {

    /// Lower-case letters and underscores; names the view's tables.
    String name();

    /// Goes up when the fold or its rows change: a view of another edition is built anew from the log.
    default int edition() {
        return 1;
    }

    Class<R> rowType();

    /// The rows that a fact touches, without repetition; empty for a fact that is nothing to this view.
    List<String> keys(Recorded recorded);

    /// One row after one fact.
    ///
    /// @param old the row before; null for a row that is not there yet
    /// @throws RuntimeException where the fact cannot be folded into this row: the row then stops there, all others go on
    R fold(String key, @Nullable R old, Recorded recorded);

    /// One change for each row that the fact touches: keys and folds together, for where both are wanted.
    default List<Change<R>> changes(Recorded recorded) {
        return keys(recorded).stream()
                .map(key -> new Change<R>(key, old -> fold(key, old, recorded)))
                .toList();
    }

    /// How the row is found, ordered and withheld.
    Columns columns(R row);
}
