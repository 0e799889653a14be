package org.samklang.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.command.log.FilesInLog;
import org.samklang.vault.SealedFiles;

class FileSweepTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SealedFiles.Patience PATIENCE =
            new SealedFiles.Patience(Duration.ofDays(1), Duration.ofHours(1));

    /// Otherwise a file could be judged by a log that is older than the judgement of its age.
    @Test
    void theLogIsReadBeforeTheFilesAreLookedAt() {
        List<String> order = new ArrayList<>();
        SealedFiles files = mock(SealedFiles.class);
        when(files.sweep(any(), any(), any(), any())).thenAnswer(_ -> {
            order.add("files");
            return 2;
        });
        try (FileSweep sweep = new FileSweep(
                files,
                () -> {
                    order.add("log");
                    return new FilesInLog.References(Set.of("a"), Set.of("b"));
                },
                PATIENCE,
                Clock.fixed(NOON, ZoneOffset.UTC))) {
            assertThat(sweep.sweep()).isEqualTo(2);
        }
        assertThat(order).containsExactly("log", "files");
        verify(files).sweep(Set.of("a"), Set.of("b"), PATIENCE, NOON);
    }
}
