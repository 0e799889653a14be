package org.samklang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.events.value.SealedValue;

/// Key file and database belong together, from the first start to every restored copy.
class KeyCustodyIT {

    private static final String INGRID = "person:5d0f0a52-3c0e-4f0e-9d3a-0d6a2c8f7b11";
    private static final String NAME = "person.registered#name";

    @TempDir
    Path temporary;

    private final VaultDatabase database = VaultDatabase.create();

    @Test
    void theFirstStartMakesTheKeysAndLaterStartsFindThem() {
        SealedValue sealed = start("keys").vault().seal(INGRID, NAME, "Ingrid");
        KeyRing ring = file("keys").read().orElseThrow();
        assertThat(ring.bound()).isTrue();

        assertThat(start("keys").vault().open(sealed)).isEqualTo(new Opened.Clear("Ingrid"));
        assertThat(file("keys").read()).contains(ring);
    }

    @Test
    void twoFirstStartsAtOnceAgreeOnTheKeys() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Keys> started = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Keys>> starting = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                starting.add(threads.submit(() -> {
                    together.await(60, TimeUnit.SECONDS);
                    return start("keys");
                }));
            }
            for (Future<Keys> one : starting) {
                started.add(one.get());
            }
        }
        SealedValue sealed = started.getFirst().vault().seal(INGRID, NAME, "Ingrid");
        assertThat(started.getLast().vault().open(sealed)).isEqualTo(new Opened.Clear("Ingrid"));
    }

    @Test
    void anotherProcessWithItsOwnNewDirectoryIsRefusedAndMakesNoFile() {
        start("keys");

        assertThatThrownBy(() -> start("other"))
                .isInstanceOf(LostKey.class)
                .hasMessageContaining(file("other").path().toString())
                .hasMessageContaining("is missing");
        assertThat(file("other").path()).doesNotExist();
    }

    @Test
    void aKeyFileOfAnotherDatabaseIsRefused() {
        start("keys");
        Keys.open(VaultDatabase.createAnother().dataSource(), temporary.resolve("other"));

        assertThatThrownBy(() -> start("other"))
                .isInstanceOf(ForeignKeyFile.class)
                .hasMessageContaining("belongs to the vault")
                .hasMessageContaining("All processes over one database use one key file");
    }

    @Test
    void aNewDatabaseDoesNotTakeOverTheKeyFileOfAnother() {
        Keys.open(VaultDatabase.createAnother().dataSource(), temporary.resolve("keys"));

        assertThatThrownBy(() -> start("keys")).isInstanceOf(ForeignKeyFile.class);
        assertThat(database.texts("select epoch::text from vault.key_encryption"))
                .containsExactly("0");
    }

    @Test
    void aKeyFileThatClaimsTheRightVaultIsRefusedByItsKeys() {
        start("keys");
        KeyRing right = file("keys").read().orElseThrow();

        file("wrapping")
                .write(new KeyRing(right.vault(), true, right.fingerprintKey(), Map.of(1, AesGcm.newKey())));
        assertThatThrownBy(() -> start("wrapping"))
                .isInstanceOf(ForeignKeyFile.class)
                .hasMessageContaining("other keys");
        file("fingerprints").write(new KeyRing(right.vault(), true, AesGcm.newKey(), right.wrappingKeys()));
        assertThatThrownBy(() -> start("fingerprints"))
                .isInstanceOf(ForeignKeyFile.class)
                .hasMessageContaining("other keys");
    }

    /// The control: without the check values a foreign key file would start, seal with keys nobody else can unwrap, and call
    /// the same command another one.
    @Test
    void withoutTheCheckValuesTwoProcessesWouldNotUnderstandEachOther() {
        Keys own = start("keys");
        KeyRing right = file("keys").read().orElseThrow();
        KeyRing foreign = new KeyRing(right.vault(), true, AesGcm.newKey(), Map.of(1, AesGcm.newKey()));
        file("foreign").write(foreign);
        database.execute("create table public.copy as select * from vault.key_encryption");
        database.execute("update vault.key_encryption set key_check = '" + foreign.keyCheck(1)
                + "', fingerprint_check = '" + foreign.fingerprintCheck() + "'");
        Keys other = start("foreign");
        SealedValue sealed = other.vault().seal(INGRID, NAME, "Ingrid");

        assertThatThrownBy(() -> own.vault().open(sealed)).isInstanceOf(LostKey.class);
        assertThat(own.vault().fingerprint("{}".getBytes(UTF_8)))
                .isNotEqualTo(other.vault().fingerprint("{}".getBytes(UTF_8)));
    }

    @Test
    void aDatabaseRestoredWithoutItsKeyFileSaysWhatIsMissing() throws IOException {
        start("keys").vault().seal(INGRID, NAME, "Ingrid");
        Files.delete(file("keys").path());

        assertThatThrownBy(() -> start("keys"))
                .isInstanceOf(LostKey.class)
                .hasMessageContaining(file("keys").path().toString())
                .hasMessageContaining("Put the file back");
        assertThat(file("keys").path()).doesNotExist();
    }

    @Test
    void anOlderKeyFileAndAnOlderDatabaseAreBothToldApartFromAForeignOne() throws IOException {
        Keys keys = start("keys");
        keys.vault().seal(INGRID, NAME, "Ingrid");
        Path older = temporary.resolve("older").resolve("vault.keys");
        Files.createDirectories(older.getParent());
        Files.copy(file("keys").path(), older, StandardCopyOption.COPY_ATTRIBUTES);
        database.execute("create table public.copy as select * from vault.key_encryption");
        keys.custody().rotate();

        assertThatThrownBy(() -> start("older")).isInstanceOf(LostKey.class).hasMessageContaining("older copy");
        database.execute("update vault.key_encryption k set epoch = c.epoch, key_check = c.key_check from public.copy c");
        assertThatThrownBy(() -> start("keys")).isInstanceOf(LostKey.class).hasMessageContaining("older copy");
    }

    @Test
    void aFirstStartThatCrashedBeforeItWasRegisteredIsTakenUpAgain() {
        WatchedDataSource crashing = new WatchedDataSource(database.dataSource()).beforeCommit(() -> {
            throw new SQLException("the connection is gone");
        });
        assertThatThrownBy(() -> Keys.open(crashing, temporary.resolve("keys"))).isInstanceOf(VaultUnavailable.class);
        KeyRing left = file("keys").read().orElseThrow();
        assertThat(left.bound()).isFalse();

        start("keys");
        assertThat(file("keys").read()).contains(left.settledOn(1));
    }

    @Test
    void aFirstStartThatCrashedAfterItWasRegisteredIsTakenUpAgain() {
        WatchedDataSource crashing = new WatchedDataSource(database.dataSource()).afterCommit(() -> {
            throw new SQLException("the connection is gone");
        });
        assertThatThrownBy(() -> Keys.open(crashing, temporary.resolve("keys"))).isInstanceOf(VaultUnavailable.class);
        KeyRing left = file("keys").read().orElseThrow();

        start("keys");
        assertThat(file("keys").read()).contains(left.settledOn(1));
    }

    @Test
    void aKeyFileExchangedWhileRunningIsRefused() {
        Keys own = start("keys");
        SealedValue sealed = own.vault().seal(INGRID, NAME, "Ingrid");
        own.vault().evict(INGRID);
        database.execute("update vault.data_key set epoch = 2");
        file("keys").write(KeyRing.first());

        assertThatThrownBy(() -> own.vault().open(sealed)).isInstanceOf(ForeignKeyFile.class);
    }

    private Keys start(String directory) {
        return Keys.open(database.dataSource(), temporary.resolve(directory));
    }

    private KeyFile file(String directory) {
        return new KeyFile(temporary.resolve(directory));
    }
}
