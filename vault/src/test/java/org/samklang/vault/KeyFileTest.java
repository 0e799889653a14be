package org.samklang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path temporary;

    private Path directory;
    private KeyFile file;

    @BeforeEach
    void inANewDirectory() {
        directory = temporary.resolve("a").resolve("keys");
        file = new KeyFile(directory);
    }

    @Test
    void whereThereIsNoFileThereAreNoKeys() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        KeyRing ring = KeyRing.first().with(2, AesGcm.newKey());
        file.write(ring);
        assertThat(file.read()).contains(ring);

        file.write(ring.settledOn(2));
        assertThat(file.read()).contains(ring.settledOn(2));
        assertThat(file.read().orElseThrow().has(1)).isFalse();
    }

    @Test
    void onlyItsOwnerMayReadFileAndDirectory() throws IOException {
        file.write(KeyRing.first());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatEverybodyMayReadIsRefused() throws IOException {
        file.write(KeyRing.first());
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> file.read())
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining(file.path().toString());
    }

    @Test
    void anUnfinishedFileOfACrashIsNeitherReadNorInTheWay() throws IOException {
        KeyRing ring = KeyRing.first();
        file.write(ring);
        Path unfinished = directory.resolve("vault.keys.next");
        Files.writeString(unfinished, "samklang-vault-keys 1\nvault ");

        assertThat(file.read()).contains(ring);
        KeyRing next = ring.with(2, AesGcm.newKey());
        file.write(next);
        assertThat(file.read()).contains(next);
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void aDamagedFileIsRefusedWhereverItIsDamagedAndItsKeysStayOutOfTheMessage() throws IOException {
        KeyRing ring = KeyRing.first();
        file.write(ring);
        String text = Files.readString(file.path());
        String secret = AesGcm.base64(ring.fingerprintKey().getEncoded());
        assertThat(text).contains(secret);

        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == '7' ? '8' : '7';
            Files.writeString(file.path(), text.substring(0, at) + other + text.substring(at + 1));
            assertThatThrownBy(() -> file.read())
                    .isInstanceOf(LostKey.class)
                    .hasMessageContaining("damaged")
                    .hasMessageNotContaining(secret);
            Files.writeString(file.path(), text.substring(0, at));
            assertThatThrownBy(() -> file.read()).isInstanceOf(LostKey.class);
        }
    }
}
