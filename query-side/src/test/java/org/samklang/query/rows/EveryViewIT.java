package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.samklang.events.Recorded;
import org.samklang.events.value.Visibility;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.Reach;

/// Every view at every position is what the naive fold over the prefix of the log says, minus what today withholds.
class EveryViewIT {
    private static final List<Reach> REACHES =
            List.of(Reach.of(Visibility.PUBLIC), Reach.of(Visibility.FUNDER), Reach.everything());

    private final Running running = Running.all();
    private final List<Recorded> history = new Histories(61, Running.allViews()).next(3000);

    /// A row as the naive fold has it. One that could not be folded keeps what it said and only loses eyes.
    private record Naive<R>(R row, Columns columns) {}

    @Test
    void rowsAreThoseOfTheNaiveFoldOverThePrefix() {
        running.happened(history, 250);
        int compared = 0;
        for (View<?> view : running.views()) {
            int seen = compare(view);
            assertThat(seen).as(view.name()).isPositive();
            compared += seen;
        }
        assertThat(compared).isGreaterThan(3000);
    }

    private <R> int compare(View<R> view) {
        Map<String, Naive<R>> now = fold(view, history.size() - 1);
        int compared = 0;
        for (int knownAt : new int[] {-1, 0, 99, 1234, 2345, 2999}) {
            Map<String, Naive<R>> then = fold(view, knownAt);
            for (Reach reach : REACHES) {
                Map<String, R> expected = new TreeMap<>();
                then.forEach((key, row) -> {
                    if (isSeen(row.columns(), now.get(key).columns(), reach)) {
                        expected.put(key, row.row());
                    }
                });
                assertThat(read(view, knownAt, reach))
                        .as("%s at %d for %s", view.name(), knownAt, reach)
                        .isEqualTo(expected);
                compared += expected.size();
            }
        }
        return compared;
    }

    private static boolean isSeen(Columns then, Columns now, Reach reach) {
        Visibility narrower = then.visibility().andAtLeast(now.visibility());
        return narrower.isWithin(reach.widest()) && (reach.withdrawnToo() || !then.withdrawn() && !now.withdrawn());
    }

    private <R> Map<String, R> read(View<R> view, long knownAt, Reach reach) {
        return running.reader.read(view, Moment.knownAt(knownAt), null, reading -> {
            Map<String, R> rows = new TreeMap<>();
            reading.select(Filter.within(reach)).forEach(row -> rows.put(row.key(), row.row()));
            return rows;
        });
    }

    private <R> Map<String, Naive<R>> fold(View<R> view, int upTo) {
        Map<String, Naive<R>> rows = new HashMap<>();
        Set<String> stopped = new HashSet<>();
        for (Recorded recorded : history.subList(0, upTo + 1)) {
            for (String key : view.keys(recorded)) {
                Naive<R> old = rows.get(key);
                if (!stopped.contains(key)) {
                    try {
                        R row = view.fold(key, old == null ? null : old.row(), recorded);
                        rows.put(key, new Naive<>(row, view.columns(row)));
                        continue;
                    } catch (RuntimeException stops) {
                        stopped.add(key);
                    }
                }
                if (old != null) {
                    rows.put(key, new Naive<>(old.row(), old.columns().narrowed(recorded.envelope().visibility())));
                }
            }
        }
        return rows;
    }
}
