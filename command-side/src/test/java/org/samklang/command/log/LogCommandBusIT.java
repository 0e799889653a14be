package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.samklang.command.Receipt;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Refused;
import org.samklang.command.log.Notebook.Write;
import org.samklang.command.log.Notebook.WriteOnce;

/// What a command costs, and where it may be dispatched.
class LogCommandBusIT {

    private static TestLog log;
    private String notebook;

    @BeforeAll
    static void open() {
        log = TestLog.on(TestPostgres.database()).open();
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @BeforeEach
    void openNotebook(TestInfo test) {
        notebook = test.getDisplayName();
        log.send(new Open(notebook));
    }

    @AfterEach
    void quiet() {
        log.handlers.afterDecision = () -> {};
    }

    private long queriesOf(Runnable command) {
        long before = log.connectionsTaken.get();
        command.run();
        return log.connectionsTaken.get() - before;
    }

    @Test
    void aCreationReadsNothing() {
        assertThat(queriesOf(() -> log.send(new Open(notebook + "2")))).isZero();
    }

    @Test
    void aChangeReadsItsStreamInOneQuery() {
        assertThat(queriesOf(() -> log.send(new Write(notebook, "a")))).isOne();
    }

    @Test
    void onlyARefusalOrNothingToRecordLooksWhetherTheCommandWasAcceptedBefore() {
        log.send(new WriteOnce(notebook, "a"));
        assertThat(queriesOf(() -> log.send(new WriteOnce(notebook, "a")))).isEqualTo(2);
        log.send(new Notebook.Close(notebook));
        assertThat(queriesOf(() -> assertThatThrownBy(() -> log.send(new Write(notebook, "a")))
                        .isInstanceOf(Refused.class)))
                .isEqualTo(2);
    }

    @Test
    void fromAnEventHandlerACommandIsAnsweredBeforeTheBatchOfEventsEnds() {
        UnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("something happened"));
        try {
            Receipt receipt = log.send(new Write(notebook, "a"));
            assertThat(receipt.recorded()).isTrue();
            assertThat(log.database.number("select next - 1 from command.log_head")).isEqualTo(receipt.last());
            assertThat(CurrentUnitOfWork.get()).isSameAs(batch);
        } finally {
            batch.rollback();
        }
    }

    @Test
    void fromACommandHandlerNoCommandIsDispatched() {
        AtomicReference<Throwable> refusal = new AtomicReference<>();
        log.handlers.afterDecision = () -> {
            try {
                log.send(new Write(notebook, "inner"));
            } catch (RuntimeException e) {
                refusal.set(e);
            }
        };
        Receipt receipt = log.send(new Write(notebook, "outer"));
        assertThat(refusal.get()).isInstanceOf(IllegalStateException.class);
        assertThat(log.database.text("select payload ->> 'line' from command.log where position = " + receipt.last()))
                .isEqualTo("outer");
    }

    @Test
    void eventsThatNoCommandCausedAreNotRecorded() {
        assertThatThrownBy(() -> log.store.publish(GenericEventMessage.asEventMessage("out of the blue")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLogKeepsNoSnapshots() {
        var event = log.store.readEvents(notebook).next();
        assertThatThrownBy(() -> log.store.storeSnapshot(event)).isInstanceOf(UnsupportedOperationException.class);
    }
}
