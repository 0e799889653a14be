package org.samklang.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeyMemoryTest {

    private static final DataKey KEY = new DataKey("k", AesGcm.key(new byte[32]));

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final KeyMemory memory = new KeyMemory(2, Duration.ofNanos(10), now::get);

    @Test
    void aKeyLeavesWhenItsTimeIsOverCountedFromTheQuestion() {
        KeyMemory.Ticket ticket = memory.ticket();
        now.addAndGet(9);
        memory.keep(ticket, Map.of("person:1", KEY));

        assertThat(memory.get("person:1")).contains(KEY);
        now.addAndGet(1);
        assertThat(memory.get("person:1")).isEmpty();
    }

    @Test
    void theLeastRecentlyUsedKeyLeavesFirst() {
        memory.keep(memory.ticket(), Map.of("person:1", KEY));
        memory.keep(memory.ticket(), Map.of("person:2", KEY));
        assertThat(memory.get("person:1")).isPresent();

        memory.keep(memory.ticket(), Map.of("person:3", KEY));

        assertThat(memory.size()).isEqualTo(2);
        assertThat(memory.get("person:2")).isEmpty();
        assertThat(memory.get("person:1")).isPresent();
    }

    @Test
    void anAnswerFromBeforeAnEvictionIsNotKeptAfterIt() {
        KeyMemory.Ticket asked = memory.ticket();
        memory.evict("person:1");
        memory.keep(asked, Map.of("person:1", KEY));

        assertThat(memory.get("person:1")).isEmpty();
    }

    /// The control: had the question been asked after the eviction, the answer would stay.
    @Test
    void anAnswerFromAfterAnEvictionIsKept() {
        memory.evict("person:1");
        memory.keep(memory.ticket(), Map.of("person:1", KEY));

        assertThat(memory.get("person:1")).contains(KEY);
    }
}
