package org.samklang.query.rows;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.samklang.query.Stopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds facts into the rows of one view that are in memory. Live keeping and rebuilding both go through here.
///
/// A row that a fact cannot be folded into stops: it keeps what it said, later facts pass it by, and only its visibility
/// still follows them, towards less: a row that nobody can fold must not go on showing what a later fact withholds.
final class Folding<R> {
    private static final Logger log = LoggerFactory.getLogger(Folding.class);

    /// Hears of what becomes of rows.
    interface Sink<R> {
        /// A version that another one replaced.
        void replaced(String key, Version<R> old, long until);

        /// A row that is new at its places.
        void stands(String key, Columns where, long since);
    }

    private final View<R> view;
    private final Sink<R> sink;
    private final Map<String, Version<R>> live = new HashMap<>();
    private final Map<String, Stopped> stopped = new LinkedHashMap<>();

    Folding(View<R> view, Sink<R> sink) {
        this.view = view;
        this.sink = sink;
    }

    Map<String, Version<R>> live() {
        return live;
    }

    Map<String, Stopped> stopped() {
        return stopped;
    }

    void fold(Recorded recorded, Predicate<String> wanted) {
        for (Change<R> change : view.changes(recorded)) {
            if (wanted.test(change.key())) {
                fold(change, recorded);
            }
        }
    }

    private void fold(Change<R> change, Recorded recorded) {
        String key = change.key();
        Version<R> old = live.get(key);
        if (stopped.containsKey(key)) {
            narrow(key, old, recorded);
            return;
        }
        Version<R> next;
        try {
            next = Version.of(view, change.to().apply(old == null ? null : old.row()), recorded.position());
        } catch (RuntimeException e) {
            log.error("view {}: row {} stops at position {}", view.name(), key, recorded.position(), e);
            stopped.put(key, new Stopped(key, recorded.position(), e.getClass().getSimpleName()));
            narrow(key, old, recorded);
            return;
        }
        replace(key, old, next);
    }

    private void narrow(String key, @Nullable Version<R> old, Recorded recorded) {
        if (old == null) {
            return;
        }
        Columns narrower = old.columns().narrowed(recorded.envelope().visibility());
        if (!narrower.equals(old.columns())) {
            replace(key, old, old.narrowed(narrower, recorded.position()));
        }
    }

    private void replace(String key, @Nullable Version<R> old, Version<R> next) {
        live.put(key, next);
        if (old == null || !next.columns().standsAs(old.columns())) {
            sink.stands(key, next.columns(), next.since());
        }
        if (old != null) {
            sink.replaced(key, old, next.since());
        }
    }
}
