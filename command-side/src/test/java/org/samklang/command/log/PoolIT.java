package org.samklang.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.Test;
import org.samklang.command.log.Notebook.Open;
import org.samklang.command.log.Notebook.Write;

/// Many clients, few pooled connections: a command that waits for its append holds none.
class PoolIT {

    private static final int POOL = 4;

    @Test
    void twoHundredClientsOnAPoolOfFourAllGetTheirAnswer() throws Exception {
        int clients = 200;
        try (TestLog log = TestLog.on(TestPostgres.database()).pool(POOL, Duration.ofSeconds(30)).open();
                ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            CyclicBarrier together = new CyclicBarrier(clients);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String notebook = "n" + client;
                answers.add(threads.submit(() -> {
                    together.await();
                    boolean all = log.send(new Open(notebook)).recorded();
                    for (int line = 0; line < 3; line++) {
                        all &= log.send(new Write(notebook, "line " + line)).recorded();
                    }
                    return all;
                }));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
            assertThat(log.database.number("select next from command.log_head")).isEqualTo(clients * 4L);
            assertThat(log.appender().batches()).isLessThan(clients * 4L);
        }
    }

    @Test
    void withATransactionForEachCommandAsManyClientsAsConnectionsWaitForEachOther() throws Exception { // control
        CyclicBarrier allHoldOne = new CyclicBarrier(POOL);
        try (TestLog log = TestLog.on(TestPostgres.database())
                        .pool(POOL, Duration.ofMillis(300))
                        .transactions(pool -> new Pinning(pool, allHoldOne))
                        .open();
                ExecutorService threads = Executors.newFixedThreadPool(POOL)) {
            List<Future<Throwable>> answers = new ArrayList<>();
            for (int client = 0; client < POOL; client++) {
                answers.add(threads.submit(() -> {
                    try {
                        log.send(new Write("n", "needs a second connection, to load"));
                        throw new AssertionError("got through");
                    } catch (RuntimeException e) {
                        return e;
                    }
                }));
            }
            List<Throwable> failures = new ArrayList<>();
            for (Future<Throwable> answer : answers) {
                failures.add(answer.get());
            }
            // Each holds one and waits for another; only when one gives up, the next can go on.
            assertThat(failures)
                    .anySatisfy(e -> assertThat(e).hasStackTraceContaining("SQLTransientConnectionException"));
        }
    }

    /// What a transaction manager on the bus does: it holds a connection from the start of a command to its end.
    private record Pinning(HikariDataSource pool, CyclicBarrier allHoldOne) implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            Connection held;
            try {
                held = pool.getConnection();
                allHoldOne.await();
            } catch (SQLException | BrokenBarrierException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Transaction() {
                @Override
                public void commit() {
                    close();
                }

                @Override
                public void rollback() {
                    close();
                }

                private void close() {
                    try {
                        held.close();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        }
    }
}
