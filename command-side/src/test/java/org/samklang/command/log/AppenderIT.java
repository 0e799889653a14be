package org.samklang.command.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.OutcomeUnknown;
import org.samklang.command.Receipt;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Write;
import org.samklang.command.log.TestPostgres.Database;

/// The transaction in which events become durable: what it gives, and what happens when it breaks.
class AppenderIT {

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

    private Submission submission(String stream, long sequence) {
        UUID id = log.nextId();
        return new Submission(
                TestLog.identity(id, stream), List.of(TestLog.row(stream, sequence, "event of " + id)));
    }

    private AppendSession session(Duration pause) throws SQLException {
        return AppendSession.open(new LogConnections(database), pause);
    }

    private boolean somebodyWaitsForTheLock() {
        return database.number("select count(*) from pg_stat_activity where datname = '" + database.name()
                        + "' and wait_event_type = 'Lock' and application_name = 'samklang-appender'")
                > 0;
    }

    private void assertDense() {
        assertThat(database.text("""
                select count(*) = coalesce(max(position), -1) + 1
                   and count(*) = (select next from command.log_head)
                   and not exists (select 1 from (select sequence, row_number() over (partition by stream_id order by position) - 1 as n
                                                  from command.event) s where s.sequence <> s.n)
                   and not exists (select 1 from (select recorded_at, lag(recorded_at) over (order by position) as before
                                                  from command.event) t where t.recorded_at < t.before)
                from command.event""")).isEqualTo("t");
    }

    @Test
    void storesWhatTheLogPromises() {
        log.send(new Open("n"));
        UUID id = log.nextId();
        Receipt receipt = log.send(id, new Notebook.WriteTwo("n", "Skøyen"));

        assertThat(receipt).isEqualTo(new Receipt(1, 2, false));
        assertThat(database.text("select string_agg(position || ' ' || stream_id || ' ' || sequence || ' ' || stream_type, ','"
                        + " order by position) from command.log"))
                .isEqualTo("0 n 0 Notebook,1 n 1 Notebook,2 n 2 Notebook");
        assertThat(database.text("select payload ->> 'line' from command.log where position = 1")).isEqualTo("Skøyen");
        assertThat(database.text("select metadata ->> 'commandId' from command.log where position = 2"))
                .isEqualTo(id.toString());
        assertThat(database.text("select metadata ->> 'actorId' from command.log where position = 2"))
                .isEqualTo("actor-1");
        assertThat(database.text("select metadata ? 'correlationId' and metadata ? 'traceId' and not metadata ? 'retry'"
                        + " from command.log where position = 2"))
                .isEqualTo("t");
        assertThat(database.text("select count(distinct metadata ->> 'salt') || ' ' ||"
                        + " min(length(decode(metadata ->> 'salt', 'base64'))) from command.log"))
                .isEqualTo("3 32");
        assertThat(database.text("select recorded_at from command.event where position = 2"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(log.store.readEvents("n").asStream().map(e -> e.getTimestamp().toString()))
                .last()
                .satisfies(t -> assertThat(DenseEventStorageEngine.RECORD_TIME.format(Instant.parse(t)))
                        .isEqualTo(database.text("select recorded_at from command.event where position = 2")));
    }

    @Test
    void theLogIsOnlyEverAppendedTo() {
        log.send(new Open("n"));
        for (String change : List.of(
                "update command.event set name = 'x'", "delete from command.event", "truncate command.event")) {
            assertThatThrownBy(() -> database.run(change)).hasRootCauseMessage(
                    database.text("select 'ERROR: the log is only ever appended to'") + "\n  Where: PL/pgSQL function"
                            + " command.refuse_change() line 3 at RAISE");
        }
    }

    @Test
    void recordTimeNeverGoesBackEvenWhenTheLastOneLiesInTheFuture() {
        log.send(new Open("n"));
        database.run("update command.log_head set recorded_at = '2999-01-01T00:00:00Z'");

        log.send(new Write("n", "a"));

        assertThat(database.text("select recorded_at from command.event where position = 1"))
                .isEqualTo("2999-01-01T00:00:00.000000Z");
        assertDense();
    }

    @Test
    void thePositionAtAnInstantIsTheLastOneRecordedByThen() {
        for (int i = 0; i < 20; i++) {
            database.run("update command.log_head set recorded_at = '2999-01-01T00:00:" + (10 + i) + "Z'");
            log.send(new Open("n" + i));
        }
        assertThat(database.number("select command.position_at('2998-12-31T00:00:00.000000Z')")).isEqualTo(-1);
        assertThat(database.number("select command.position_at('2999-01-01T00:00:17.000000Z')")).isEqualTo(7);
        assertThat(database.number("select command.position_at('2999-01-01T00:00:17.999999Z')")).isEqualTo(7);
        assertThat(database.number("select command.position_at('3000-01-01T00:00:00.000000Z')")).isEqualTo(19);
        assertThat(log.store.createTokenAt(Instant.parse("2999-01-01T00:00:17Z")).position()).hasValue(6);
        assertThat(log.store.createHeadToken().position()).hasValue(19);
        assertThat(log.store.createTailToken().position()).hasValue(-1);
    }

    @Test
    void oneBadCommandFailsAloneAmongMany() throws Exception {
        try (AppendSession slow = session(Duration.ofSeconds(60))) {
            slow.lock(List.of(submission("elsewhere", 0))); // so that the others gather into one batch
            try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
                List<Future<Receipt>> answers = new ArrayList<>();
                answers.add(threads.submit(() -> log.send(new Open("gathers the rest"))));
                await().atMost(10, SECONDS).until(this::somebodyWaitsForTheLock);
                for (int i = 0; i < 40; i++) {
                    String name = i == 20 ? "bad \u0000 name" : "good " + i;
                    answers.add(threads.submit(() -> log.send(new Open(name))));
                }
                await().atMost(10, SECONDS).until(() -> log.appender().waiting() == 40);
                slow.rollback();
                for (int i = 0; i < answers.size(); i++) {
                    Future<Receipt> answer = answers.get(i);
                    if (i == 21) {
                        assertThatThrownBy(answer::get).hasCauseInstanceOf(EventStoreException.class);
                    } else {
                        assertThat(answer.get().recorded()).isTrue();
                    }
                }
            }
        }
        assertThat(log.appender().splits()).isEqualTo(1);
        assertDense();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogether() throws Exception {
        try (AppendSession slow = session(Duration.ofSeconds(60))) {
            slow.lock(List.of(submission("elsewhere", 0)));
            try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
                List<Future<Receipt>> answers = new ArrayList<>();
                answers.add(threads.submit(() -> log.send(new Open("first"))));
                await().atMost(10, SECONDS).until(this::somebodyWaitsForTheLock);
                for (int i = 0; i < 40; i++) {
                    String name = "n" + i;
                    answers.add(threads.submit(() -> log.send(new Open(name))));
                }
                await().atMost(10, SECONDS).until(() -> log.appender().waiting() == 40);
                slow.rollback();
                for (Future<Receipt> answer : answers) {
                    answer.get();
                }
            }
        }
        assertThat(log.appender().batches()).isEqualTo(2);
        assertDense();
    }

    @Test
    void numbersOfThoseWhoLoseAreGivenBack() throws Exception {
        log.send(new Open("n"));
        try (AppendSession session = session(Duration.ofSeconds(2))) {
            Submission loser = submission("n", 0);
            Submission winner = submission("n", 1);
            Submission again = submission("n", 1);
            List<Submission> batch = List.of(loser, winner, again);
            Seen seen = session.lock(batch);
            Judgement judgement = Judgement.of(batch, seen);
            assertThat(judgement.verdicts())
                    .containsExactly(
                            new Verdict.Conflicting("n", 0), new Verdict.Appended(1, 1), new Verdict.Conflicting("n", 1));
            session.giveBack(judgement.next());
            session.writeAndCommit(batch, judgement, seen);
        }
        log.send(new Open("m"));
        assertDense();
        assertThat(database.number("select max(position) from command.event")).isEqualTo(2);
    }

    @Test
    void withoutGivingBackAHoleIsLeft() throws Exception { // control
        log.send(new Open("n"));
        try (AppendSession session = session(Duration.ofSeconds(2))) {
            List<Submission> batch = List.of(submission("n", 0), submission("n", 1));
            Seen seen = session.lock(batch);
            session.writeAndCommit(batch, Judgement.of(batch, seen), seen);
        }
        log.send(new Open("m"));
        assertThatThrownBy(() -> log.readAll()).isInstanceOf(HoleInLog.class);
    }

    @Test
    void afterTheBackendDiedBetweenCommitAndAnswerTheSameBatchFindsItself() throws Exception {
        // The commit went through and the answer did not: another session has appended the very same command.
        UUID id = log.nextId();
        Open command = new Open("n");
        try (AppendSession session = session(Duration.ofSeconds(2))) {
            List<Submission> batch = List.of(
                    new Submission(TestLog.identity(id, command), List.of(TestLog.row("n", 0, "event of " + id))));
            Seen seen = session.lock(batch);
            session.writeAndCommit(batch, Judgement.of(batch, seen), seen);
        }
        log.killAppender();

        // Judged by sequence first this would be a conflict: the stream has its event already.
        assertThat(log.appender().append(TestLog.identity(id, command), List.of(TestLog.row("n", 0, "another"))))
                .isEqualTo(new Receipt(0, 0, true));
        assertThat(log.appender().reconnects()).isPositive();
    }

    @Test
    void anAnswerLostAfterTheCommitIsFoundByTheSecondAttempt() throws Exception {
        try (SwallowingProxy proxy = new SwallowingProxy(database.port());
                Appender distant = new Appender(
                        new LogConnections(new Database(proxy.port(), database.name())),
                        LogProperties.defaults(),
                        _ -> {})) {
            distant.start();
            UUID id = log.nextId();
            proxy.swallowAnswerTo(2); // the first one locks and looks, the second writes and commits

            Receipt receipt = distant.append(
                    TestLog.identity(id, "content"), List.of(TestLog.row("n", 0, "event of " + id)));

            assertThat(proxy.swallowed()).isOne();
            assertThat(receipt).isEqualTo(new Receipt(0, 0, true));
            assertDense();
        }
    }

    @Test
    void anAnswerLostBeforeTheCommitLeadsToAFreshAttempt() throws Exception {
        try (SwallowingProxy proxy = new SwallowingProxy(database.port());
                Appender distant = new Appender(
                        new LogConnections(new Database(proxy.port(), database.name())),
                        LogProperties.defaults(),
                        _ -> {})) {
            distant.start();
            UUID id = log.nextId();
            proxy.swallowAnswerTo(1);

            Receipt receipt = distant.append(
                    TestLog.identity(id, "content"), List.of(TestLog.row("n", 0, "event of " + id)));

            assertThat(proxy.swallowed()).isOne();
            assertThat(receipt).isEqualTo(new Receipt(0, 0, false));
            assertDense();
        }
    }

    @Test
    void aBackendKilledAgainAndAgainUnderLoadLosesNothingAndRecordsNothingTwice() throws Exception {
        int writers = 8;
        int commands = 60;
        List<UUID> ids = new ArrayList<>();
        List<Future<List<Receipt>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                List<UUID> mine = new ArrayList<>();
                for (int i = 0; i < commands; i++) {
                    mine.add(log.nextId());
                }
                ids.addAll(mine);
                answers.add(threads.submit(() -> {
                    List<Receipt> receipts = new ArrayList<>();
                    for (UUID id : mine) {
                        receipts.add(log.send(id, new Open(id.toString())));
                    }
                    return receipts;
                }));
            }
            for (long at = 50; at <= 400; at += 70) {
                long mark = at;
                await().atMost(20, SECONDS)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> database.number("select next from command.log_head") >= mark);
                log.killAppender();
            }
            for (Future<List<Receipt>> answer : answers) {
                assertThat(answer.get()).allMatch(Receipt::recorded);
            }
        }
        assertThat(log.appender().reconnects()).isPositive();
        assertThat(database.number("select next from command.log_head")).isEqualTo(writers * commands);
        assertThat(database.number("select count(distinct stream_id) from command.event"))
                .isEqualTo(writers * commands);
        assertDense();
    }

    @Test
    void aProcessThatStandsStillInItsTransactionBlocksOthersOnlyForAWhile() throws Exception {
        try (AppendSession paused = session(Duration.ofMillis(300))) {
            Submission stuck = submission("n", 0);
            Seen seen = paused.lock(List.of(stuck));
            assertThat(log.send(new Open("m")).first()).isZero(); // had to wait for the server to end the other
            assertThatThrownBy(() -> paused.writeAndCommit(List.of(stuck), Judgement.of(List.of(stuck), seen), seen))
                    .isInstanceOf(SQLException.class);
        }
        assertDense();
    }

    @Test
    void withoutThatLimitOthersWaitForAsLongAsItStandsStill() throws Exception { // control
        try (AppendSession paused = session(Duration.ofSeconds(60))) {
            paused.lock(List.of(submission("n", 0)));
            CompletableFuture<Receipt> waiting = CompletableFuture.supplyAsync(() -> log.send(new Open("m")));
            await().atMost(10, SECONDS).until(this::somebodyWaitsForTheLock);
            assertThat(waiting).isNotDone();
            paused.rollback();
            assertThat(waiting.get(10, SECONDS).first()).isZero();
        }
    }

    @Test
    void lastSequencesAreReadAfterTheLockIsHeld() throws Exception {
        assertThat(lastSequenceSeenByAWaiter(AppendSession.LOCK + ";\n" + AppendSession.LOOK, 2)).isEqualTo(0);
    }

    @Test
    void inOneStatementWithTheLockTheyWouldBeThoseFromBeforeIt() throws Exception { // control
        String merged = """
                with h as (update command.log_head set next = next + ? returning next)
                select s.id, (select max(e.sequence) from command.event e where e.stream_id = s.id), h.next, null::bytea
                from h, unnest(?::text[]) s(id), unnest(?::uuid[]) c(id)""";
        assertThat(lastSequenceSeenByAWaiter(merged, 1)).isEqualTo(-1);
    }

    /// Another session appends the first event of stream "n" while this one waits for the lock.
    private long lastSequenceSeenByAWaiter(String sql, int results) throws Exception {
        try (AppendSession first = session(Duration.ofSeconds(60));
                Connection second = new LogConnections(database).open(AppendSession.APPLICATION)) {
            second.setAutoCommit(false);
            List<Submission> batch = List.of(submission("n", 0));
            Seen seen = first.lock(batch);
            CompletableFuture<Long> waiter = CompletableFuture.supplyAsync(() -> {
                try (PreparedStatement statement = second.prepareStatement(sql)) {
                    statement.setLong(1, 1);
                    statement.setArray(2, second.createArrayOf("text", new Object[] {"n"}));
                    statement.setArray(3, second.createArrayOf("uuid", new Object[] {new UUID(1, 1)}));
                    statement.execute();
                    for (int i = 1; i < results; i++) {
                        statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
                    }
                    try (ResultSet row = statement.getResultSet()) {
                        row.next();
                        long last = row.getLong(2);
                        return row.wasNull() ? -1 : last;
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            await().atMost(10, SECONDS).until(this::somebodyWaitsForTheLock);
            first.writeAndCommit(batch, Judgement.of(batch, seen), seen);
            long last = waiter.get(10, SECONDS);
            second.rollback();
            return last;
        }
    }

    @Test
    void onceClosedItSaysThatTheOutcomeIsUnknown() {
        log.appender().close();
        assertThatThrownBy(() -> log.send(new Open("n"))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void whatWaitsWhenItIsClosedIsStillAppended() throws Exception {
        try (AppendSession slow = session(Duration.ofSeconds(60))) {
            slow.lock(List.of(submission("elsewhere", 0)));
            CompletableFuture<Receipt> waiting = CompletableFuture.supplyAsync(() -> log.send(new Open("n")));
            await().atMost(10, SECONDS).until(this::somebodyWaitsForTheLock);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(log.appender()::close);
            slow.rollback();
            assertThat(waiting.get(10, SECONDS).recorded()).isTrue();
            closing.get(10, SECONDS);
        }
    }

    @Test
    void withTheDatabaseGoneTheOutcomeIsUnknownAfterAWhileAndKnownWhenItIsBack() throws Exception {
        try (TestLog impatient = TestLog.on(database)
                .properties(new LogProperties(256, Duration.ofMillis(500), Duration.ofSeconds(2), 20))
                .open()) {
            impatient.send(log.nextId(), new Open("n"));
            UUID id = log.nextId();
            database.run("alter role " + database.name() + " nologin");
            impatient.killAppender();

            assertThatThrownBy(() -> impatient.send(id, new Write("n", "a"))).isInstanceOf(OutcomeUnknown.class);

            database.run("alter role " + database.name() + " login");
            assertThat(impatient.send(id, new Write("n", "a"))).isEqualTo(new Receipt(1, 1, false));
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingDoesNotKnowTheOutcomeAndAsksAgain() throws Exception {
        UUID id = log.nextId();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        try (AppendSession slow = session(Duration.ofSeconds(60))) {
            slow.lock(List.of(submission("elsewhere", 0)));
            Thread client = Thread.ofPlatform().start(() -> {
                try {
                    failure.completeExceptionally(new AssertionError(log.send(id, new Open("n")).toString()));
                } catch (RuntimeException e) {
                    failure.complete(e);
                }
            });
            await().atMost(10, SECONDS).until(this::somebodyWaitsForTheLock);
            client.interrupt();
            assertThat(failure.get(10, SECONDS)).isInstanceOf(OutcomeUnknown.class);
            slow.rollback();
        }
        // it was appended all the same
        assertThat(log.send(id, new Open("n"))).isEqualTo(new Receipt(0, 0, true));
    }

    @Test
    void mixedLoadWithLosersLeavesPositionsDense() throws ExecutionException, InterruptedException {
        try (TestLog other = TestLog.on(database).withoutStreamLocks().open();
                ExecutorService threads = Executors.newFixedThreadPool(16)) {
            log.send(new Open("hot"));
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                TestLog mine = i % 2 == 0 ? log : other;
                int writer = i;
                done.add(threads.submit(() -> {
                    for (int n = 0; n < 25; n++) {
                        Object command = (n + writer) % 3 == 0
                                ? new Notebook.WriteTwo("hot", "x")
                                : new Open("n" + writer % 4 + "-" + n); // each of these is opened by four writers
                        try {
                            mine.send(log.nextId(), command);
                        } catch (Notebook.Refused | org.samklang.command.StreamContended e) {
                            // somebody else was first
                        }
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertDense();
        assertThat(log.readAll()).hasSize((int) database.number("select count(*) from command.event"));
    }
}
