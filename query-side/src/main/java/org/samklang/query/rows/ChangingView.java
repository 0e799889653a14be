package org.samklang.query.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.samklang.query.Undigestible;

/// A view whose fold says in one place which rows a fact touches and what becomes of them.
public interface ChangingView<R> extends View<R> {

    /// One change for each row that the fact touches; none for a fact that is nothing to this view.
    @Override
    List<Change<R>> changes(Recorded recorded);

    @Override
    default List<String> keys(Recorded recorded) {
        return changes(recorded).stream().map(Change::key).toList();
    }

    @Override
    default R fold(String key, @Nullable R old, Recorded recorded) {
        for (Change<R> change : changes(recorded)) {
            if (change.key().equals(key)) {
                return change.to().apply(old);
            }
        }
        throw new Undigestible(key, recorded);
    }
}
