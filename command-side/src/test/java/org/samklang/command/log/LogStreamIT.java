package org.samklang.command.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Write;
import org.samklang.command.log.TestPostgres.Database;

/// Readers of the log: they miss nothing, are woken, and stop where something is missing.
class LogStreamIT {

    private static Database database;
    private TestLog log;

    @BeforeAll
    static void createDatabase() {
        database = TestPostgres.database();
    }

    @BeforeEach
    void open() {
        database.cleared();
        log = TestLog.on(database).open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static List<Long> positions(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .map(e -> e.trackingToken().position().orElseThrow())
                .toList();
    }

    @Test
    void readsAllInOrderAlsoOverSeveralPages() {
        database.run("""
                insert into command.event
                select n, 'n', n, 'Notebook', 'e' || n, '2026-11-22T00:00:00.000000Z',
                       'org.samklang.command.log.Notebook$Written', null, '{"id":"n","line":"x"}', '{}'
                from generate_series(0, 2499) n;
                update command.log_head set next = 2500""");
        List<Long> positions = positions(log.readAll());
        assertThat(positions).hasSize(2500).first().isEqualTo(0L);
        assertThat(positions).isSorted().doesNotHaveDuplicates().last().isEqualTo(2499L);
        assertThat(log.store.readEvents("n").asStream()).hasSize(2500);
    }

    @Test
    void goesOnAfterTheTokenItIsGiven() throws InterruptedException {
        log.send(new Open("n"));
        log.send(new Write("n", "a"));
        try (var stream = log.store.openStream(new GlobalSequenceTrackingToken(0))) {
            assertThat(stream.peek()).isPresent();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void itsReaderIsCalledWhenSomethingIsAppendedHere() throws InterruptedException {
        log.listener.close(); // so that nobody but the appender can have called
        CountDownLatch called = new CountDownLatch(1);
        try (var stream = log.store.openStream(log.store.createTailToken())) {
            assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
            log.send(new Open("n"));
            assertThat(called.await(10, SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void itsReaderIsCalledWhenAnotherProcessAppends() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        try (TestLog other = TestLog.on(database).open();
                var stream = log.store.openStream(null)) {
            stream.setOnAvailableCallback(called::countDown);
            other.send(new Open("n"));
            assertThat(called.await(10, SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void aLostNotificationIsMadeUpForByReadingTheHead() {
        log.send(new Open("n"));
        database.run("""
                insert into command.event
                select 1, 'n', 1, 'Notebook', 'e1', '2026-11-22T00:00:00.000000Z',
                       'org.samklang.command.log.Notebook$Written', null, '{"id":"n","line":"x"}', '{}';
                update command.log_head set next = 2"""); // nobody is notified
        await().atMost(10, SECONDS).until(() -> log.head.position() == 1);
    }

    @Test
    void theListenerConnectsAgain() {
        log.send(new Open("n"));
        await().atMost(10, SECONDS).until(() -> log.head.position() == 0);
        try (TestLog other = TestLog.on(database).open()) {
            database.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name()
                    + "' and application_name = 'samklang-listener'");
            other.send(new Open("m"));
        }
        await().atMost(10, SECONDS).until(() -> log.head.position() == 1);
    }

    @Test
    void aReaderThatWaitsIsWoken() throws Exception {
        try (var stream = log.store.openStream(null)) {
            CompletableFuture<TrackedEventMessage<?>> next = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.nextAvailable();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            log.send(new Open("n"));
            assertThat(next.get(10, SECONDS).trackingToken().position()).hasValue(0);
        }
    }

    @Test
    void oneReaderInTroubleDisturbsNeitherOthersNorTheAppender() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(2);
        try (var troubled = log.store.openStream(null);
                var other = log.store.openStream(null)) {
            troubled.setOnAvailableCallback(() -> {
                called.countDown();
                throw new IllegalStateException("troubled");
            });
            other.setOnAvailableCallback(called::countDown);
            assertThat(log.send(new Open("n")).recorded()).isTrue();
            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void atAHoleItStopsAndSaysWhere() {
        for (int i = 0; i < 5; i++) {
            log.send(new Open("n" + i));
        }
        database.run("alter table command.event disable trigger append_only");
        database.run("delete from command.event where position = 2");

        List<Long> read = new ArrayList<>();
        try (var stream = log.store.openStream(null)) {
            assertThatThrownBy(() -> {
                        while (stream.hasNextAvailable()) {
                            read.add(stream.nextAvailable().trackingToken().position().orElseThrow());
                        }
                    })
                    .isInstanceOf(HoleInLog.class)
                    .hasMessage("hole in the log: position 3 follows 1");
        }
        assertThat(read).doesNotContain(3L, 4L);
    }

    @Test
    void aMissingFirstPositionIsAHoleToo() {
        log.send(new Open("n"));
        log.send(new Open("m"));
        database.run("alter table command.event disable trigger append_only");
        database.run("delete from command.event where position = 0");
        assertThatThrownBy(() -> log.readAll()).isInstanceOf(HoleInLog.class);
    }

    @Test
    void aTextThatJsonbCannotHoldDoesNotHideTheLog() {
        log.send(new Open("n"));
        log.send(new Write("n", "a \u0000 b"));
        assertThat(database.text("select jsonb_typeof(payload) from command.log where position = 1"))
                .isEqualTo("string");
        assertThat(database.number("select count(payload) from command.log")).isEqualTo(2);
    }
}
