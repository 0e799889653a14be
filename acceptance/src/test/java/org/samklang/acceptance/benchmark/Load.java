package org.samklang.acceptance.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// So many clients, each sending its next command when the last one is answered.
record Load(Contender contender, Act act, int clients) {

    /// What one measurement found.
    ///
    /// @param cpu milliseconds a command
    /// @param inViews for each command how many facts the views folded meanwhile: 1 when they kept up; NaN without views
    record Measured(double perSecond, Cpu cpu, double inViews) {}

    Measured run(Duration duration, long postmaster) throws Exception {
        contender.prepare(clients);
        contender.begin();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                counts.add(threads.submit(() -> send(client, start, duration)));
            }
            long foldedBefore = contender.folded();
            Cpu before = Cpu.now(postmaster);
            long begun = System.nanoTime();
            start.countDown();
            long commands = 0;
            for (Future<Long> count : counts) {
                commands += count.get();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            Cpu used = Cpu.now(postmaster).since(before);
            long folded = contender.folded();
            contender.end();
            double inViews = folded < 0 ? Double.NaN : (folded - foldedBefore) / (double) commands;
            return new Measured(commands / seconds, used.per(commands), inViews);
        }
    }

    private long send(int client, CountDownLatch start, Duration duration) throws Exception {
        start.await();
        long end = System.nanoTime() + duration.toNanos();
        long sent = 0;
        while (System.nanoTime() < end) {
            contender.send(act, client);
            sent++;
        }
        return sent;
    }
}
