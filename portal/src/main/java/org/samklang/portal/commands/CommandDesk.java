package org.samklang.portal.commands;

import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Actor;
import org.samklang.command.Headers;
import org.samklang.command.Intent;
import org.samklang.command.LogFailure;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Reason;
import org.samklang.command.Receipt;
import org.samklang.command.Rejection;
import org.samklang.events.axon.EnvelopeMetadata;
import org.samklang.events.axon.EventsJson;
import org.samklang.events.value.Source;
import org.samklang.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes commands, seals and identifies them, hands them on and waits for the receipt. Everybody who gives a command, a
/// page, a program or the sample register, gives it here.
public final class CommandDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

    private final CommandBus bus;
    private final Vault vault;
    private final Uploads uploads;
    private final Sealing sealing;
    private final Duration patience;

    public CommandDesk(CommandBus bus, Vault vault, Duration patience) {
        this(bus, vault, Uploads.NONE, patience);
    }

    public CommandDesk(CommandBus bus, Vault vault, Uploads uploads, Duration patience) {
        this.bus = bus;
        this.vault = vault;
        this.uploads = uploads;
        this.sealing = new Sealing(vault);
        this.patience = patience;
    }

    /// Hands the command on and waits until it is recorded.
    ///
    /// @throws Rejection when the domain refuses it, or the actor's role may not give it
    /// @throws LogFailure when there is no receipt for another reason; [OutcomeUnknown] also when it took too long
    /// @throws org.samklang.vault.VaultRefusal when something cannot be sealed
    /// @throws FaultyFields when a protected place has no organisation to be sealed for, or a file is not here
    public Receipt give(Actor actor, Submission submission) {
        if (!submission.intent().roles().contains(actor.role())) {
            throw new Rejection(new Reason.RoleMayNot("", actor.role()));
        }
        uploads.check(submission.intent());
        byte[] fingerprint = vault.fingerprint(Canonical.bytes(actor, submission));
        Intent<?> intent = sealing.seal(submission.intent(), actor);
        Source source = sealing.seal(submission.source(), actor);
        CommandMessage<?> message = new GenericCommandMessage<>(intent, headers(actor, submission, source, fingerprint));
        CompletableFuture<Receipt> answer = new CompletableFuture<>();
        bus.dispatch(message, (CommandMessage<?> _, CommandResultMessage<?> result) -> complete(answer, result));
        Receipt receipt = await(answer, submission);
        LOG.info(
                "{} {} by {}: {}",
                submission.name(),
                submission.commandId(),
                actor.id(),
                receipt.recorded() ? "recorded up to " + receipt.last() : "nothing to record");
        return receipt;
    }

    private static Map<String, Object> headers(
            Actor actor, Submission submission, Source source, byte[] fingerprint) {
        Map<String, @Nullable Object> headers = new HashMap<>();
        headers.put(EnvelopeMetadata.COMMAND_ID, submission.commandId().toString());
        headers.put(EnvelopeMetadata.COMMAND_HMAC, Base64.getEncoder().encodeToString(fingerprint));
        headers.put(EnvelopeMetadata.ACTOR_ID, actor.id());
        headers.put(EnvelopeMetadata.ACTOR_ROLE, actor.role().name());
        headers.put(
                EnvelopeMetadata.ACTOR_ORGANISATION,
                actor.organisation() == null ? null : actor.organisation().value());
        headers.put(EnvelopeMetadata.SOURCE, EventsJson.mapper().convertValue(source, Map.class));
        headers.put(EnvelopeMetadata.VISIBILITY, submission.visibility().name());
        headers.put(EnvelopeMetadata.LANGUAGE, submission.language());
        headers.put(EnvelopeMetadata.REASON, submission.reason());
        headers.put(Headers.EXPECTED_VERSION, submission.expectedVersion());
        Map<String, Object> said = new HashMap<>();
        headers.forEach((key, value) -> {
            if (value != null) {
                said.put(key, value);
            }
        });
        return said;
    }

    private static void complete(CompletableFuture<Receipt> answer, CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            answer.completeExceptionally(result.exceptionResult());
        } else if (result.getPayload() instanceof Receipt receipt) {
            answer.complete(receipt);
        } else {
            answer.completeExceptionally(new IllegalStateException("a command was answered without a receipt"));
        }
    }

    private Receipt await(CompletableFuture<Receipt> answer, Submission submission) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new OutcomeUnknown(submission.commandId(), slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(submission.commandId(), stopped);
        } catch (ExecutionException e) {
            throw known(e.getCause());
        }
    }

    /// The answer inside whatever the transport wrapped it in.
    private static RuntimeException known(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Rejection rejection) {
                return rejection;
            }
            if (each instanceof LogFailure logFailure) {
                return logFailure;
            }
        }
        return failure instanceof RuntimeException unknown ? unknown : new IllegalStateException(failure);
    }
}
