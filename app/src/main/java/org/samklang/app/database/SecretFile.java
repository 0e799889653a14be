package org.samklang.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A random password in a file that only its owner may read.
///
/// @param path where it lies
record SecretFile(Path path) {
    private static final int BYTES = 32;

    /// The password, made on first use.
    String value() throws IOException {
        if (Files.notExists(path)) {
            var random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            var unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(random) + "\n");
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(path).strip();
    }
}
