package org.samklang.command.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/// Events in order of position, page by page, for one reader. Asks the database only when the head is past what was
/// read, and calls its reader when that happens.
final class LogStream implements TrackingEventStream {

    private final DenseEventStorageEngine engine;
    private final LogHead head;
    private final Deque<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    private final Object signal = new Object();
    private final Runnable wake = this::wake;
    private volatile @Nullable Runnable callback;
    private @Nullable TrackingToken last;

    LogStream(DenseEventStorageEngine engine, LogHead head, @Nullable TrackingToken start) {
        this.engine = engine;
        this.head = head;
        this.last = start;
        head.whenAdvanced(wake);
    }

    private void wake() {
        synchronized (signal) {
            signal.notifyAll();
        }
        Runnable reader = callback;
        if (reader != null) {
            reader.run();
        }
    }

    /// Upcasters may drop a whole page, so it goes on until there is something or the head is reached.
    private boolean fill() {
        while (buffer.isEmpty() && behind()) {
            List<TrackedEventData<?>> page = engine.fetchTrackedEvents(last, DenseEventStorageEngine.PAGE);
            if (page.isEmpty()) {
                return false;
            }
            engine.messages(page).forEach(buffer::add);
            last = page.getLast().trackingToken();
        }
        return !buffer.isEmpty();
    }

    private boolean behind() {
        return DenseEventStorageEngine.position(last) < head.position();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(buffer.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            synchronized (signal) {
                if (!behind()) {
                    signal.wait(left);
                }
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // waits for the next one
        }
        return buffer.remove();
    }

    @Override
    public boolean setOnAvailableCallback(@Nullable Runnable reader) {
        callback = reader;
        return true;
    }

    @Override
    public void close() {
        head.forget(wake);
    }
}
