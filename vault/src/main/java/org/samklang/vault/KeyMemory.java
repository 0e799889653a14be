package org.samklang.vault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// The data keys this process has unwrapped lately: a bounded number, the least recently used leave first, and none stays
/// longer than it may since it was read. What is in here can be opened although another process erased it meanwhile; hence
/// the limit in time, and [#evict].
final class KeyMemory {

    private final LinkedHashMap<String, Kept> kept;
    private final long nanos;
    private final LongSupplier nanoTime;
    private long evictions;

    KeyMemory(int most, Duration longest, LongSupplier nanoTime) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                return size() > most;
            }
        };
        this.nanos = longest.toNanos();
        this.nanoTime = nanoTime;
    }

    synchronized Optional<DataKey> get(String subject) {
        Optional<Kept> found = Optional.ofNullable(kept.get(subject));
        if (found.isPresent() && nanoTime.getAsLong() - found.get().since() >= nanos) {
            kept.remove(subject);
            return Optional.empty();
        }
        return found.map(Kept::key);
    }

    /// To be drawn before the database is asked, so that an answer from before an eviction is not kept after it.
    synchronized Ticket ticket() {
        return new Ticket(evictions, nanoTime.getAsLong());
    }

    synchronized void keep(Ticket ticket, Map<String, DataKey> keys) {
        if (ticket.evictions() == evictions) {
            keys.forEach((subject, key) -> kept.put(subject, new Kept(key, ticket.drawn())));
        }
    }

    synchronized void evict(String subject) {
        evictions++;
        kept.remove(subject);
    }

    synchronized int size() {
        return kept.size();
    }

    record Ticket(long evictions, long drawn) {}

    private record Kept(DataKey key, long since) {}
}
