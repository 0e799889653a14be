package org.samklang.command.log;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last position that this process knows of, and those who want to hear when there is a later one. Never goes back.
public final class LogHead {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogHead.class);

    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private volatile long position = -1;

    /// -1 while the log is empty or nothing is known of it yet.
    public long position() {
        return position;
    }

    /// Calls `listener` after each step forward, in the thread that made it. It must be quick.
    void whenAdvanced(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    void advance(long to) {
        synchronized (this) {
            if (to <= position) {
                return;
            }
            position = to;
        }
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) { // one reader's trouble must not reach the appender
                LOGGER.warn("A reader of the log could not be woken", e);
            }
        }
    }
}
