package org.samklang.acceptance.kill;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.samklang.acceptance.LongTests;
import org.samklang.acceptance.RunningProgram;
import org.samklang.acceptance.kill.Attempt.Outcome;

/// Eight clients that log study visits over HTTP while Java, PostgreSQL or both are killed with -9 again and again.
///
/// `-Dsamklang.kills=50` kills fifty times; `-Dsamklang.seed` repeats what a printed seed decided.
final class Ordeal implements AutoCloseable {
    static final int CLIENTS = 8;
    private static final int KILLS = Integer.getInteger("samklang.kills", 3);
    private static final long SEED = Long.getLong("samklang.seed", System.nanoTime());

    private final String name;
    private final RunningProgram program;
    private final Random random = new Random(SEED);
    private final History history;
    private final Nemesis nemesis;
    private final long before = System.nanoTime();

    /// @param name what the report and the history are called
    Ordeal(String name, RunningProgram program) {
        System.out.println(name + ": seed " + SEED);
        this.name = name;
        this.program = program;
        this.history = new History(name + "-" + SEED);
        history.remark("seed " + SEED);
        this.nemesis = new Nemesis(program, history, new Random(random.nextLong()));
    }

    History history() {
        return history;
    }

    /// Ends when the last kill is survived and the views have caught up.
    void endure() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int number = 1; number <= CLIENTS; number++) {
                clients.execute(new VisitClient(
                        number, program.address(), new Random(random.nextLong()), history, enough));
            }
            try {
                nemesis.strike(Kill.series(KILLS, random));
            } finally {
                enough.set(true);
                clients.shutdown();
                clients.awaitTermination(2, TimeUnit.MINUTES);
            }
        }
        nemesis.awaitViews();
    }

    void report(List<Finding> findings) {
        LongTests.report(
                name,
                "%d kills; %d commands acknowledged, %d lost; %d sendings of unknown outcome, %d of them recorded and answered again, %d commands never resolved; slowest start after a kill %.1f s, slowest recovery from PostgreSQL's death alone %.1f s; %d s in all; seed %d"
                        .formatted(
                                KILLS,
                                history.acknowledged(),
                                findings.stream().filter(Finding.Lost.class::isInstance).count(),
                                history.count(Outcome.UNKNOWN),
                                history.resolvedByRetry(),
                                history.unresolved(),
                                seconds(nemesis.slowestStart()),
                                seconds(nemesis.slowestRecovery()),
                                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before),
                                SEED));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /// Keeps the program's log beside the history.
    @Override
    public void close() {
        history.close();
        program.keepLog(History.directory().resolve("samklang-" + name + "-" + SEED + ".log"));
    }
}
