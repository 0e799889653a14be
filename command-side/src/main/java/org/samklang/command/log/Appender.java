package org.samklang.command.log;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.samklang.command.CommandIdReused;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;
import org.samklang.command.log.Verdict.Appended;
import org.samklang.command.log.Verdict.Conflicting;
import org.samklang.command.log.Verdict.Replayed;
import org.samklang.command.log.Verdict.Reused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only writer of the log in this process: one thread, one connection. All that waits at a moment goes into one
/// transaction; while that commits, the next batch gathers. Other processes may append too, since each batch takes the
/// row lock of the head.
final class Appender implements Appends, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Appender.class);
    private static final int MAX_BATCH_BYTES = 8 << 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LAST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_WHEN_CLOSING = Duration.ofSeconds(10);

    private final LogConnections connections;
    private final LogProperties properties;
    private final LongConsumer appended;
    private final BlockingQueue<Wish> wishes = new LinkedBlockingQueue<>();
    private final LongAdder batches = new LongAdder();
    private final LongAdder splits = new LongAdder();
    private final LongAdder reconnects = new LongAdder();
    private final Thread thread = Thread.ofPlatform().name("log-appender").unstarted(this::run);
    private final Object gate = new Object();
    private boolean closed;
    private volatile boolean closing;
    private @Nullable AppendSession session;

    private sealed interface Wish {
        record Append(Submission submission) implements Wish {}

        record Stop() implements Wish {}
    }

    /// @param appended told the last position after each commit, in the appender's thread
    Appender(LogConnections connections, LogProperties properties, LongConsumer appended) {
        this.connections = connections;
        this.properties = properties;
        this.appended = appended;
    }

    /// Opens the session, so that a server that may lose commits is refused before anything is accepted.
    void start() throws SQLException {
        session = AppendSession.open(connections, properties.pause());
        thread.start();
    }

    @Override
    public Receipt append(CommandIdentity command, List<EventRow> rows) {
        Submission submission = new Submission(command, rows);
        synchronized (gate) {
            if (closed) {
                throw new OutcomeUnknown(command.id(), new IllegalStateException("the log is closed"));
            }
            wishes.add(new Wish.Append(submission));
        }
        try {
            return submission.answer().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(command.id(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new OutcomeUnknown(command.id(), e.getCause());
        }
    }

    private void run() {
        boolean stop = false;
        while (!stop) {
            List<Submission> batch = new ArrayList<>();
            try {
                stop = gather(batch);
                if (!batch.isEmpty()) {
                    process(batch);
                }
            } catch (InterruptedException e) {
                unknown(batch, e);
                break;
            } catch (Throwable e) { // whatever it is, the waiting must be answered and the thread must live on
                LOGGER.error("A batch failed in an unforeseen way", e);
                disconnect();
                unknown(batch, e);
            }
        }
        disconnect();
    }

    /// Waits for the first and takes along what has gathered behind it. True when no more will come.
    private boolean gather(List<Submission> batch) throws InterruptedException {
        long bytes = 0;
        Wish wish = wishes.take();
        while (wish != null) {
            switch (wish) {
                case Wish.Stop _ -> {
                    return true;
                }
                case Wish.Append(Submission submission) -> {
                    batch.add(submission);
                    bytes += submission.size();
                }
            }
            wish = batch.size() < properties.batchSize() && bytes < MAX_BATCH_BYTES ? wishes.poll() : null;
        }
        return false;
    }

    private void process(List<Submission> gathered) throws InterruptedException {
        List<Submission> batch = gathered;
        boolean doubtful = false; // an earlier attempt may have been committed
        for (Duration pause = FIRST_PAUSE; !batch.isEmpty(); pause = longer(pause)) {
            try {
                attempt(batch);
                return;
            } catch (NotDurable e) {
                failed(batch, doubtful, e);
                return;
            } catch (SQLException e) {
                SqlTrouble trouble = SqlTrouble.of(e);
                boolean lostSession = trouble == SqlTrouble.BROKEN || !rolledBack();
                if (lostSession) { // sending the same batch again is safe: what was committed is found by its ids
                    doubtful = true;
                    reconnects.increment();
                    disconnect();
                } else if (trouble == SqlTrouble.REFUSED) {
                    if (batch.size() == 1 || doubtful) {
                        failed(batch, doubtful, e);
                    } else { // one bad command must not take the others with it
                        splits.increment();
                        for (Submission submission : batch) {
                            process(List.of(submission));
                        }
                    }
                    return;
                }
                batch = thoseWhoWaitOn(batch, e, closing && lostSession);
                if (!batch.isEmpty()) {
                    LOGGER.warn("Appending again after: {}", e.getMessage());
                    Thread.sleep(pause); // nothing tells when the server is there again
                }
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LAST_PAUSE) > 0 ? LAST_PAUSE : twice;
    }

    private List<Submission> thoseWhoWaitOn(List<Submission> batch, SQLException e, boolean nobody) {
        List<Submission> waiting = new ArrayList<>();
        for (Submission submission : batch) {
            if (nobody || submission.waitsLongerThan(properties.giveUpAfter())) {
                unknown(List.of(submission), e);
            } else {
                waiting.add(submission);
            }
        }
        return waiting;
    }

    private void attempt(List<Submission> batch) throws SQLException {
        AppendSession open = session;
        if (open == null) {
            open = AppendSession.open(connections, properties.pause());
            session = open;
        }
        Seen seen = open.lock(batch);
        Judgement judgement = Judgement.of(batch, seen);
        if (judgement.next() == seen.next()) {
            open.rollback();
        } else {
            int candidates = batch.stream().mapToInt(s -> s.rows().size()).sum();
            if (judgement.next() != seen.next() + candidates) {
                open.giveBack(judgement.next());
            }
            open.writeAndCommit(batch, judgement, seen);
            batches.increment();
            appended.accept(judgement.next() - 1);
        }
        for (int i = 0; i < batch.size(); i++) {
            answer(batch.get(i), judgement.verdicts().get(i));
        }
    }

    private static void answer(Submission submission, Verdict verdict) {
        switch (verdict) {
            case Appended(long first, long last) -> submission.answer().complete(new Receipt(first, last, false));
            case Replayed(long first, long last) -> submission.answer().complete(new Receipt(first, last, true));
            case Reused() ->
                submission.answer().completeExceptionally(new CommandIdReused(submission.command().id()));
            case Conflicting(String stream, long actual) ->
                submission.answer().completeExceptionally(new StreamConflict(stream, actual));
        }
    }

    private static void failed(List<Submission> batch, boolean doubtful, Exception e) {
        if (doubtful) {
            unknown(batch, e);
        } else {
            batch.forEach(s -> s.answer()
                    .completeExceptionally(new EventStoreException("not appended: " + e.getMessage(), e)));
        }
    }

    private static void unknown(List<Submission> batch, Throwable e) {
        batch.forEach(s -> s.answer().completeExceptionally(new OutcomeUnknown(s.command().id(), e)));
    }

    private boolean rolledBack() {
        try {
            if (session != null) {
                session.rollback();
            }
            return session != null;
        } catch (SQLException e) {
            return false;
        }
    }

    private void disconnect() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /// Commands that wait for the next batch.
    int waiting() {
        return wishes.size();
    }

    /// Transactions that wrote something.
    long batches() {
        return batches.sum();
    }

    /// Batches whose commands were tried one by one.
    long splits() {
        return splits.sum();
    }

    /// Sessions that broke.
    long reconnects() {
        return reconnects.sum();
    }

    /// Appends what waits, then stops. What cannot be appended in time has an unknown outcome.
    @Override
    public void close() {
        synchronized (gate) {
            if (closed) {
                return;
            }
            closed = true;
            closing = true;
            wishes.add(new Wish.Stop());
        }
        try {
            if (thread.isAlive() && !thread.join(PATIENCE_WHEN_CLOSING)) {
                thread.interrupt();
                thread.join(TimeUnit.SECONDS.toMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<Wish> rest = new ArrayList<>();
        wishes.drainTo(rest);
        for (Wish wish : rest) {
            if (wish instanceof Wish.Append(Submission submission)) {
                unknown(List.of(submission), new IllegalStateException("the log is closed"));
            }
        }
    }
}
