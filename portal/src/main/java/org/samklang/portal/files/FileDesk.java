package org.samklang.portal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Intent;
import org.samklang.command.Role;
import org.samklang.events.StoredFile;
import org.samklang.events.Subject;
import org.samklang.portal.commands.Fault;
import org.samklang.portal.commands.FaultyFields;
import org.samklang.portal.commands.Shape;
import org.samklang.portal.commands.Uploads;
import org.samklang.portal.problems.Trouble;
import org.samklang.portal.security.Caller;
import org.samklang.portal.views.NotThere;
import org.samklang.query.documents.DocumentEntry;
import org.samklang.query.documents.DocumentVersion;
import org.samklang.vault.SealedFiles;

/// Takes files in and hands them out. A file is on the disk, sealed, before the command that refers to it is dispatched;
/// when no command comes, it is removed after a day.
public final class FileDesk implements Uploads {
    private static final int BUFFER = 1 << 13;
    private static final int MEGABYTE = 1 << 20;

    private final SealedFiles files;
    private final long largest;

    /// @param largest bytes that a file may have
    public FileDesk(SealedFiles files, long largest) {
        this.files = files;
        this.largest = largest;
    }

    /// Seals a file and keeps it.
    ///
    /// @throws FileRefused when it is too large, or of no kind that is kept
    /// @throws org.samklang.vault.ErasedSubject when whoever it would be sealed for is erased
    public StoredFile take(Subject sealedFor, InputStream clear) throws IOException {
        Sniffer sniffer = new Sniffer();
        try (SealedFiles.Draft draft = files.begin(sealedFor.streamId())) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int some = clear.read(buffer); some >= 0; some = clear.read(buffer)) {
                size += some;
                if (size > largest) {
                    throw tooLarge();
                }
                sniffer.pass(buffer, 0, some);
                draft.write(buffer, 0, some);
            }
            FileKind kind = sniffer.kind().orElseThrow(() -> new FileRefused(Trouble.UNKNOWN_FILE_KIND));
            SealedFiles.Kept kept = draft.keep(kind.mediaType());
            return new StoredFile(kept.hash(), kept.size(), kept.mediaType(), sealedFor);
        }
    }

    /// Refuses a command that refers to a file that is not here, or not as the command says. From here on no sweep
    /// removes it.
    @Override
    public void check(Intent<?> intent) {
        for (Shape.Part part : Shape.of(intent.getClass()).parts()) {
            if (part.value(intent) instanceof StoredFile file) {
                Optional<SealedFiles.Kept> kept = files.claim(file.hash());
                if (kept.isEmpty() || !isSame(kept.get(), file)) {
                    throw new FaultyFields(List.of(
                            new Fault("/command/" + part.name(), Fault.Code.FILE_NOT_UPLOADED, Map.of())));
                }
            }
        }
    }

    private static boolean isSame(SealedFiles.Kept kept, StoredFile said) {
        return kept.size() == said.size()
                && kept.mediaType().equals(said.mediaType())
                && kept.subject().equals(said.sealedFor().streamId());
    }

    /// The bytes of a version, checked and ready to be read.
    ///
    /// @param document one that the caller may see
    /// @param version null for the current one
    /// @throws NotThere when there are none
    /// @throws FileRefused when they are not for the caller, or nobody can read them any more
    /// @throws org.samklang.vault.DamagedFile when they should be there and are not as they were kept
    public SealedFiles.Content.Clear open(Caller caller, DocumentEntry document, @Nullable Integer version) {
        DocumentVersion wanted = document.version(version);
        if (wanted == null || wanted.file() == null) {
            throw new NotThere();
        }
        if (!document.depicts().isEmpty() && caller.role() != Role.COORDINATOR) {
            throw new FileRefused(Trouble.NOT_ALLOWED);
        }
        if (document.withdrawal() != null) {
            throw new FileRefused(Trouble.WITHDRAWN_FILE);
        }
        return switch (files.open(wanted.file().hash())) {
            case SealedFiles.Content.Clear clear -> clear;
            case SealedFiles.Content.Erased _ -> throw new FileRefused(Trouble.ERASED_FILE);
        };
    }

    FileRefused tooLarge() {
        return new FileRefused(Trouble.FILE_TOO_LARGE, Map.of("most", largestMegabytes()));
    }

    public long largestMegabytes() {
        return largest / MEGABYTE;
    }
}
