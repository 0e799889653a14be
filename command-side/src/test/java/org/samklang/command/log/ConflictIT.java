package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.Headers;
import org.samklang.command.Receipt;
import org.samklang.command.StaleVersion;
import org.samklang.command.StreamContended;
import org.samklang.command.UnidentifiedCommand;
import org.samklang.command.log.Notebook.Close;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Refused;
import org.samklang.command.log.Notebook.Write;
import org.samklang.command.log.Notebook.WriteOnce;

/// Two writers of one stream. The second process here has no locks in common with the first. The same whoever keeps the log.
@ParameterizedClass
@EnumSource(Store.class)
class ConflictIT {

    @Parameter
    Store store;

    private static TestLog log;
    private static TestLog other;
    private String notebook;

    @BeforeParameterizedClassInvocation
    static void open(Store store) {
        log = store.log().withoutStreamLocks().open();
        other = Store.beside(log).withoutStreamLocks().open();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        other.close();
        log.close();
    }

    @BeforeEach
    void openNotebook(TestInfo test) {
        notebook = test.getDisplayName();
        log.send(new Open(notebook));
    }

    @AfterEach
    void nobodyIsFaster() {
        log.handlers.afterDecision = () -> {};
    }

    private void beforeItIsAppended(Runnable otherWriter) {
        AtomicBoolean once = new AtomicBoolean();
        log.handlers.afterDecision = () -> {
            if (!once.getAndSet(true)) {
                elsewhere(otherWriter);
            }
        };
    }

    /// In a thread of its own, as in another process: outside this thread's unit of work.
    private static void elsewhere(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sequences() {
        return log.database.number("select max(sequence) from command.event where stream_id = '" + notebook + "'");
    }

    @Test
    void aConflictIsDecidedAgainOnTheNewState() {
        beforeItIsAppended(() -> other.send(log.nextId(), new Write(notebook, "faster")));
        long again = log.bus.decidedAgain();

        Receipt receipt = log.send(new Write(notebook, "slower"));

        assertThat(receipt.recorded()).isTrue();
        assertThat(log.bus.decidedAgain()).isEqualTo(again + 1);
        assertThat(sequences()).isEqualTo(2);
    }

    @Test
    void theNewStateMayLeadToARefusal() {
        beforeItIsAppended(() -> other.send(log.nextId(), new Close(notebook)));
        assertThatThrownBy(() -> log.send(new Write(notebook, "slower"))).isInstanceOf(Refused.class);
        assertThat(sequences()).isEqualTo(1);
    }

    @Test
    void theNewStateMayLeaveNothingToRecord() {
        beforeItIsAppended(() -> other.send(log.nextId(), new WriteOnce(notebook, "a")));
        assertThat(log.send(new WriteOnce(notebook, "a"))).isEqualTo(Receipt.NOTHING);
    }

    @Test
    void ofTwoCreationsOneWinsAndTheOtherIsRefusedByTheDomain() {
        String contested = notebook + " contested";
        beforeItIsAppended(() -> other.send(log.nextId(), new Open(contested)));
        assertThatThrownBy(() -> log.send(new Open(contested)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e).hasMessage("exists"));
    }

    @Test
    void ofManyCreationsAtOnceOneWins() throws Exception {
        String contested = notebook + " contested";
        int creators = 32;
        CyclicBarrier together = new CyclicBarrier(creators);
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(creators)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < creators; i++) {
                TestLog mine = i % 2 == 0 ? log : other;
                answers.add(threads.submit(() -> {
                    together.await();
                    try {
                        mine.send(log.nextId(), new Open(contested));
                        return true;
                    } catch (Refused e) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> answer : answers) {
                won += answer.get() ? 1 : 0;
            }
        }
        assertThat(won).isOne();
    }

    @Test
    void theExpectedVersionIsAccepted() {
        Receipt receipt = log.send(log.nextId(), new Write(notebook, "a"), Map.of(Headers.EXPECTED_VERSION, 0L));
        assertThat(receipt.recorded()).isTrue();
        assertThat(log.database.text("select metadata ->> 'expectedVersion' from command.log where position = "
                        + receipt.first()))
                .isEqualTo("null");
    }

    @Test
    void aStaleExpectedVersionIsRefusedAndNotDecidedAgain() {
        log.send(new Write(notebook, "a"));
        long again = log.bus.decidedAgain();

        assertThatThrownBy(() ->
                        log.send(log.nextId(), new Write(notebook, "b"), Map.of(Headers.EXPECTED_VERSION, 0L)))
                .isInstanceOfSatisfying(StaleVersion.class, e -> {
                    assertThat(e.stream()).isEqualTo(notebook);
                    assertThat(e.expected()).isZero();
                    assertThat(e.actual()).isEqualTo(1);
                });
        assertThat(log.bus.decidedAgain()).isEqualTo(again);
        assertThat(sequences()).isEqualTo(1);
    }

    @Test
    void anExpectedVersionThatBecomesStaleBeforeTheAppendIsRefusedToo() {
        beforeItIsAppended(() -> other.send(log.nextId(), new Write(notebook, "faster")));
        assertThatThrownBy(() ->
                        log.send(log.nextId(), new Write(notebook, "slower"), Map.of(Headers.EXPECTED_VERSION, 0L)))
                .isInstanceOfSatisfying(StaleVersion.class, e -> assertThat(e.actual())
                        .isEqualTo(1));
        assertThat(sequences()).isEqualTo(1);
    }

    @Test
    void aCommandThatWasAcceptedGetsItsFirstAnswerThoughItsVersionIsStaleByNow() {
        var id = log.nextId();
        Receipt first = log.send(id, new Write(notebook, "a"), Map.of(Headers.EXPECTED_VERSION, 0L));
        assertThat(log.send(id, new Write(notebook, "a"), Map.of(Headers.EXPECTED_VERSION, 0L)))
                .isEqualTo(new Receipt(first.first(), first.last(), true));
    }

    @Test
    void anExpectedVersionThatIsNoWholeNumberIsRefused() {
        assertThatThrownBy(() ->
                        log.send(log.nextId(), new Write(notebook, "b"), Map.of(Headers.EXPECTED_VERSION, "0")))
                .isInstanceOf(UnidentifiedCommand.class);
    }

    @Test
    void whoLosesEveryTimeIsToldSoInTheEnd() {
        log.handlers.afterDecision = () -> elsewhere(() -> other.send(log.nextId(), new Write(notebook, "faster")));
        assertThatThrownBy(() -> log.send(new Write(notebook, "slower")))
                .isInstanceOfSatisfying(StreamContended.class, e -> assertThat(e.attempts())
                        .isEqualTo(LogProperties.defaults().attempts()));
    }

    @Test
    void hotStreamsInTwoProcessesLoseNothing() throws Exception {
        int writers = 8;
        int lines = 15;
        List<Long> positions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<List<Long>>> answers = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                TestLog mine = i % 2 == 0 ? log : other;
                answers.add(threads.submit(() -> {
                    List<Long> got = new ArrayList<>();
                    while (got.size() < lines) {
                        try {
                            got.add(mine.send(log.nextId(), new Write(notebook, "line"))
                                    .first());
                        } catch (StreamContended e) {
                            // without the process's own stream locks this happens; it is sent again as a new command
                        }
                    }
                    return got;
                }));
            }
            for (Future<List<Long>> answer : answers) {
                positions.addAll(answer.get());
            }
        }
        assertThat(positions).doesNotHaveDuplicates().hasSize(writers * lines);
        assertThat(sequences()).isEqualTo(writers * lines);
        assertThat(log.bus.decidedAgain() + other.bus.decidedAgain()).isPositive();
    }
}
