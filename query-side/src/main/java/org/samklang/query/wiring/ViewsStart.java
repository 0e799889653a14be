package org.samklang.query.wiring;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.samklang.query.maintenance.RebuildRefused;
import org.samklang.query.maintenance.Rebuilds;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.rows.Heads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts listening, and rebuilds views that were begun anew over a log that has facts, or that are so far behind that
/// catching up would take longer.
final class ViewsStart implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ViewsStart.class);
    private static final long FAR_BEHIND = 20_000;

    private final Heads heads;
    private final Rebuilds rebuilds;
    private final Supplier<ViewStatus> standing;
    private final Set<String> begun;
    private volatile boolean running;

    ViewsStart(Heads heads, Rebuilds rebuilds, Supplier<ViewStatus> standing, Set<String> begun) {
        this.heads = heads;
        this.rebuilds = rebuilds;
        this.standing = standing;
        this.begun = Set.copyOf(begun);
    }

    @Override
    public void start() {
        running = true;
        heads.listen();
        ViewStatus status = standing.get();
        List<String> behind = status.views().stream()
                .filter(view -> status.logHead() > view.position())
                .filter(view -> begun.contains(view.view()) || status.logHead() - view.position() > FAR_BEHIND)
                .map(ViewStatus.OneView::view)
                .toList();
        if (!behind.isEmpty()) {
            Thread.ofPlatform().daemon().name("views-start").start(() -> rebuild(behind));
        }
    }

    private void rebuild(List<String> behind) {
        try {
            rebuilds.run(behind);
        } catch (RebuildRefused e) {
            log.info("another process rebuilds {} already", e.view());
        } catch (RuntimeException e) {
            log.error("the views {} could not be rebuilt", behind, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        heads.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
