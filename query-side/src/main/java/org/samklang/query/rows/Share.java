package org.samklang.query.rows;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.samklang.events.Recorded;
import org.samklang.query.Stopped;

/// The rows of one view that one hand folds in one pass of a rebuild. Used by one thread at a time.
final class Share<R> {
    private static final int PIECE = 1 << 22;

    private final Generation generation;
    private final Copier copier;
    private final Predicate<String> mine;
    private final CopyRows rows = new CopyRows(1 << 16);
    private final CopyPlaces places = new CopyPlaces(1 << 16);
    private final Folding<R> folding;

    /// @param mine whether a row of this key is folded here
    Share(View<R> view, Generation generation, Copier copier, Predicate<String> mine) {
        this.generation = generation;
        this.copier = copier;
        this.mine = mine;
        this.folding = new Folding<>(view, new Folding.Sink<>() {
            @Override
            public void replaced(String key, Version<R> old, long until) {
                rows.oldRow(key, old, until);
            }

            @Override
            public void stands(String key, Columns where, long since) {
                places.stands(key, where, since);
            }
        });
    }

    void fold(List<Recorded> chunk) throws SQLException {
        chunk.forEach(recorded -> folding.fold(recorded, mine));
        flush(PIECE);
    }

    /// After the last fact: what still stands is written too.
    ///
    /// @return the rows that stopped
    Collection<Stopped> end() throws SQLException {
        for (var row : folding.live().entrySet()) {
            rows.liveRow(row.getKey(), row.getValue());
            flush(PIECE);
        }
        flush(1);
        return folding.stopped().values();
    }

    private void flush(int from) throws SQLException {
        if (rows.size() >= from) {
            byte[] taken = rows.take();
            copier.copy(connection -> generation.copyRows(connection, taken, true));
        }
        if (places.size() >= from) {
            byte[] taken = places.take();
            copier.copy(connection -> generation.copyPlaces(connection, taken, true));
        }
    }
}
