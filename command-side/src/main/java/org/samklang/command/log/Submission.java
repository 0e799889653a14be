package org.samklang.command.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.samklang.command.Receipt;

/// The events of one command, waiting to be appended together or not at all.
final class Submission {

    private final CommandIdentity command;
    private final List<EventRow> rows;
    private final CompletableFuture<Receipt> answer = new CompletableFuture<>();
    private final long since = System.nanoTime();

    Submission(CommandIdentity command, List<EventRow> rows) {
        this.command = command;
        this.rows = List.copyOf(rows);
    }

    CommandIdentity command() {
        return command;
    }

    List<EventRow> rows() {
        return rows;
    }

    CompletableFuture<Receipt> answer() {
        return answer;
    }

    boolean waitsLongerThan(Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }

    int size() {
        return rows.stream().mapToInt(EventRow::size).sum();
    }
}
