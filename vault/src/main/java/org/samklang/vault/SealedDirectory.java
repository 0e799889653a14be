package org.samklang.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sealed files in a directory: `ab/ab12...` by hash, what is being written under `drafts`. No name of anybody's choosing
/// is ever part of a path.
///
/// A file that is kept or claimed is as new as that moment; the sweep looks at its age and removes it under the lock that
/// a claim takes too, so that it never removes what a command is about to refer to.
final class SealedDirectory implements SealedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SealedDirectory.class);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String DRAFTS = "drafts";
    private static final Set<PosixFilePermission> FILE_RIGHTS = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY_RIGHTS = PosixFilePermissions.fromString("rwx------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;
    private final SealingVault keys;
    private final Clock clock;
    private final ReentrantLock threads = new ReentrantLock();

    SealedDirectory(Path directory, SealingVault keys, Clock clock) {
        this.directory = directory.toAbsolutePath().normalize();
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Draft begin(String subject) {
        DataKey key = keys.keyToSealWith(subject);
        try {
            Path drafts = directory.resolve(DRAFTS);
            Files.createDirectories(drafts, rights(DIRECTORY_RIGHTS));
            return new Writing(drafts.resolve(HexFormat.of().formatHex(AesGcm.random(16))), FileSeal.begin(subject, key), key);
        } catch (IOException e) {
            throw new VaultUnavailable("No file can be written into " + directory, e);
        }
    }

    @Override
    public Optional<Kept> claim(String hash) {
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        Path file = path(hash);
        boolean there = locked(() -> {
            try {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                return true;
            } catch (NoSuchFileException _) {
                return false;
            }
        });
        if (!there) {
            return Optional.empty();
        }
        return switch (open(hash)) {
            case Content.Clear clear -> Optional.of(clear.file());
            case Content.Erased erased -> throw new ErasedSubject(erased.subject());
        };
    }

    @Override
    public Content open(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new DamagedFile("A fact names a file by what is no hash");
        }
        try (FileChannel channel = FileChannel.open(path(hash), StandardOpenOption.READ)) {
            if (!hashOf(channel).equals(hash)) {
                throw damaged(hash, "its bytes do not have this hash");
            }
            FileSeal seal = seal(channel, hash);
            Optional<DataKey> key = keys.keyToOpen(seal.subject(), seal.key());
            return key.isPresent() ? readable(channel, hash, seal, key.get()) : new Content.Erased(seal.subject());
        } catch (NoSuchFileException missing) {
            throw new DamagedFile("The file " + hash + " is missing in " + directory, missing);
        } catch (IOException e) {
            throw new VaultUnavailable("The file " + hash + " cannot be read", e);
        }
    }

    private Content.Clear readable(FileChannel channel, String hash, FileSeal seal, DataKey key) throws IOException {
        long start = seal.line().length();
        long body = channel.size() - start - FileSeal.SEALED_END;
        if (body < 0) {
            throw damaged(hash, "it is cut off");
        }
        int chunks = Math.toIntExact((body + FileSeal.SEALED_CHUNK - 1) / FileSeal.SEALED_CHUNK);
        FileSeal.End end = seal.openEnd(key, chunks, bytes(channel, start + body, FileSeal.SEALED_END))
                .orElseThrow(() -> damaged(hash, "its end does not open"));
        Kept kept = new Kept(hash, seal.subject(), end.size(), end.mediaType());
        return new Reading(path(hash), seal, key, kept, start, body);
    }

    private static String hashOf(FileChannel channel) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(FileSeal.CHUNK);
        for (long at = 0; ; ) {
            buffer.clear();
            int read = channel.read(buffer, at);
            if (read < 0) {
                return HexFormat.of().formatHex(digest.digest());
            }
            digest.update(buffer.flip());
            at += read;
        }
    }

    private static FileSeal seal(FileChannel channel, String hash) throws IOException {
        byte[] beginning = bytes(channel, 0, (int) Math.min(channel.size(), FileSeal.LONGEST_LINE));
        String text = new String(beginning, StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        return Optional.of(text)
                .filter(_ -> end >= 0)
                .flatMap(_ -> FileSeal.parse(text.substring(0, end)))
                .orElseThrow(() -> damaged(hash, "it does not begin as it was written"));
    }

    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("the file ends early");
            }
        }
        return buffer.array();
    }

    private static DamagedFile damaged(String hash, String how) {
        return new DamagedFile("The file " + hash + " is damaged: " + how);
    }

    @Override
    public int sweep(Set<String> referenced, Set<String> withdrawn, Patience patience, Instant now) {
        int removed = 0;
        for (Path folder : children(directory)) {
            String name = folder.getFileName().toString();
            if (name.equals(DRAFTS)) {
                removed += children(folder).stream()
                        .filter(draft -> remove(draft, patience.unreferenced(), now))
                        .count();
            } else if (name.length() == 2) {
                for (Path file : children(folder)) {
                    String hash = file.getFileName().toString();
                    if (HASH.matcher(hash).matches() && !referenced.contains(hash)) {
                        Duration age = withdrawn.contains(hash) ? patience.withdrawn() : patience.unreferenced();
                        removed += remove(file, age, now) ? 1 : 0;
                    }
                }
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} files that nobody refers to any more", removed);
        }
        return removed;
    }

    private boolean remove(Path file, Duration patience, Instant now) {
        return locked(() -> {
            try {
                return Files.getLastModifiedTime(file).toInstant().plus(patience).isBefore(now)
                        && Files.deleteIfExists(file);
            } catch (NoSuchFileException _) {
                return false;
            }
        });
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new VaultUnavailable("The directory " + folder + " cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Touching {
        boolean act() throws IOException;
    }

    /// Alone among the threads of this process and among processes over this directory.
    private boolean locked(Touching what) {
        threads.lock();
        try {
            Files.createDirectories(directory, rights(DIRECTORY_RIGHTS));
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
                    FileLock _ = channel.lock()) {
                return what.act();
            }
        } catch (IOException e) {
            throw new VaultUnavailable("The directory " + directory + " cannot be used", e);
        } finally {
            threads.unlock();
        }
    }

    private Path path(String hash) {
        return folder(hash).resolve(hash);
    }

    private Path folder(String hash) {
        return directory.resolve(hash.substring(0, 2));
    }

    private static FileAttribute<?>[] rights(Set<PosixFilePermission> rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    // Windows cannot open a directory; there the rename itself is what there is.
    private static void force(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing in this JDK", e);
        }
    }

    /// One file on its way to the disk; holds one chunk in memory.
    private final class Writing implements Draft {
        private final Path draft;
        private final FileSeal seal;
        private final DataKey key;
        private final FileChannel channel;
        private final MessageDigest digest = sha256();
        private final byte[] chunk = new byte[FileSeal.CHUNK];
        private int filled;
        private int number;
        private long size;

        Writing(Path draft, FileSeal seal, DataKey key) throws IOException {
            this.draft = draft;
            this.seal = seal;
            this.key = key;
            this.channel = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights(FILE_RIGHTS));
            put(seal.line().getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void write(byte[] clear, int offset, int length) throws IOException {
            int from = offset;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, chunk.length - filled);
                System.arraycopy(clear, from, chunk, filled, some);
                filled += some;
                from += some;
                left -= some;
                size += some;
                if (filled == chunk.length) {
                    seal();
                }
            }
        }

        private void seal() throws IOException {
            put(seal.seal(key, number, Arrays.copyOf(chunk, filled)));
            number++;
            filled = 0;
        }

        private void put(byte[] bytes) throws IOException {
            digest.update(bytes);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public Kept keep(String mediaType) throws IOException {
            if (filled > 0) {
                seal();
            }
            put(seal.sealEnd(key, number, new FileSeal.End(size, mediaType)));
            Arrays.fill(chunk, (byte) 0);
            channel.force(true);
            channel.close();
            Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
            String hash = HexFormat.of().formatHex(digest.digest());
            Path folder = folder(hash);
            Files.createDirectories(folder, rights(DIRECTORY_RIGHTS));
            Files.move(draft, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(directory);
            return new Kept(hash, seal.subject(), size, mediaType);
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(draft);
        }
    }

    /// One file on its way to its reader; holds one chunk in memory.
    private record Reading(Path path, FileSeal seal, DataKey key, Kept file, long start, long body)
            implements Content.Clear {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                long left = body;
                for (int number = 0; left > 0; number++) {
                    int some = (int) Math.min(left, FileSeal.SEALED_CHUNK);
                    byte[] clear = seal.open(key, number, bytes(channel, start + body - left, some))
                            .orElseThrow(() -> damaged(file.hash(), "a chunk does not open"));
                    out.write(clear);
                    left -= some;
                }
            }
        }
    }
}
