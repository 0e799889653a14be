package org.samklang.command.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// An event server in memory, with the faults that networks, clocks and restores have.
final class ServerInMemory implements EventServer {

    enum Fault {
        /// The events are there, and nobody hears of it.
        ANSWER_LOST,
        /// The events never came.
        REQUEST_LOST,
        /// The server says no.
        REFUSED
    }

    private final List<Served> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Deque<Instant> times = new ArrayDeque<>(List.of(Instant.parse("2026-11-22T12:00:00Z")));
    private boolean held;

    /// What happens to the next appends.
    synchronized void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    /// What the clocks of those who append say from now on, one time for each event; the last one stays.
    synchronized void clocks(Instant... coming) {
        times.clear();
        times.addAll(List.of(coming));
    }

    /// Feeds deliver nothing until [#release].
    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        notifyAll();
    }

    /// As after a restore from an older backup.
    synchronized void forgetLast() {
        Served last = events.removeLast();
        sequences.merge(last.row().streamId(), -1L, Long::sum);
    }

    synchronized List<Served> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized Outcome append(List<EventRow> rows) {
        Fault fault = faults.poll();
        if (fault == Fault.REQUEST_LOST) {
            return new Outcome.Unknown(new IllegalStateException("the request was lost"));
        }
        if (fault == Fault.REFUSED) {
            return new Outcome.Refused(new IllegalStateException("too large"));
        }
        Map<String, Long> after = new HashMap<>(sequences);
        for (EventRow row : rows) {
            if (row.sequence() != after.merge(row.streamId(), 0L, (last, _) -> last + 1)) {
                return new Outcome.Taken();
            }
        }
        sequences.putAll(after);
        for (EventRow row : rows) {
            events.add(new Served(events.size(), times.size() > 1 ? times.remove() : times.element(), row));
        }
        notifyAll();
        return fault == Fault.ANSWER_LOST
                ? new Outcome.Unknown(new IllegalStateException("the answer was lost"))
                : new Outcome.Appended();
    }

    @Override
    public synchronized long lastSequence(String stream) {
        return sequences.getOrDefault(stream, -1L);
    }

    @Override
    public synchronized long lastPosition() {
        return events.size() - 1L;
    }

    @Override
    public Feed open(long after) {
        return new Feed() {
            private int next = (int) after + 1;

            @Override
            public List<Served> next(int most, Duration patience) throws InterruptedException {
                long end = System.nanoTime() + patience.toNanos();
                synchronized (ServerInMemory.this) {
                    while (held || next >= events.size()) {
                        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                        if (left <= 0) {
                            return List.of();
                        }
                        ServerInMemory.this.wait(left);
                    }
                    List<Served> come = List.copyOf(events.subList(next, Math.min(events.size(), next + most)));
                    next += come.size();
                    return come;
                }
            }

            @Override
            public void close() {}
        };
    }
}
