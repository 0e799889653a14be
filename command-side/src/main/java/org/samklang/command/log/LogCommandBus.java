package org.samklang.command.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.samklang.command.CommandIdReused;
import org.samklang.command.Headers;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;
import org.samklang.command.StreamContended;
import org.samklang.command.UnidentifiedCommand;

/// Answers every command with a [Receipt], whatever its handler returns. It takes no transaction: a command that waits
/// for its append must not hold a pooled connection. A conflict is decided again unless the sender named a version.
/// After a refusal, a conflict or nothing to record it looks whether the same command was accepted before, and then
/// gives the first answer; the happy path costs no look-up, since the appender sees every id anyway.
public final class LogCommandBus extends SimpleCommandBus {

    private final FirstAnswers memory;
    private final int attempts;
    private final LongAdder decidedAgain = new LongAdder();

    LogCommandBus(Builder builder, FirstAnswers memory, int attempts) {
        super(builder);
        this.memory = memory;
        this.attempts = attempts;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        Answer answer;
        try {
            CommandIdentity identity = CommandIdentity.of(command.getMetaData());
            answer = apart(() -> decide(command, identity, handler));
        } catch (UnidentifiedCommand e) {
            answer = new Answer.Failed(e);
        }
        callback.onResult(command, answer.message());
    }

    /// A command is a unit of work of its own. Nested in the one of an automation's batch, its events would wait for
    /// the end of that batch, and there would be no receipt to give.
    private static Answer apart(Supplier<Answer> work) {
        Deque<UnitOfWork<?>> outer = new ArrayDeque<>();
        try {
            while (CurrentUnitOfWork.isStarted()) {
                UnitOfWork<?> unit = CurrentUnitOfWork.get();
                if (unit.getMessage() instanceof CommandMessage<?> handled) {
                    throw new IllegalStateException("a command is dispatched while handling " + handled.getCommandName());
                }
                CurrentUnitOfWork.clear(unit);
                outer.push(unit);
            }
            return work.get();
        } finally {
            outer.forEach(CurrentUnitOfWork::set);
        }
    }

    private <C> Answer decide(
            CommandMessage<C> command, CommandIdentity identity, MessageHandler<? super CommandMessage<?>> handler) {
        for (int attempt = 1; ; attempt++) {
            Recording recording = Recording.of(command.getMetaData());
            CommandMessage<C> marked = attempt == 1
                    ? command
                    : command.andMetaData(Map.of(Headers.RETRY, attempt - 1));
            Throwable failure = attempt(marked, handler, recording);
            Receipt receipt = recording.receipt();
            if (receipt != null) {
                return failure == null
                        ? new Answer.Recorded(receipt)
                        : new Answer.Failed(new OutcomeUnknown(identity.id(), failure));
            }
            if (failure instanceof CommandIdReused || failure instanceof OutcomeUnknown) {
                return new Answer.Failed(failure);
            }
            Optional<Receipt> first;
            try {
                first = memory.find(identity);
            } catch (CommandIdReused e) {
                return new Answer.Failed(e);
            } catch (RuntimeException e) { // it may have been accepted earlier, so the refusal cannot be trusted
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                return new Answer.Failed(new OutcomeUnknown(identity.id(), e));
            }
            if (first.isPresent()) {
                return new Answer.Recorded(first.get());
            }
            if (failure == null) {
                return new Answer.Recorded(Receipt.NOTHING);
            }
            if (!(failure instanceof StreamConflict conflict)) {
                return new Answer.Failed(failure);
            }
            if (recording.expectsVersion()) {
                return new Answer.Failed(recording.stale(conflict));
            }
            if (attempt >= attempts) {
                return new Answer.Failed(new StreamContended(conflict.stream(), attempt));
            }
            decidedAgain.increment();
        }
    }

    /// Handles the command once; what it recorded is in `recording` afterwards, even when the unit of work failed.
    private <C> @Nullable Throwable attempt(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler, Recording recording) {
        AtomicReference<CommandResultMessage<?>> result = new AtomicReference<>();
        super.<C, Object>handle(
                command,
                message -> {
                    recording.attachTo(CurrentUnitOfWork.get());
                    return handler.handle(message);
                },
                (_, answer) -> result.set(answer));
        CommandResultMessage<?> answer = result.get();
        return answer.isExceptional() ? answer.exceptionResult() : null;
    }

    /// How often a command was decided again because somebody else had been faster.
    long decidedAgain() {
        return decidedAgain.sum();
    }

    private sealed interface Answer {
        record Recorded(Receipt receipt) implements Answer {}

        record Failed(Throwable failure) implements Answer {}

        @SuppressWarnings("unchecked") // Axon lets the caller name the result type; here it is always Receipt
        default <R> CommandResultMessage<R> message() {
            return switch (this) {
                case Recorded(Receipt receipt) -> new GenericCommandResultMessage<>((R) receipt);
                case Failed(Throwable failure) -> GenericCommandResultMessage.asCommandResultMessage(failure);
            };
        }
    }
}
