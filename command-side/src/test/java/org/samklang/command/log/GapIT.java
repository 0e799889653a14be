package org.samklang.command.log;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samklang.command.Receipt;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Opened;
import org.samklang.command.log.TestPostgres.Database;

/// Two transactions: A has its number first and commits last, B has its number last and commits first. A reader comes by
/// in between, when B's event is older than any time-out for gaps.
class GapIT {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static Database database;

    @BeforeAll
    static void createDatabase() {
        database = TestPostgres.database();
    }

    @BeforeEach
    void clearDatabase() {
        database.cleared();
    }

    @Test
    void theReaderGetsBothInOrder() throws Exception {
        try (TestLog log = TestLog.on(database).open();
                AppendSession a = AppendSession.open(new LogConnections(database), Duration.ofSeconds(60))) {
            List<Submission> batch = List.of(new Submission(
                    TestLog.identity(log.nextId(), "a"), List.of(TestLog.row("a", 0, "event of a"))));
            Seen seen = a.lock(batch); // A has its number

            CompletableFuture<Receipt> b = CompletableFuture.supplyAsync(() -> log.send(new Open("b")));
            await().atMost(10, SECONDS)
                    .until(() -> database.number("select count(*) from pg_stat_activity where datname = '"
                                    + database.name() + "' and wait_event_type = 'Lock'")
                            == 1);
            assertThat(b).isNotDone(); // B waits for A
            assertThat(log.readAll()).isEmpty();

            a.writeAndCommit(batch, Judgement.of(batch, seen), seen);
            assertThat(b.get(10, SECONDS).first()).isEqualTo(1);
            assertThat(log.readAll())
                    .map(e -> ((org.axonframework.eventhandling.DomainEventMessage<?>) e).getAggregateIdentifier())
                    .containsExactly("a", "b");
        }
    }

    @Test
    void onAxonsOwnEngineTheReaderNeverGetsTheFirstOne() throws Exception { // control
        JdbcEventStorageEngine everybody = stock(database::open);
        everybody.createSchema(PostgresEventTableFactory.INSTANCE);
        everybody.appendEvents(event("before"));

        TrackingToken token;
        List<String> read = new ArrayList<>();
        try (Connection slow = database.open()) {
            slow.setAutoCommit(false);
            stock(() -> unclosed(slow)).appendEvents(event("a")); // A has its number and is not committed
            everybody.appendEvents(event("b"));
            token = read(everybody, null, read);
            slow.commit();
        }
        read(everybody, token, read);

        assertThat(read).containsExactly("before", "b");
        assertThat(database.number("select count(*) from DomainEventEntry")).isEqualTo(3);
    }

    private static TrackingToken read(JdbcEventStorageEngine engine, TrackingToken after, List<String> into) {
        TrackingToken token = after;
        for (TrackedEventMessage<?> event : engine.readEvents(after, false).toList()) {
            into.add(((Opened) event.getPayload()).id());
            token = event.trackingToken();
        }
        return token;
    }

    private static List<GenericDomainEventMessage<?>> event(String id) {
        var message = new GenericEventMessage<>("event of " + id, new Opened(id), MetaData.emptyInstance(), LONG_AGO);
        return List.of(new GenericDomainEventMessage<>("Notebook", id, 0, message, LONG_AGO));
    }

    private static JdbcEventStorageEngine stock(ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(TestLog.SERIALIZER)
                .eventSerializer(TestLog.SERIALIZER)
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    /// The engine closes what it is given; A's transaction must stay open.
    private static Connection unclosed(Connection connection) throws SQLException {
        return (Connection) java.lang.reflect.Proxy.newProxyInstance(
                GapIT.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> switch (
                        method.getName()) {
                    case "close", "commit" -> null;
                    default -> method.invoke(connection, arguments);
                });
    }
}
