package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.query.Histories;
import org.samklang.query.TestDatabase;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.ViewStatus;

/// The views are written without waiting for the disk. What a crash of PostgreSQL takes from them must be folded again, and
/// the log must have lost nothing.
class CrashOfPostgresIT {
    private static final int BEFORE = 200;
    private static final int TAKEN = 100;

    @TempDir
    Path directory;

    /// Whatever nobody waits for stays in memory for as long as the test takes.
    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_writer_delay", "10s")
                .setServerConfig("wal_writer_flush_after", "1GB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @Test
    void whatACrashTakesFromTheViewsIsFoldedAgain() throws Exception {
        Histories histories = new Histories(61, Running.allViews());
        try (EmbeddedPostgres server = start()) {
            database(server).prepare();
            Running running = running(server);
            TestLog.append(running.database, histories.next(BEFORE));
            try (Follower follower = follow(running)) {
                whenCaughtUp(running);
                TestLog.append(running.database, histories.next(TAKEN)); // brings all that came before it to disk, too
                follower.wake();
                whenCaughtUp(running);
                crash();
            }
        }
        try (EmbeddedPostgres server = start()) {
            Running running = running(server);
            assertThat(status(running).logHead()).isEqualTo(BEFORE + TAKEN - 1);
            assertThat(status(running).views()).allSatisfy(view -> assertThat(view.position()).isEqualTo(BEFORE - 1));
            try (Follower _ = follow(running)) {
                whenCaughtUp(running);
            }
            LogRebuilds rebuilds = running.rebuilds(100_000);
            rebuilds.views().forEach(view ->
                    assertThat(rebuilds.compare(view).firstDifference()).as(view).isNull());
        }
    }

    private static Running running(EmbeddedPostgres server) {
        return new Running(database(server), Running.allViews().toArray(View[]::new));
    }

    private static TestDatabase database(EmbeddedPostgres server) {
        return TestDatabase.at("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
    }

    private static Follower follow(Running running) {
        Follower follower = new Follower(running.live, running.log, running.heads, running.database::open);
        follower.start();
        return follower;
    }

    private static ViewStatus status(Running running) {
        return new Standing(running.database.dataSource(), running.log).read();
    }

    private static void whenCaughtUp(Running running) {
        Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(20)).until(() -> {
            ViewStatus status = status(running);
            return status.views().stream().allMatch(view -> view.position() == status.logHead());
        });
    }

    /// Every process of the server ends at once, without a word to the disk.
    private void crash() throws Exception {
        long postmaster = Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster)).start().waitFor();
        ProcessHandle.of(postmaster).ifPresent(process -> process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive)).isEmpty();
    }
}
