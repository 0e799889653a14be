package org.samklang.app.files;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.samklang.command.log.FilesInLog;
import org.samklang.vault.SealedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sweeps now and then: what was uploaded and never named by a command goes after a day, what was withdrawn soon.
///
/// The log is read before the files are looked at. A file that a fact after that refers to was claimed moments before its
/// command was dispatched, so it is too new to be removed.
final class FileSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final SealedFiles files;
    private final Supplier<FilesInLog.References> log;
    private final SealedFiles.Patience patience;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("samklang-files-sweep").factory());

    FileSweep(SealedFiles files, Supplier<FilesInLog.References> log, SealedFiles.Patience patience, Clock clock) {
        this.files = files;
        this.log = log;
        this.patience = patience;
        this.clock = clock;
    }

    void every(Duration pause) {
        thread.scheduleWithFixedDelay(this::sweepAndTell, FIRST.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweepAndTell() {
        try {
            sweep();
        } catch (RuntimeException failure) {
            // Nothing was lost; the next sweep tries again.
            LOG.warn("files could not be swept", failure);
        }
    }

    int sweep() {
        FilesInLog.References references = log.get();
        return files.sweep(references.referenced(), references.withdrawn(), patience, clock.instant());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
