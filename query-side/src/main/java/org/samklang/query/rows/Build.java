package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.samklang.query.Stopped;

/// Folds the log into new tables of one or more views, in one reading of the log for each pass.
///
/// Rows are kept in memory until the end of a pass, so keys are spread over as many passes as the memory needs.
final class Build {
    private static final int PIECE = 1 << 22;

    /// What is being built of one view.
    static final class Part<R> {
        private final View<R> view;
        private final Generation generation;
        private final CopyRows rows = new CopyRows(1 << 16);
        private final CopyPlaces places = new CopyPlaces(1 << 16);
        private Folding<R> folding;

        Part(View<R> view, Generation generation) {
            this.view = view;
            this.generation = generation;
            this.folding = begin();
        }

        View<R> view() {
            return view;
        }

        Generation generation() {
            return generation;
        }

        private Folding<R> begin() {
            return new Folding<>(view, new Folding.Sink<>() {
                @Override
                public void replaced(String key, Version<R> old, long until) {
                    rows.oldRow(key, old, until);
                }

                @Override
                public void stands(String key, Columns where) {
                    places.stands(key, where);
                }
            });
        }

        private void end(Connection stops, Copier copier) throws SQLException {
            for (var row : folding.live().entrySet()) {
                rows.liveRow(row.getKey(), row.getValue());
                flush(copier, PIECE);
            }
            flush(copier, 1);
            for (Stopped stopped : folding.stopped().values()) {
                LiveViews.stop(stops, generation, stopped);
            }
            folding = begin();
        }

        private void flush(Copier copier, int from) throws SQLException {
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

    private final Log log;
    private final List<Part<?>> parts;

    Build(Log log, List<Part<?>> parts) {
        this.log = log;
        this.parts = parts;
    }

    /// @param reading a connection for the log alone
    /// @param copying a connection for the rows alone
    /// @param stops a connection for the rows that stop
    /// @param done hears how many facts were folded, over all passes
    void run(Connection reading, Connection copying, Connection stops, long upTo, int passes, LongConsumer done)
            throws SQLException {
        copying.setAutoCommit(false);
        try {
            for (Part<?> part : parts) {
                part.generation.renew(copying);
            }
            fill(reading, copying, stops, upTo, passes, done);
            copying.commit();
        } catch (SQLException | RuntimeException e) {
            copying.rollback();
            throw e;
        } finally {
            copying.setAutoCommit(true);
        }
    }

    private void fill(
            Connection reading, Connection copying, Connection stops, long upTo, int passes, LongConsumer done)
            throws SQLException {
        long[] folded = new long[1];
        try (Copier copier = new Copier(copying)) {
            for (int pass = 0; pass < passes; pass++) {
                int here = pass;
                log.scan(reading, -1, upTo, chunk -> {
                    for (Part<?> part : parts) {
                        chunk.forEach(recorded -> part.folding.fold(
                                recorded, key -> passes == 1 || Math.floorMod(key.hashCode(), passes) == here));
                        part.flush(copier, PIECE);
                    }
                    folded[0] += chunk.size();
                    done.accept(folded[0]);
                });
                for (Part<?> part : parts) {
                    part.end(stops, copier);
                }
            }
            copier.finish();
        }
    }
}
