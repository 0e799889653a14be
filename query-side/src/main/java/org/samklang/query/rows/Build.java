package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.samklang.query.Stopped;

/// Folds the log into new tables of one or more views, in one reading of the log for each pass.
///
/// Rows are kept in memory until the end of a pass, so keys are spread over as many passes as the memory needs, and in
/// each pass over as many hands as the machine has.
final class Build {

    /// What is being built of one view.
    record Part<R>(View<R> view, Generation generation) {
        private Share<R> share(Copier copier, Predicate<String> mine) {
            return new Share<>(view, generation, copier, mine);
        }
    }

    /// The share of one hand, of one view.
    private record Held(Generation generation, Share<?> share) {}

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
        try (Copier copier = new Copier(copying);
                Hands hands = new Hands("view-fold-")) {
            for (int pass = 0; pass < passes; pass++) {
                List<List<Held>> held = new ArrayList<>();
                for (int hand = 0; hand < hands.number(); hand++) {
                    held.add(held(copier, pass * hands.number() + hand, passes * hands.number()));
                }
                log.scan(reading, -1, upTo, chunk -> {
                    hands.all(held.stream()
                            .<Callable<Boolean>>map(mine -> () -> {
                                for (Held one : mine) {
                                    one.share().fold(chunk);
                                }
                                return true;
                            })
                            .toList());
                    folded[0] += chunk.size();
                    done.accept(folded[0]);
                });
                end(hands, held, stops);
            }
            copier.finish();
        }
    }

    private List<Held> held(Copier copier, int share, int shares) {
        List<Held> held = new ArrayList<>();
        for (Part<?> part : parts) {
            held.add(new Held(
                    part.generation(), part.share(copier, key -> Math.floorMod(key.hashCode(), shares) == share)));
        }
        return held;
    }

    private static void end(Hands hands, List<List<Held>> held, Connection stops) throws SQLException {
        List<Held> all = held.stream().flatMap(List::stream).toList();
        List<Collection<Stopped>> stopped = hands.all(all.stream()
                .<Callable<Collection<Stopped>>>map(one -> one.share()::end)
                .toList());
        for (int i = 0; i < all.size(); i++) {
            for (Stopped one : stopped.get(i)) {
                LiveViews.stop(stops, all.get(i).generation(), one);
            }
        }
    }
}
