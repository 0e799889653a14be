package org.samklang.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The processes of the PostgreSQL server that a test started on one cluster: the first one and all that it forked.
///
/// @param cluster the absolute directory of the cluster's files
public record PostgresProcesses(Path cluster) {

    /// The first process, as the server itself wrote it down; empty while there is none.
    public Optional<ProcessHandle> postmaster() {
        return line(0).flatMap(number -> ProcessHandle.of(Long.parseLong(number))).filter(this::isOurs);
    }

    /// The port that the server listens on.
    public int port() {
        return line(3).map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL server runs on " + cluster));
    }

    /// The first process and all that it forked; nothing while there is no server.
    public List<Long> all() {
        List<Long> all = new ArrayList<>();
        postmaster().ifPresent(first -> {
            all.add(first.pid());
            first.children().map(ProcessHandle::pid).forEach(all::add);
        });
        return all;
    }

    /// `kill -9` of them all at once, so that none is left to tidy up.
    public void kill() {
        Signals.kill(all());
    }

    /// `kill -9` of one of them.
    public void kill(long process) {
        if (!all().contains(process)) {
            throw new IllegalArgumentException(process + " is no process of the server on " + cluster);
        }
        Signals.kill(List.of(process));
    }

    /// After a kill, makes way for the next server on the cluster: waits for the last process to end, and removes what the
    /// dead one wrote down where its number may seem to be in use still.
    public void bury(List<Long> killed) {
        Patience.until("the killed PostgreSQL is gone", () -> killed.stream().noneMatch(this::works));
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean works(long process) {
        return ProcessHandle.of(process).filter(this::hasCommandLine).isPresent();
    }

    /// A process that ended but was not collected by its parent has none.
    private boolean hasCommandLine(ProcessHandle process) {
        return process.info().commandLine().isPresent();
    }

    /// The number may belong to somebody else by now.
    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(cluster.toString())).isPresent();
    }

    private Optional<String> line(int number) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > number ? Optional.of(lines.get(number).strip()) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
