package org.samklang.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.SecretKey;

/// The file `vault.keys`, readable by its owner only. It is replaced as a whole (a new file is written and forced to disk,
/// renamed, and the directory forced), so that a crash leaves either the old keys or the new ones. It may be written only
/// while the database's row of the key-encryption key is held alone.
final class KeyFile {

    private static final String FORMAT = "samklang-vault-keys";
    private static final Set<PosixFilePermission> FILE_RIGHTS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_RIGHTS = PosixFilePermissions.fromString("rwx------");

    private final Path directory;
    private final Path file;
    private final Path next;
    private final boolean posix =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    KeyFile(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.file = this.directory.resolve("vault.keys");
        this.next = this.directory.resolve("vault.keys.next");
    }

    Path path() {
        return file;
    }

    Optional<KeyRing> read() {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            refuseWhenOthersMayRead();
            return Optional.of(ring(text));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new VaultUnavailable("The key file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(KeyRing ring) {
        try {
            Files.createDirectories(directory, rights(DIRECTORY_RIGHTS));
            forget();
            try (FileChannel channel = FileChannel.open(
                    next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(FILE_RIGHTS))) {
                ByteBuffer bytes = ByteBuffer.wrap(text(ring).getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceDirectory();
        } catch (IOException e) {
            throw new VaultUnavailable("The key file " + file + " cannot be written", e);
        }
    }

    /// Deletes what a crash may have left beside the file: it can hold a key that was to be destroyed.
    void forget() {
        try {
            Files.deleteIfExists(next);
        } catch (IOException e) {
            throw new VaultUnavailable("The unfinished key file " + next + " cannot be deleted", e);
        }
    }

    private FileAttribute<?>[] rights(Set<PosixFilePermission> rights) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    // Windows cannot open a directory; there the rename itself is what there is.
    private void forceDirectory() throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void refuseWhenOthersMayRead() throws IOException {
        if (posix) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.OTHERS_READ) || rights.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IOException("everybody on this machine may use it; make it readable by its owner only");
            }
        }
    }

    private static String text(KeyRing ring) {
        StringBuilder text = new StringBuilder(FORMAT).append(" 1\n");
        text.append("vault ").append(ring.vault()).append('\n');
        text.append("state ").append(ring.bound() ? "bound" : "new").append('\n');
        text.append("fingerprint ").append(written(ring.fingerprintKey())).append('\n');
        new TreeMap<>(ring.wrappingKeys())
                .forEach((epoch, key) -> text.append("wrapping ")
                        .append(epoch)
                        .append(' ')
                        .append(written(key))
                        .append('\n'));
        return text + "sum " + sum(text.toString()) + "\n";
    }

    private KeyRing ring(String text) {
        int end = text.lastIndexOf("sum ");
        if (end < 0 || !text.substring(end).equals("sum " + sum(text.substring(0, end)) + "\n")) {
            throw new LostKey("The key file " + file + " is damaged or cut off: its check sum does not fit");
        }
        Map<String, String> lines = new TreeMap<>();
        text.substring(0, end).lines().forEach(line -> {
            int space = line.lastIndexOf(' ');
            lines.put(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
        });
        if (!"1".equals(lines.remove(FORMAT))) {
            throw new LostKey("The key file " + file + " is of an unknown version");
        }
        UUID vault = UUID.fromString(part(lines, "vault"));
        boolean bound = part(lines, "state").equals("bound");
        SecretKey fingerprint = key(part(lines, "fingerprint"));
        Map<Integer, SecretKey> wrapping = new TreeMap<>();
        lines.forEach((name, key) -> wrapping.put(Integer.valueOf(name.substring("wrapping ".length())), key(key)));
        return new KeyRing(vault, bound, fingerprint, wrapping);
    }

    private String part(Map<String, String> lines, String name) {
        return Optional.ofNullable(lines.remove(name))
                .orElseThrow(() -> new LostKey("The key file " + file + " has no line " + name));
    }

    private SecretKey key(String base64) {
        return AesGcm.key(AesGcm.bytes(base64)
                .orElseThrow(() -> new LostKey("The key file " + file + " has a key that is not base64url")));
    }

    private static String written(SecretKey key) {
        return AesGcm.base64(key.getEncoded());
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this JDK", e);
        }
    }
}
