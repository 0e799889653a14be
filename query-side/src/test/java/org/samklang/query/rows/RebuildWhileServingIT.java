package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.Recorded;
import org.samklang.events.value.ActivityId;
import org.samklang.query.Given;
import org.samklang.query.Moment;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.timeline.PartnershipTimeline;

/// Writers append, the live view follows, readers read, and the view is rebuilt under them again and again.
class RebuildWhileServingIT {
    private static final int AT_FIRST = 2000;
    private static final int BATCH = 20;
    private static final int REBUILDS = 3;

    private final View<?> view = new PartnershipTimeline();
    private final Running running = new Running(view);
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void end() {
        over.set(true);
        threads.shutdown();
    }

    @Test
    void nobodySeesHalfAViewOrAPositionThatGoesBack() throws Exception {
        Given given = new Given();
        running.happened(visits(given, AT_FIRST), 1000);
        List<RebuildProgress> told = new ArrayList<>();
        LogRebuilds rebuilds = running.rebuilds(500, told::add);
        AtomicLong reads = new AtomicLong();
        Future<?> writer = threads.submit(() -> {
            while (!over.get()) {
                running.happened(visits(given, BATCH), BATCH);
            }
        });
        List<Future<?>> readers = List.of(threads.submit(() -> read(reads)), threads.submit(() -> read(reads)));
        try {
            for (int i = 0; i < REBUILDS; i++) {
                long before = reads.get();
                assertThat(rebuilds.run("timeline").step()).isEqualTo(RebuildProgress.Step.DONE);
                Awaitility.await()
                        .until(() -> reads.get() > before
                                || readers.stream().anyMatch(Future::isDone));
            }
        } finally {
            over.set(true);
        }
        writer.get(20, TimeUnit.SECONDS);
        for (Future<?> reader : readers) {
            reader.get(20, TimeUnit.SECONDS);
        }
        assertThat(told).filteredOn(progress -> progress.step() == RebuildProgress.Step.DONE).hasSize(REBUILDS);
        assertThat(told.getLast().done()).isGreaterThan(AT_FIRST);
        assertThat(rebuilds.compare("timeline").firstDifference()).isNull();
    }

    /// Each fact of this history makes one row, so a whole view has as many rows as facts, at every position.
    private void read(AtomicLong reads) {
        long position = -1;
        long generation = -1;
        while (!over.get()) {
            List<Long> rows = new ArrayList<>();
            Stand stand = running.reader.read(view, Moment.live(), null, reading -> {
                rows.add(reading.count(Filter.within(Reach.everything())));
                return reading.stand();
            });
            assertThat(rows.getFirst()).isEqualTo(stand.position() + 1);
            assertThat(stand.position()).isGreaterThanOrEqualTo(position);
            assertThat(stand.generation()).isGreaterThanOrEqualTo(generation);
            position = stand.position();
            generation = stand.generation();
            reads.incrementAndGet();
        }
    }

    private static List<Recorded> visits(Given given, int count) {
        int before = given.size();
        for (int i = 0; i < count; i++) {
            given.then(new StudyVisitLogged(
                    new ActivityId("visit-" + (before + i)), Given.SPAVO, Given.KSS, Given.on("2014", Given.KSS_SPAVO)));
        }
        return given.recorded(before);
    }
}
