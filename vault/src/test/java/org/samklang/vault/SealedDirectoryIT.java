package org.samklang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedDirectoryIT {
    private static final String DOCUMENT = "document:kss-report-2010";
    private static final String PERSON = "person:5d0f0a52-3c0e-4f0e-9d3a-0d6a2c8f7b11";
    private static final String PDF = "application/pdf";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final SealedFiles.Patience PATIENCE =
            new SealedFiles.Patience(Duration.ofDays(1), Duration.ofHours(1));

    @TempDir
    Path directory;

    @TempDir
    Path keyDirectory;

    private final VaultDatabase database = VaultDatabase.create();
    private SealedFiles files;

    @BeforeEach
    void openTheFiles() {
        files = at(NOON);
    }

    /// What a process that started at this time has.
    private SealedFiles at(Instant now) {
        return new SealedDirectory(
                directory,
                Keys.open(database.dataSource(), keyDirectory).vault(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static byte[] clear(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private SealedFiles.Kept kept(String subject, byte[] clear) throws IOException {
        try (SealedFiles.Draft draft = files.begin(subject)) {
            for (int at = 0; at < clear.length; at += 1000) {
                draft.write(clear, at, Math.min(1000, clear.length - at));
            }
            return draft.keep(PDF);
        }
    }

    private byte[] read(String hash) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((SealedFiles.Content.Clear) files.open(hash)).writeTo(out);
        return out.toByteArray();
    }

    private Path stored(SealedFiles.Kept kept) {
        return directory.resolve(kept.hash().substring(0, 2)).resolve(kept.hash());
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("lock"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 200_000})
    void whatIsKeptIsReadAgainAlsoByAnotherProcess(int size) throws IOException {
        byte[] clear = clear(size);
        SealedFiles.Kept kept = kept(DOCUMENT, clear);
        files = at(NOON);

        assertThat(read(kept.hash())).isEqualTo(clear);
        assertThat(files.claim(kept.hash())).contains(kept);
        assertThat(kept.size()).isEqualTo(size);
        assertThat(kept.mediaType()).isEqualTo(PDF);
        assertThat(kept.subject()).isEqualTo(DOCUMENT);
    }

    @Test
    void aFileIsNamedByTheHashOfItsSealedBytes() throws Exception {
        SealedFiles.Kept kept = kept(DOCUMENT, clear(70_000));
        byte[] stored = Files.readAllBytes(stored(kept));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(stored)))
                .isEqualTo(kept.hash());
        assertThat(kept(DOCUMENT, clear(70_000)).hash()).isNotEqualTo(kept.hash());
    }

    @Test
    void noClearByteReachesTheDiskNotEvenOfADraft() throws IOException {
        byte[] secret = "Her name is Josefine. ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        try (SealedFiles.Draft draft = files.begin(DOCUMENT)) {
            draft.write(secret, 0, secret.length);
            assertThat(everything()).singleElement().satisfies(path -> assertThat(text(path)).doesNotContain("Josefine"));
            draft.keep(PDF);
        }
        assertThat(everything()).singleElement().satisfies(path -> assertThat(text(path))
                .doesNotContain("Josefine")
                .startsWith("samklang-file 1 document:kss-report-2010 "));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDraftThatIsClosedLeavesNothing() throws IOException {
        try (SealedFiles.Draft draft = files.begin(DOCUMENT)) {
            draft.write(clear(100_000), 0, 100_000);
        }
        assertThat(everything()).isEmpty();
    }

    @Test
    void nothingButAHashNamesAFile() {
        for (String name : List.of("", "../../keys/vault.keys", "..", "lock", "drafts", "A".repeat(64), "/etc/passwd")) {
            assertThat(files.claim(name)).isEmpty();
            assertThatThrownBy(() -> files.open(name)).isInstanceOf(DamagedFile.class);
        }
    }

    @Nested
    class Damage {
        @Test
        void aFileThatIsMissingIsAnError() {
            assertThat(files.claim("0a".repeat(32))).isEmpty();
            assertThatThrownBy(() -> files.open("0a".repeat(32))).isInstanceOf(DamagedFile.class);
        }

        @Test
        void aFileThatWasCutOffIsAnErrorWhereverItWasCut() throws IOException {
            SealedFiles.Kept kept = kept(DOCUMENT, clear(140_000));
            byte[] whole = Files.readAllBytes(stored(kept));
            for (int length : List.of(0, 1, 40, 300, 65_536, whole.length - 273, whole.length - 1)) {
                Files.write(stored(kept), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> files.open(kept.hash())).isInstanceOf(DamagedFile.class);
                assertThatThrownBy(() -> files.claim(kept.hash())).isInstanceOf(DamagedFile.class);
            }
            Files.write(stored(kept), whole);
            assertThat(read(kept.hash())).hasSize(140_000);
        }

        @Test
        void aBitThatFlippedIsAnErrorWhereverItStands() throws IOException {
            SealedFiles.Kept kept = kept(DOCUMENT, clear(70_000));
            byte[] whole = Files.readAllBytes(stored(kept));
            for (int at : List.of(0, 20, 100, 70_000, whole.length - 1)) {
                byte[] other = whole.clone();
                other[at] ^= 1;
                Files.write(stored(kept), other);
                assertThatThrownBy(() -> files.open(kept.hash())).isInstanceOf(DamagedFile.class);
            }
        }

        /// Whoever can write into the directory can name a file as it likes, and still make it open as nothing else.
        @Test
        void chunksThatWereExchangedOrCutOffDoNotOpenUnderAFittingHashEither() throws Exception {
            byte[] whole = Files.readAllBytes(stored(kept(DOCUMENT, clear(FileSeal.CHUNK * 3))));
            int line = new String(whole, 0, 200, StandardCharsets.US_ASCII).indexOf('\n') + 1;
            byte[] exchanged = whole.clone();
            System.arraycopy(whole, line, exchanged, line + FileSeal.SEALED_CHUNK, FileSeal.SEALED_CHUNK);
            System.arraycopy(whole, line + FileSeal.SEALED_CHUNK, exchanged, line, FileSeal.SEALED_CHUNK);
            byte[] shorter = new byte[whole.length - FileSeal.SEALED_CHUNK];
            System.arraycopy(whole, 0, shorter, 0, line + FileSeal.SEALED_CHUNK);
            System.arraycopy(
                    whole,
                    line + 2 * FileSeal.SEALED_CHUNK,
                    shorter,
                    line + FileSeal.SEALED_CHUNK,
                    shorter.length - line - FileSeal.SEALED_CHUNK);

            assertThatThrownBy(() -> read(planted(exchanged))).isInstanceOf(DamagedFile.class);
            assertThatThrownBy(() -> read(planted(shorter))).isInstanceOf(DamagedFile.class);
            assertThat(read(planted(whole))).hasSize(FileSeal.CHUNK * 3);
        }

        private String planted(byte[] bytes) throws Exception {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            Files.createDirectories(directory.resolve(hash.substring(0, 2)));
            Files.write(directory.resolve(hash.substring(0, 2)).resolve(hash), bytes);
            return hash;
        }
    }

    @Nested
    class AfterAnErasure {
        @Test
        void theFileOfAnErasedSubjectIsErasedAndNotLost() throws IOException {
            SealedFiles.Kept hers = kept(PERSON, clear(1_000));
            SealedFiles.Kept other = kept(DOCUMENT, clear(1_000));
            database.erase(PERSON);
            files = at(NOON);

            assertThat(files.open(hers.hash())).isEqualTo(new SealedFiles.Content.Erased(PERSON));
            assertThat(read(other.hash())).isEqualTo(clear(1_000));
            assertThatThrownBy(() -> files.claim(hers.hash())).isInstanceOf(ErasedSubject.class);
        }

        @Test
        void nothingMoreIsKeptForIt() throws IOException {
            kept(PERSON, clear(10));
            database.erase(PERSON);
            assertThatThrownBy(() -> files.begin(PERSON)).isInstanceOf(ErasedSubject.class);
        }
    }

    @Nested
    class Sweeping {
        private int sweep(Instant now, Set<String> referenced, Set<String> withdrawn) {
            return at(now).sweep(referenced, withdrawn, PATIENCE, now);
        }

        private Instant after(Duration time) {
            return NOON.plus(time);
        }

        /// The process died after the file was kept and before its command was dispatched.
        @Test
        void aFileThatNoCommandCameToReferToGoesAfterADay() throws IOException {
            SealedFiles.Kept orphan = kept(DOCUMENT, clear(10));
            assertThat(sweep(after(Duration.ofHours(23)), Set.of(), Set.of())).isZero();
            assertThat(stored(orphan)).exists();
            assertThat(sweep(after(Duration.ofHours(25)), Set.of(), Set.of())).isOne();
            assertThat(stored(orphan)).doesNotExist();
        }

        @Test
        void whatAFactRefersToIsNeverRemoved() throws IOException {
            SealedFiles.Kept kept = kept(DOCUMENT, clear(10));
            assertThat(sweep(after(Duration.ofDays(3_650)), Set.of(kept.hash()), Set.of()))
                    .isZero();
            assertThat(sweep(after(Duration.ofDays(3_650)), Set.of(kept.hash()), Set.of(kept.hash())))
                    .isZero();
            assertThat(stored(kept)).exists();
        }

        @Test
        void whatWasWithdrawnGoesSoon() throws IOException {
            SealedFiles.Kept kept = kept(DOCUMENT, clear(10));
            assertThat(sweep(after(Duration.ofMinutes(59)), Set.of(), Set.of(kept.hash()))).isZero();
            assertThat(sweep(after(Duration.ofMinutes(61)), Set.of(), Set.of(kept.hash()))).isOne();
        }

        /// Between the claim and the fact, a sweep that has read the log before does not know of the reference yet.
        @Test
        void whatACommandIsAboutToReferToIsLeftAlone() throws IOException {
            SealedFiles.Kept kept = kept(DOCUMENT, clear(10));
            assertThat(at(after(Duration.ofHours(25))).claim(kept.hash())).contains(kept);
            assertThat(sweep(after(Duration.ofHours(26)), Set.of(), Set.of())).isZero();
            assertThat(stored(kept)).exists();
        }

        /// The process died in the middle of an upload.
        @Test
        void whatAnUploadLeftGoesToo() throws IOException {
            Path draft = directory.resolve("drafts").resolve("0a0b");
            Files.createDirectories(draft.getParent());
            Files.write(draft, new byte[10]);
            Files.setLastModifiedTime(draft, java.nio.file.attribute.FileTime.from(NOON));
            assertThat(sweep(after(Duration.ofHours(23)), Set.of(), Set.of())).isZero();
            assertThat(sweep(after(Duration.ofHours(25)), Set.of(), Set.of())).isOne();
            assertThat(everything()).isEmpty();
        }
    }
}
