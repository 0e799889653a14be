package org.samklang.command.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.CommandIdReused;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Refused;
import org.samklang.command.log.Notebook.Write;
import org.samklang.command.log.Notebook.WriteTwo;
import org.samklang.command.log.ServerInMemory.Fault;
import org.samklang.command.log.TestPostgres.Database;

/// The log on an event server: what is different from the log on PostgreSQL, and must not be seen by anybody.
class EventServerIT {

    private static final UUID ID = new UUID(17, 1);
    private static final Database DATABASE = TestPostgres.database();

    private final ServerInMemory server = new ServerInMemory();
    private final List<TestLog> opened = new ArrayList<>();
    private TestLog log;

    @BeforeEach
    void open() {
        DATABASE.cleared();
        log = process(TestLog.on(DATABASE));
        log.send(new Open("one"));
        log.send(new Open("two"));
    }

    @AfterEach
    void close() {
        server.release();
        opened.forEach(TestLog::close);
    }

    /// Gives up soon; no locks in common with other processes.
    private TestLog process(TestLog.Builder builder) {
        TestLog process = builder.over(server)
                .withoutStreamLocks()
                .properties(new LogProperties(256, Duration.ofMillis(700), Duration.ofSeconds(2), 20))
                .open();
        opened.add(process);
        return process;
    }

    private long recordedUnder(UUID id) {
        return server.events().stream()
                .filter(served -> new String(served.row().metadata(), java.nio.charset.StandardCharsets.UTF_8)
                        .contains(id.toString()))
                .count();
    }

    @Test
    void theCopyIsTheLogAtItsPositionsToTheByte() {
        Receipt receipt = log.send(new WriteTwo("one", "a"));

        assertThat(receipt).isEqualTo(new Receipt(2, 3, false));
        for (EventServer.Served served : server.events()) {
            String where = " from command.event where position = " + served.position();
            assertThat(DATABASE.text("select stream_id || ' ' || sequence || ' ' || stream_type || ' ' || event_id || ' '"
                            + " || name" + where))
                    .isEqualTo(String.join(
                            " ",
                            served.row().streamId(),
                            Long.toString(served.row().sequence()),
                            served.row().streamType(),
                            served.row().eventId(),
                            served.row().name()));
            assertThat(DATABASE.text("select encode(payload, 'hex') || encode(metadata, 'hex')" + where))
                    .isEqualTo(java.util.HexFormat.of().formatHex(served.row().payload())
                            + java.util.HexFormat.of().formatHex(served.row().metadata()));
        }
        assertThat(log.readAll()).hasSize(4);
    }

    @Test
    void recordTimesNeverGoBackThoughTheClocksDo() {
        Instant noon = Instant.parse("2026-11-22T12:00:01Z");
        server.clocks(noon, noon.minusSeconds(60), noon.plusMillis(5), noon);
        for (String line : List.of("a", "b", "c", "d")) {
            log.send(new Write("one", line));
        }
        assertThat(server.events().subList(2, 6))
                .extracting(EventServer.Served::said)
                .isNotEqualTo(server.events().subList(2, 6).stream().map(EventServer.Served::said).sorted().toList());
        assertThat(DATABASE.text(
                        "select string_agg(recorded_at, ' ' order by position) from command.event where position >= 2"))
                .isEqualTo("2026-11-22T12:00:01.000000Z 2026-11-22T12:00:01.000000Z"
                        + " 2026-11-22T12:00:01.005000Z 2026-11-22T12:00:01.005000Z");
    }

    @Test
    void theMaximumGoesOnInAnotherProcess() {
        Instant late = Instant.parse("2026-11-22T13:00:00Z");
        server.clocks(late, late.minusSeconds(3600));
        log.send(new Write("one", "a"));
        opened.removeLast().close();

        process(TestLog.on(DATABASE)).send(new Write("one", "b"));

        assertThat(DATABASE.text("select recorded_at from command.event where position = 3"))
                .isEqualTo("2026-11-22T13:00:00.000000Z");
    }

    @Test
    void whatACommandRecordedIsAnsweredWholeThoughItIsCopiedInParts() {
        opened.removeLast().close();
        TestLog slow = process(TestLog.on(DATABASE).copiedAtOnce(1));

        Receipt first = slow.send(ID, new WriteTwo("one", "a"));

        assertThat(first).isEqualTo(new Receipt(2, 3, false));
        assertThat(slow.send(ID, new WriteTwo("one", "a"))).isEqualTo(new Receipt(2, 3, true));
    }

    @Test
    void aLostAnswerIsFoundInTheCopy() {
        server.next(Fault.ANSWER_LOST);
        assertThat(log.send(ID, new Write("one", "a"))).isEqualTo(new Receipt(2, 2, true));
        assertThat(log.send(ID, new Write("one", "a"))).isEqualTo(new Receipt(2, 2, true));
        assertThat(recordedUnder(ID)).isOne();
    }

    @Test
    void aLostRequestIsUnknownAndSentAgainItIsRecorded() {
        server.next(Fault.REQUEST_LOST);
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a")))
                .isInstanceOfSatisfying(OutcomeUnknown.class, e -> assertThat(e.commandId()).isEqualTo(ID));
        assertThat(log.send(ID, new Write("one", "a"))).isEqualTo(new Receipt(2, 2, false));
        assertThat(recordedUnder(ID)).isOne();
    }

    @Test
    void whatTheServerDoesNotTakeIsNoUnknownOutcome() {
        server.next(Fault.REFUSED);
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a")))
                .isInstanceOf(EventStoreException.class)
                .hasMessage("not appended: too large");
        assertThat(log.send(ID, new Write("one", "a")).recorded()).isTrue();
    }

    @Test
    void whileItIsNotCopiedNothingIsAcknowledgedAndNothingIsRecordedTwice() {
        server.hold();
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        server.release();
        assertThat(log.send(ID, new Write("one", "a"))).isEqualTo(new Receipt(2, 2, true));
        assertThat(recordedUnder(ID)).isOne();
    }

    @Test
    void aRefusalIsNoAnswerToACommandThatWasRecordedButNotCopied() {
        server.hold();
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        log.handlers.afterDecision = () -> {
            throw new Refused("the world has moved on");
        };
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        server.release();
        assertThat(log.send(ID, new Write("one", "a"))).isEqualTo(new Receipt(2, 2, true));
        assertThatThrownBy(() -> log.send(new UUID(17, 2), new Write("one", "a"))).isInstanceOf(Refused.class);
    }

    @Test
    void theSameIdOnAnotherStreamIsFoundBeforeItsFirstUseIsCopied() {
        server.hold();
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> log.send(ID, new Write("two", "b"))).isInstanceOf(OutcomeUnknown.class);
        server.release();
        assertThatThrownBy(() -> log.send(ID, new Write("two", "b"))).isInstanceOf(CommandIdReused.class);
        assertThat(log.send(ID, new Write("one", "a"))).isEqualTo(new Receipt(2, 2, true));
        assertThat(recordedUnder(ID)).isOne();
    }

    @Test
    void withoutClaimsItWouldBeRecordedTwice() { // control
        server.hold();
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        DATABASE.run("delete from command.command_claim");
        assertThatThrownBy(() -> log.send(ID, new Write("two", "b"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(recordedUnder(ID)).isEqualTo(2);
        server.release();
        await().atMost(10, SECONDS)
                .until(() -> DATABASE.number("select count(*) from command.event where position > 1") == 2);
        assertThat(DATABASE.text("select first || ' ' || last from command.command_position where id = '" + ID + "'"))
                .as("even then the first use stands")
                .isEqualTo("2 2");
    }

    @Test
    void atOnceOnManyStreamsAndFromTwoProcessesOneContentIsRecorded() throws Exception {
        TestLog other = process(TestLog.on(DATABASE));
        int streams = 8;
        for (int i = 0; i < streams; i++) {
            log.send(new Open("many " + i));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2 * streams)) {
            for (int round = 0; round < 10; round++) {
                UUID id = new UUID(18, round);
                CyclicBarrier together = new CyclicBarrier(2 * streams);
                List<Future<Object>> answers = new ArrayList<>();
                for (int i = 0; i < 2 * streams; i++) {
                    TestLog mine = i % 2 == 0 ? log : other;
                    Write command = new Write("many " + i / 2, "same id");
                    answers.add(threads.submit(() -> {
                        together.await();
                        try {
                            return mine.send(id, command);
                        } catch (CommandIdReused e) {
                            return e;
                        }
                    }));
                }
                List<Receipt> receipts = new ArrayList<>();
                int reused = 0;
                for (Future<Object> answer : answers) {
                    if (answer.get() instanceof Receipt receipt) {
                        receipts.add(receipt);
                    } else {
                        reused++;
                    }
                }
                assertThat(recordedUnder(id)).isOne();
                assertThat(receipts).hasSize(2);
                assertThat(receipts).extracting(Receipt::replayed).containsExactlyInAnyOrder(false, true);
                assertThat(reused).isEqualTo(2 * streams - 2);
            }
        }
        assertThat(DATABASE.number("select count(*) from command.command_claim")).isZero();
    }

    @Test
    void aClaimThatLedToNothingGivesWayWhenItIsOld() {
        server.next(Fault.REQUEST_LOST);
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> log.send(ID, new Write("two", "b")))
                .as("it may still be on its way")
                .isInstanceOf(OutcomeUnknown.class);

        TestLog later = process(TestLog.on(DATABASE).claimsLive(Duration.ZERO));
        assertThat(later.send(ID, new Write("two", "b")).recorded()).isTrue();
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(CommandIdReused.class);
        assertThat(recordedUnder(ID)).isOne();
    }

    @Test
    void aClaimThatLedToSomethingNeverGivesWay() {
        server.hold();
        assertThatThrownBy(() -> log.send(ID, new Write("one", "a"))).isInstanceOf(OutcomeUnknown.class);
        TestLog later = process(TestLog.on(DATABASE).claimsLive(Duration.ZERO));
        assertThatThrownBy(() -> later.send(ID, new Write("two", "b"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(recordedUnder(ID)).isOne();
    }

    @Test
    void theCopyGoesOnWhenItsConnectionBreaksAndInAnotherProcess() {
        TestLog other = process(TestLog.on(DATABASE));
        CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 5; i++) {
                DATABASE.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + DATABASE.name()
                        + "' and application_name = 'samklang-copier'");
            }
        });
        List<Long> positions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID id = new UUID(19, i);
            Write command = new Write("one", "line " + i);
            TestLog mine = i % 2 == 0 ? log : other;
            positions.add(await().atMost(30, SECONDS).ignoreExceptions().until(() -> mine.send(id, command), _ -> true)
                    .first());
        }
        killing.join();
        assertThat(positions).doesNotHaveDuplicates().isSorted();
        assertThat(server.events()).hasSize(22);
        assertThat(log.readAll()).hasSize(22);
    }

    @Test
    void aServerThatHasLostWhatWasCopiedIsNotCopiedFrom() {
        log.send(new Write("one", "a"));
        opened.removeLast().close();
        server.forgetLast();
        TestLog again = process(TestLog.on(DATABASE));

        assertThatThrownBy(() -> again.send(ID, new Write("two", "b"))).isInstanceOf(OutcomeUnknown.class);

        assertThat(server.events().get(2).row().streamId()).isEqualTo("two");
        assertThat(DATABASE.text("select stream_id from command.event where position = 2")).isEqualTo("one");
        assertThat(DATABASE.number("select next from command.log_head")).isEqualTo(3);
    }

    @Test
    void aLogHasOneKeeper() throws Exception {
        LogKeeper postgres = new LogKeeper(DATABASE::open, LogKeeper.Keeper.POSTGRESQL);
        LogKeeper axonServer = new LogKeeper(DATABASE::open, LogKeeper.Keeper.AXON_SERVER);
        axonServer.check();
        axonServer.check();
        assertThatThrownBy(postgres::check)
                .isInstanceOf(OtherKeeper.class)
                .hasMessage("the log of this database is kept by Axon Server, not by PostgreSQL. Where it is kept cannot"
                        + " change once something is recorded: set axon.axonserver.enabled=true, or take another"
                        + " database.");
    }

    @Test
    void whileNothingIsRecordedTheKeeperCanBeChosenAnew() {
        opened.removeLast().close();
        DATABASE.cleared();
        new LogKeeper(DATABASE::open, LogKeeper.Keeper.AXON_SERVER).check();
        new LogKeeper(DATABASE::open, LogKeeper.Keeper.POSTGRESQL).check();
        assertThat(DATABASE.text("select keeper from command.log_keeper")).isEqualTo("POSTGRESQL");
    }
}
