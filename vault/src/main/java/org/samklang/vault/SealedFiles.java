package org.samklang.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Keeps files sealed, outside the log and outside the database, each named by the SHA-256 of its sealed bytes.
///
/// A file is sealed with the key of its subject, so that an erasure of the subject reaches it, here and in every copy.
/// May be used by many threads and, over one directory, by many processes.
public interface SealedFiles {

    /// Begins a file. What is written is sealed at once; no clear byte reaches the disk.
    ///
    /// @param subject `document:<id>` or `person:<id>`
    /// @throws ErasedSubject when the subject is erased
    Draft begin(String subject);

    /// Says that a command is about to refer to this file, so that no sweep removes it meanwhile.
    ///
    /// @return what it holds; empty where there is no such file
    /// @throws ErasedSubject when its subject was erased
    /// @throws DamagedFile when it is not as it was kept
    Optional<Kept> claim(String hash);

    /// Opens a file that a fact refers to, after all its bytes were checked.
    ///
    /// @throws DamagedFile when it is missing, cut off or altered: never shown as an empty file
    Content open(String hash);

    /// Removes what nobody refers to and what was withdrawn, unless it was kept or claimed a short while ago, and what
    /// an upload left that never came to its end.
    ///
    /// @param referenced the hashes that facts refer to and that were not withdrawn: these are never removed
    /// @param withdrawn the hashes whose documents were withdrawn
    /// @return how many files were removed
    int sweep(Set<String> referenced, Set<String> withdrawn, Patience patience, Instant now);

    /// How long a file is left alone after it was kept or claimed.
    ///
    /// @param unreferenced while nobody refers to it
    /// @param withdrawn once its document is withdrawn
    record Patience(Duration unreferenced, Duration withdrawn) {}

    /// A file that is kept.
    ///
    /// @param size before it was sealed, in bytes
    record Kept(String hash, String subject, long size, String mediaType) {}

    /// A file that is being written. Closing it before it is kept leaves nothing behind.
    interface Draft extends Closeable {

        void write(byte[] clear, int offset, int length) throws IOException;

        /// Seals what remains and puts it on the disk, so that it survives whatever comes next.
        Kept keep(String mediaType) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// What became of a file when it was opened.
    sealed interface Content {

        /// It can be read.
        non-sealed interface Clear extends Content {
            Kept file();

            /// Every chunk is checked before it is handed on.
            void writeTo(OutputStream out) throws IOException;
        }

        /// Its subject was erased; nobody can read it again.
        record Erased(String subject) implements Content {}
    }
}
