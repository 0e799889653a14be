package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samklang.command.CommandIdReused;
import org.samklang.command.Headers;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;
import org.samklang.command.UnidentifiedCommand;
import org.samklang.command.log.Notebook.Close;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Refused;
import org.samklang.command.log.Notebook.Write;
import org.samklang.command.log.Notebook.WriteOnce;
import org.samklang.command.log.Notebook.WriteTwo;

/// Sending a command again, in every way that networks and people find. The same whoever keeps the log.
@ParameterizedClass
@EnumSource(Store.class)
class IdempotencyIT {

    @Parameter
    Store store;

    private static TestLog log;
    private String notebook;

    @BeforeParameterizedClassInvocation
    static void open(Store store) {
        log = store.log().withoutStreamLocks().open();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        log.close();
    }

    @BeforeEach
    void openNotebook(TestInfo test) {
        notebook = test.getDisplayName();
        log.send(new Open(notebook));
    }

    private Receipt firstAnswer(Receipt receipt) {
        return new Receipt(receipt.first(), receipt.last(), true);
    }

    private long events() {
        return log.events();
    }

    @Test
    void theSameCommandTwiceIsRecordedOnceAndGetsTheFirstAnswer() {
        UUID id = log.nextId();
        Receipt first = log.send(id, new WriteTwo(notebook, "a"));
        long events = events();

        assertThat(first.last()).isEqualTo(first.first() + 1);
        assertThat(log.send(id, new WriteTwo(notebook, "a"))).isEqualTo(firstAnswer(first));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void withAnotherIdTheSameContentIsAnotherCommand() {
        Receipt first = log.send(new Write(notebook, "a"));
        assertThat(log.send(new Write(notebook, "a")).first()).isGreaterThan(first.last());
    }

    @Test
    void theSameIdWithOtherContentIsRefusedAndRecordsNothing() {
        UUID id = log.nextId();
        log.send(id, new Write(notebook, "a"));
        long events = events();

        assertThatThrownBy(() -> log.send(id, new Write(notebook, "b")))
                .isInstanceOfSatisfying(CommandIdReused.class, e -> assertThat(e.commandId()).isEqualTo(id));
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void aReusedIdIsFoundAlsoWhenTheDomainRefusesTheOtherContent() {
        UUID id = log.nextId();
        log.send(id, new Close(notebook));
        assertThatThrownBy(() -> log.send(id, new Write(notebook, "b"))).isInstanceOf(CommandIdReused.class);
    }

    @Test
    void anAcceptedCommandThatWouldNowBeRefusedGetsTheFirstAnswer() {
        UUID id = log.nextId();
        Receipt first = log.send(id, new Close(notebook));
        assertThat(log.send(id, new Close(notebook))).isEqualTo(firstAnswer(first));
        assertThatThrownBy(() -> log.send(new Close(notebook))).isInstanceOf(Refused.class);
    }

    @Test
    void anAcceptedCommandThatNowHasNothingToRecordGetsTheFirstAnswer() {
        UUID id = log.nextId();
        Receipt first = log.send(id, new WriteOnce(notebook, "a"));
        assertThat(log.send(id, new WriteOnce(notebook, "a"))).isEqualTo(firstAnswer(first));
    }

    @Test
    void aCreationSentAgainGetsTheFirstAnswer() {
        UUID id = log.nextId();
        Receipt first = log.send(id, new Open(notebook + "2"));
        assertThat(log.send(id, new Open(notebook + "2"))).isEqualTo(firstAnswer(first));
    }

    @Test
    void aCommandWithNothingToRecordSaysSoEachTimeAndIsJudgedAnew() {
        log.send(new WriteOnce(notebook, "a"));
        UUID id = log.nextId();

        assertThat(log.send(id, new WriteOnce(notebook, "a"))).isEqualTo(Receipt.NOTHING);
        assertThat(log.send(id, new WriteOnce(notebook, "a"))).isEqualTo(Receipt.NOTHING);
        log.send(new Write(notebook, "b"));
        assertThat(log.send(id, new WriteOnce(notebook, "a")).recorded()).isTrue();
    }

    @Test
    void aRefusedCommandSentAgainIsJudgedAnew() {
        UUID id = log.nextId();
        String later = notebook + " later";
        assertThatThrownBy(() -> log.send(id, new Write(later, "a")))
                .isInstanceOf(org.axonframework.modelling.command.AggregateNotFoundException.class);

        log.send(new Open(later));
        Receipt receipt = log.send(id, new Write(later, "a"));

        assertThat(receipt.recorded()).isTrue();
        assertThat(receipt.replayed()).isFalse();
    }

    @Test
    void atOnceFromManySendersItIsRecordedOnce() throws Exception {
        int senders = 24;
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            for (int round = 0; round < 20; round++) {
                UUID id = log.nextId();
                long before = events();
                CyclicBarrier together = new CyclicBarrier(senders);
                List<Future<Object>> answers = new ArrayList<>();
                for (int sender = 0; sender < senders; sender++) {
                    boolean other = sender % 8 == 7; // some send other content under the same id
                    Object command = new Write(notebook, other ? "other" : "same");
                    answers.add(threads.submit((Callable<Object>) () -> {
                        together.await();
                        try {
                            return log.send(id, command);
                        } catch (CommandIdReused e) {
                            return e;
                        }
                    }));
                }
                List<Object> got = new ArrayList<>();
                for (Future<Object> answer : answers) {
                    got.add(answer.get());
                }
                List<Receipt> receipts = got.stream()
                        .filter(Receipt.class::isInstance)
                        .map(Receipt.class::cast)
                        .toList();
                assertThat(events()).isEqualTo(before + 1);
                assertThat(receipts).hasSizeBetween(3, 21).allSatisfy(r -> assertThat(r.first())
                        .isEqualTo(before));
                assertThat(receipts.stream().filter(r -> !r.replayed())).hasSize(1);
                assertThat(got.stream().filter(CommandIdReused.class::isInstance)).hasSize(senders - receipts.size());
            }
        }
    }

    @Test
    void anotherProcessOnTheSameLogGivesTheFirstAnswerToo() {
        UUID id = log.nextId();
        Receipt first = log.send(id, new Write(notebook, "a"));
        try (TestLog afterCrash = Store.beside(log).open()) {
            assertThat(afterCrash.send(id, new Write(notebook, "a"))).isEqualTo(firstAnswer(first));
            assertThatThrownBy(() -> afterCrash.send(id, new Write(notebook, "b")))
                    .isInstanceOf(CommandIdReused.class);
        }
    }

    @Test
    void theMemoryOfCommandsCanBeMadeAgainFromTheLog() {
        UUID id = log.nextId();
        log.send(id, new WriteTwo(notebook, "a"));
        String digest = "select md5(string_agg(c::text, ',' order by id)) from command.command_position c";
        String before = log.database.text(digest);

        log.database.run("delete from command.command_position");
        assertThat(log.memory.find(TestLog.identity(id, new WriteTwo(notebook, "a")))).isEmpty();
        long commands = log.memory.rebuild();
        log.memory.complete(); // has nothing to do

        assertThat(log.database.text(digest)).isEqualTo(before);
        assertThat(commands).isEqualTo(log.database.number("select count(*) from command.command_position"));
        assertThat(log.send(id, new WriteTwo(notebook, "a")).replayed()).isTrue();
    }

    @Test
    void atTheNextStartALostMemoryIsMadeAgain() {
        UUID id = log.nextId();
        Receipt first = log.send(id, new Write(notebook, "a"));
        log.database.run("delete from command.command_position");
        log.memory.complete();
        assertThat(log.send(id, new Write(notebook, "a"))).isEqualTo(firstAnswer(first));
    }

    @Test
    void withoutTheMemoryOfCommandsARetryIsRecordedTwice() { // control: the memory is what prevents it
        UUID id = log.nextId();
        Receipt first = log.send(id, new Write(notebook, "a"));
        log.database.run("delete from command.command_position where id = '" + id + "'");

        Receipt second = log.send(id, new Write(notebook, "a"));

        assertThat(second.replayed()).isFalse();
        assertThat(second.first()).isGreaterThan(first.last());
        log.database.run("delete from command.command_position where id = '" + id + "'"); // for those who rebuild
        log.database.run("alter table command.event disable trigger append_only");
        log.database.run("update command.event set metadata = convert_to(replace(convert_from(metadata, 'UTF8'), '"
                + id + "', '" + log.nextId() + "'), 'UTF8') where position = " + second.first());
        log.database.run("alter table command.event enable trigger append_only");
        log.memory.rebuild();
    }

    @Test
    void aListenerThatThrowsAfterTheAppendLeavesTheOutcomeUnknownUntilItIsSentAgain() {
        UUID id = log.nextId();
        long next = events();
        var registration = log.store.subscribe(_ -> {
            throw new IllegalStateException("a listener failed");
        });
        try {
            assertThatThrownBy(() -> log.send(id, new Write(notebook, "a")))
                    .isInstanceOfSatisfying(OutcomeUnknown.class, e -> {
                        assertThat(e.commandId()).isEqualTo(id);
                        assertThat(e).hasRootCauseMessage("a listener failed");
                    });
        } finally {
            registration.cancel();
        }
        assertThat(log.send(id, new Write(notebook, "a"))).isEqualTo(new Receipt(next, next, true));
    }

    @Test
    void onAxonsOwnBusItLooksLikeARefusalAlthoughItIsRecorded() { // control
        UUID id = log.nextId();
        Write command = new Write(notebook, "a");
        SimpleCommandBus stock = SimpleCommandBus.builder().build();
        stock.registerHandlerInterceptor((unit, chain) -> {
            new Recording(TestLog.identity(id, command), null).attachTo(unit);
            return chain.proceed();
        });
        stock.registerHandlerInterceptor(new CorrelationDataInterceptor<>(
                new SimpleCorrelationDataProvider(Headers.COPIED_TO_FACTS.toArray(String[]::new))));
        new AnnotationCommandHandlerAdapter<>(log.handlers).subscribe(stock);
        long next = events();
        var registration = log.store.subscribe(_ -> {
            throw new Refused("for all that the sender can see");
        });
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        try {
            stock.dispatch(
                    GenericCommandMessage.asCommandMessage(command).withMetaData(TestLog.headers(id, command)), callback);
        } finally {
            registration.cancel();
        }
        assertThat(callback.getResult().exceptionResult()).isInstanceOf(Refused.class);
        assertThat(events()).isEqualTo(next + 1);
    }

    @Test
    void aCommandWithoutIdOrHmacReachesNoHandler() {
        Write command = new Write(notebook, "a");
        int decisions = log.handlers.decisions.get();
        for (Map<String, ?> headers : List.<Map<String, ?>>of(
                Map.of(),
                Map.of(EnvelopeMetadata.COMMAND_ID, log.nextId().toString()),
                Map.of(EnvelopeMetadata.COMMAND_HMAC, TestLog.hmac(command)),
                Map.of(EnvelopeMetadata.COMMAND_ID, "7", EnvelopeMetadata.COMMAND_HMAC, TestLog.hmac(command)),
                Map.of(EnvelopeMetadata.COMMAND_ID, log.nextId().toString(), EnvelopeMetadata.COMMAND_HMAC, "not base64!"))) {
            FutureCallback<Object, Receipt> callback = new FutureCallback<>();
            log.bus.dispatch(GenericCommandMessage.asCommandMessage(command).withMetaData(headers), callback);
            assertThat(callback.getResult().exceptionResult()).isInstanceOf(UnidentifiedCommand.class);
        }
        assertThat(log.handlers.decisions).hasValue(decisions);
    }
}
