package org.samklang.app.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The directory that holds everything of one installation, claimed by one process for as long as it lives.
///
/// The claim is a lock of the operating system, so it ends with the process however that ends. It is taken before anything
/// else in the directory is looked at: whoever does not get it touches nothing.
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel claim;

    private DataDirectory(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    /// Claims the directory, making it if need be, or refuses when another process has it.
    public static DataDirectory claim(Path directory) {
        try {
            var path = Files.createDirectories(directory.toAbsolutePath().normalize()).toRealPath();
            var channel = FileChannel.open(path.resolve("samklang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    throw alreadyRunning(path);
                }
            } catch (OverlappingFileLockException _) {
                throw alreadyRunning(path);
            }
            Files.writeString(path.resolve("samklang.pid"), ProcessHandle.current().pid() + "\n");
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StartRefused("the data directory " + directory.toAbsolutePath().normalize() + " cannot be used: " + e, e);
        }
    }

    private static StartRefused alreadyRunning(Path path) {
        var process = "";
        try {
            process = " (process " + Files.readString(path.resolve("samklang.pid")).strip() + ")";
        } catch (IOException _) {
            // The holder has not written its number yet.
        }
        return new StartRefused("Samklang is already running on " + path + process + "; nothing was touched.");
    }

    /// The absolute path, symbolic links resolved.
    public Path path() {
        return path;
    }

    /// Where the embedded PostgreSQL lives: binaries, cluster, passwords, its log.
    public Path postgresql() {
        return path.resolve("postgresql");
    }

    /// The files of the embedded PostgreSQL's databases; it appears whole or not at all.
    public Path cluster() {
        return postgresql().resolve("cluster");
    }

    /// Refuses when the directory was made for another purpose; writes the purpose down while there is no data yet.
    public void serve(Purpose asked) {
        var mark = path.resolve("made-for");
        try {
            if (Files.notExists(cluster())) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                Files.writeString(mark, asked.stored() + "\n");
            } else {
                var made = Files.exists(mark) ? Purpose.ofStored(Files.readString(mark), path.toString()) : Purpose.REAL;
                asked.serve(made, path.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve("samklang.pid"));
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
