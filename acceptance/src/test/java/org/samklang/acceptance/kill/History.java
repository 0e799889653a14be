package org.samklang.acceptance.kill;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samklang.acceptance.kill.Attempt.Outcome;

/// All that the clients sent and heard, and when something was killed; kept as a file beside the test's results, one line
/// for each, separated by tabs.
final class History implements AutoCloseable {
    private final List<Attempt> attempts = new ArrayList<>();
    private final Set<UUID> acknowledged = new HashSet<>();
    private final BufferedWriter file;

    /// @param name of the file, without its ending
    History(String name) {
        try {
            file = Files.newBufferedWriter(directory().resolve(name + ".tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where histories are kept.
    static Path directory() {
        try {
            return Files.createDirectories(Path.of(System.getProperty("basedir", ""), "target", "kill"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
        if (attempt.answered()) {
            acknowledged.add(attempt.command());
        }
        write("%s\t%d\t%s\t%s\t%d\t%s"
                .formatted(
                        attempt.at(),
                        attempt.client(),
                        attempt.command(),
                        attempt.outcome(),
                        attempt.position(),
                        attempt.words()));
    }

    /// What happened to the program meanwhile.
    synchronized void remark(String words) {
        write("%s\t-\t-\t-\t-\t%s".formatted(Instant.now(), words));
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /// How many commands were acknowledged so far.
    synchronized int acknowledged() {
        return acknowledged.size();
    }

    /// How many attempts ended so.
    synchronized long count(Outcome outcome) {
        return attempts.stream().filter(attempt -> attempt.outcome() == outcome).count();
    }

    /// How many commands nobody ever got an answer to.
    synchronized long unresolved() {
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.UNKNOWN)
                .map(Attempt::command)
                .filter(command -> !acknowledged.contains(command))
                .distinct()
                .count();
    }

    /// How many commands were recorded although their sender first heard nothing of it: the crash came in between.
    synchronized long resolvedByRetry() {
        Set<UUID> doubted = new HashSet<>();
        Set<UUID> resolved = new HashSet<>();
        for (Attempt attempt : attempts) {
            switch (attempt.outcome()) {
                case UNKNOWN -> doubted.add(attempt.command());
                case REPEATED -> {
                    if (doubted.contains(attempt.command())) {
                        resolved.add(attempt.command());
                    }
                }
                case ACKNOWLEDGED, REFUSED, UNSENT -> {}
            }
        }
        return resolved.size();
    }

    private void write(String line) {
        try {
            file.write(line.replace('\n', ' '));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
