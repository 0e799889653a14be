package org.samklang.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.samklang.app.start.Progress;
import org.samklang.app.start.StartRefused;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL as they travel on the class path, for this machine's system and processor.
///
/// @param version the full version, such as `18.6.0`; names the directory, so that another version is unpacked beside it
record PostgresBinaries(String version) {
    private static final int ROUGH_NUMBER_OF_FILES = 1_070;

    /// The part of the version that decides whether a cluster's files can be read.
    String major() {
        var dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    /// Unpacks into a directory below `parent` unless that was done before; the directory appears whole or not at all.
    Path unpack(Path parent, Progress progress) throws IOException {
        var archive = archiveName();
        var target = parent.resolve("binaries-" + version + archive.substring("postgres".length(), archive.length() - ".txz".length()));
        if (Files.isDirectory(target)) {
            return target;
        }
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StartRefused("this build carries no PostgreSQL for this machine (" + archive
                        + "): build on this machine, or give spring.datasource.url of a PostgreSQL " + major() + " server.");
            }
            var unfinished = parent.resolve("binaries-unfinished");
            Trees.delete(unfinished);
            Files.createDirectories(unfinished);
            extract(packed, unfinished, progress);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static void extract(InputStream packed, Path target, Progress progress) throws IOException {
        var done = 0L;
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry of the archive points outside of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.resolveSibling("."));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.resolveSibling("."));
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
                done++;
                progress.at("Unpacking PostgreSQL", Math.min(done, ROUGH_NUMBER_OF_FILES - 1), ROUGH_NUMBER_OF_FILES);
            }
        }
        progress.at("Unpacking PostgreSQL", done, done);
    }

    private static String archiveName() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        var architecture = arm ? "arm_64" : processor.equals("amd64") ? "x86_64" : processor;
        if (system.startsWith("mac")) {
            return "postgres-darwin-" + architecture + ".txz";
        }
        var musl = Files.exists(Path.of(arm ? "/lib/ld-musl-aarch64.so.1" : "/lib/ld-musl-x86_64.so.1"));
        return "postgres-linux-" + architecture + (musl ? "-alpine_linux" : "") + ".txz";
    }
}
