package org.samklang.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.samklang.app.start.StartRefused;

/// A PostgreSQL server that was left behind when its Java process was killed, and what it leaves when it is killed too.
///
/// Only to be asked by the holder of the data directory: the server of a living Samklang looks just the same.
///
/// @param cluster the absolute path of the cluster's files
record StalePostmaster(Path cluster) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Ends the server, if one is left, and returns when nothing works on the cluster's files any more.
    void end() throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        var pid = pidIn(pidFile);
        if (pid == null) {
            return;
        }
        if (isPostmaster(pid)) {
            signal(pid, "-INT");
            if (!gone(pid)) {
                // An immediate stop; the next start recovers from the write-ahead log.
                signal(pid, "-QUIT");
            }
            if (!gone(pid)) {
                throw new StartRefused("a PostgreSQL server left behind (process " + pid + ") on " + cluster + " does not stop; end it and start again.");
            }
        }
        waitForBackends();
        // PostgreSQL itself removes the file of a server that is gone, unless another process has its number by now
        // (in a container that is the rule). Removing it takes away PostgreSQL's check for surviving backends,
        // so it is removed only where this program could look for them itself.
        if (Files.exists(pidFile) && Files.isDirectory(Path.of("/proc/self")) && ProcessHandle.of(pid).isPresent() && !isPostmaster(pid)) {
            Files.deleteIfExists(pidFile);
        }
    }

    /// Whether a server on this cluster is there at all; it may still be starting.
    boolean serverLives() throws IOException {
        var pid = pidIn(cluster.resolve("postmaster.pid"));
        return pid != null && isPostmaster(pid);
    }

    private void waitForBackends() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (someoneWorksHere()) {
            if (System.nanoTime() > end) {
                throw new StartRefused("processes of a killed PostgreSQL server still work on " + cluster + "; end them and start again.");
            }
            Thread.sleep(20);
        }
    }

    private boolean gone(long pid) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isPostmaster(pid)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /// Whether the process is a server on this cluster. A zombie has an empty command line, so it is none.
    private boolean isPostmaster(long pid) {
        return commandLine(pid).contains(cluster.toString());
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException _) {
            return ProcessHandle.of(pid)
                    .map(process -> process.info().commandLine().orElse(""))
                    .orElse("");
        }
    }

    /// Every process of a server has the cluster as its working directory, whatever it calls itself.
    private boolean someoneWorksHere() throws IOException {
        var proc = Path.of("/proc");
        if (!Files.isDirectory(proc.resolve("self"))) {
            return false;
        }
        try (var processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (var process : processes) {
                try {
                    if (Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)) {
                        return true;
                    }
                } catch (IOException | SecurityException _) {
                    // Ended meanwhile, or somebody else's.
                }
            }
        }
        return false;
    }

    private static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor(10, TimeUnit.SECONDS);
    }

    private static @Nullable Long pidIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            return null;
        }
        var lines = Files.readAllLines(file);
        try {
            return lines.isEmpty() ? null : Long.valueOf(lines.getFirst().strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
