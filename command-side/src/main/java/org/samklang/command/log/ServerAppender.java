package org.samklang.command.log;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.samklang.command.CommandIdReused;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;
import org.samklang.command.log.Claims.Found;
import org.samklang.command.log.EventServer.Outcome;
import org.samklang.command.log.Seen.Accepted;

/// Appends to an event server and answers once the copy has the events: then they have their positions, everybody who
/// reads the copy sees them, and their command's id is known.
///
/// The same command is recorded once because it always goes to the same stream. Decided on a copy that has its events,
/// its id is found before the append; decided on an older one, the server refuses the sequence number. What else could
/// happen, the id on another stream, the claim prevents.
final class ServerAppender implements Appends, FirstAnswers {

    private static final Duration LONGEST_DOUBT = Duration.ofSeconds(2);

    /// What another command leads to shows in the copy. That it leads to nothing does not, so the server is asked again.
    private static final long GLANCE_MILLIS = 20;

    private final EventServer server;
    private final Claims claims;
    private final Copied copied;
    private final CommandMemory memory;
    private final Duration patience;
    private final Duration doubt;

    /// @param patience how long a command waits to be copied before its outcome is called unknown
    ServerAppender(EventServer server, Claims claims, Copied copied, CommandMemory memory, Duration patience) {
        this.server = server;
        this.claims = claims;
        this.copied = copied;
        this.memory = memory;
        this.patience = patience;
        this.doubt = patience.compareTo(LONGEST_DOUBT) < 0 ? patience : LONGEST_DOUBT;
    }

    @Override
    public Receipt append(CommandIdentity command, List<EventRow> rows) {
        try (Copied.Awaited awaited = copied.expect(command, rows.size())) {
            Optional<Receipt> before = claim(command, rows.getFirst().streamId());
            return before.isPresent() ? before.get() : append(command, rows, awaited);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(command.id(), e);
        }
    }

    /// Sees to it that no other command with this id can be recorded. The first answer where one is recorded already.
    private Optional<Receipt> claim(CommandIdentity command, String stream) throws InterruptedException {
        long end = System.nanoTime() + doubt.toNanos();
        while (true) {
            long seen = copied.steps();
            switch (claims.take(command, stream)) {
                case Found.Nothing _ -> {
                    return Optional.empty();
                }
                case Found.Recorded(CommandIdentity recorded, long first, long last) -> {
                    return Optional.of(firstAnswer(command, new Accepted(recorded, first, last)));
                }
                case Found.Claimed claimed -> {
                    // Where it has led to something, that is in the copy now.
                    boolean reached = copied.reaches(claimed.stream(), server.lastSequence(claimed.stream()), doubt);
                    if (reached && claimed.old() && claims.replace(claimed, command, stream)) {
                        return Optional.empty();
                    }
                    if (System.nanoTime() > end) {
                        throw new OutcomeUnknown(
                                command.id(), new IllegalStateException("another command has the same id"));
                    }
                    copied.awaitStep(seen, GLANCE_MILLIS);
                }
            }
        }
    }

    private Receipt append(CommandIdentity command, List<EventRow> rows, Copied.Awaited awaited)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = copied.steps();
            switch (server.append(rows)) {
                case Outcome.Appended() -> {
                    Accepted accepted = awaited.await(patience).orElseThrow(() -> unknown(command, null));
                    return receipt(command, accepted, false);
                }
                case Outcome.Unknown(Throwable why) -> {
                    Accepted accepted = awaited.await(doubt).orElseThrow(() -> unknown(command, why));
                    return receipt(command, accepted, true);
                }
                case Outcome.Refused(Throwable why) ->
                    throw new EventStoreException("not appended: " + why.getMessage(), why);
                case Outcome.Taken() -> {
                    EventRow first = rows.getFirst();
                    long actual = server.lastSequence(first.streamId());
                    if (actual >= first.sequence()) {
                        if (!copied.reaches(first.streamId(), actual, patience)) {
                            throw unknown(command, null);
                        }
                        throw new StreamConflict(first.streamId(), actual);
                    }
                    if (System.nanoTime() > end) {
                        throw unknown(command, null);
                    }
                    copied.awaitStep(seen, GLANCE_MILLIS); // the other's append is not through, and may fail
                }
            }
        }
    }

    /// Also finds what the copy does not have yet: a command that left a claim may have been recorded.
    @Override
    public Optional<Receipt> find(CommandIdentity command) {
        Optional<Receipt> known = memory.find(command);
        Optional<String> stream = known.isPresent() ? Optional.empty() : claims.streamOf(command);
        if (stream.isEmpty()) {
            return known.isPresent() ? known : memory.find(command); // copied between the two looks
        }
        try {
            if (!copied.reaches(stream.get(), server.lastSequence(stream.get()), patience)) {
                throw unknown(command, null);
            }
            return memory.find(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(command.id(), e);
        }
    }

    private static Receipt firstAnswer(CommandIdentity command, Accepted accepted) {
        return receipt(command, accepted, true);
    }

    private static Receipt receipt(CommandIdentity command, Accepted accepted, boolean replayed) {
        if (!command.hasContent(accepted.command().hmac())) {
            throw new CommandIdReused(command.id());
        }
        return new Receipt(accepted.first(), accepted.last(), replayed);
    }

    private static OutcomeUnknown unknown(CommandIdentity command, @Nullable Throwable why) {
        return new OutcomeUnknown(command.id(), why);
    }
}
