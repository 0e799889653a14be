package org.samklang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.events.value.SealedValue;

class KeyRotationIT {

    private static final String INGRID = "person:5d0f0a52-3c0e-4f0e-9d3a-0d6a2c8f7b11";
    private static final String AMAL = "person:7a1c9d10-52c4-4c57-8f0c-2f7f3f5f6b02";
    private static final String NAME = "person.registered#name";
    private static final String INSERT = "insert into vault.data_key";

    @TempDir
    Path directory;

    private final VaultDatabase database = VaultDatabase.create();

    @Test
    void everyLivingKeyIsWrappedAnewAndTheOldWrappingKeyIsGone() {
        Keys keys = keys();
        Map<SealedValue, Opened> sealed = sealed(keys.vault(), 1_050);
        SealedValue erased = keys.vault().seal(INGRID, NAME, "Ingrid");
        database.erase(INGRID);
        List<String> before = database.texts("select wrapped_key from vault.data_key where state = 'LIVE'");
        KeyRing old = ring();

        assertThat(keys.custody().rotate()).isEqualTo(new KeyRotation.Rotated(2, 1_050));

        assertThat(ring().wrappingKeys()).containsOnlyKeys(2).doesNotContainValue(old.wrappingKeys().get(1));
        assertThat(database.texts("select wrapped_key from vault.data_key where state = 'LIVE'"))
                .hasSize(1_050)
                .doesNotContainAnyElementsOf(before);
        assertThat(database.texts("select distinct epoch::text from vault.data_key where state = 'LIVE'"))
                .containsExactly("2");
        assertThat(keys().vault().openAll(sealed.keySet())).isEqualTo(sealed);
        assertThat(keys().vault().open(erased)).isEqualTo(new Opened.Erased(INGRID));
    }

    @Test
    void aProcessThatKnowsOnlyTheOldKeyFindsTheNewOneByItself() {
        Keys other = keys();
        SealedValue sealed = other.vault().seal(INGRID, NAME, "Ingrid");
        other.vault().evict(INGRID);
        Keys rotating = keys();
        rotating.custody().rotate();
        rotating.custody().rotate();

        assertThat(other.vault().open(sealed)).isEqualTo(new Opened.Clear("Ingrid"));
        rotating.custody().rotate();
        SealedValue fresh = other.vault().seal(AMAL, NAME, "Amal");
        rotating.custody().rotate();
        assertThat(other.custody().rotate().epoch()).isEqualTo(6);
        assertThat(rotating.vault().open(fresh)).isEqualTo(new Opened.Clear("Amal"));
    }

    @Test
    void fingerprintsStayTheSame() {
        Keys keys = keys();
        byte[] before = keys.vault().fingerprint("{}".getBytes(UTF_8));
        keys.custody().rotate();

        assertThat(keys.vault().fingerprint("{}".getBytes(UTF_8))).isEqualTo(before);
        assertThat(keys().vault().fingerprint("{}".getBytes(UTF_8))).isEqualTo(before);
    }

    @Test
    void aDamagedRowStopsTheRotationAndNothingIsChanged() {
        Keys keys = keys();
        SealedValue sealed = keys.vault().seal(INGRID, NAME, "Ingrid");
        keys.vault().seal(AMAL, NAME, "Amal");
        database.execute("update vault.data_key set wrapped_key = 'x.y' where subject = '" + AMAL + "'");

        assertThatThrownBy(() -> keys.custody().rotate())
                .isInstanceOf(LostKey.class)
                .hasMessageContaining(AMAL);
        assertThat(keys().vault().open(sealed)).isEqualTo(new Opened.Clear("Ingrid"));
        assertThat(ring().wrappingKeys()).containsOnlyKeys(1);
    }

    @Nested
    class GivenAnOldCopyOfTheDatabase {

        @Test
        void afterARotationItDoesNotBringBackWhatWasErased() {
            Keys keys = keys();
            SealedValue erased = keys.vault().seal(INGRID, NAME, "Ingrid");
            copyTheRows();
            database.erase(INGRID);
            keys.custody().rotate();
            putTheCopyBack();

            assertThatThrownBy(() -> keys().vault().open(erased)).isInstanceOf(LostKey.class);
            database.execute("update vault.data_key set epoch = 2");
            assertThatThrownBy(() -> keys().vault().open(erased)).isInstanceOf(LostKey.class);
        }

        /// The control: without the rotation the old copy opens everything again.
        @Test
        void withoutARotationItBringsBackWhatWasErased() {
            Keys keys = keys();
            SealedValue erased = keys.vault().seal(INGRID, NAME, "Ingrid");
            copyTheRows();
            database.erase(INGRID);
            putTheCopyBack();

            assertThat(keys().vault().open(erased)).isEqualTo(new Opened.Clear("Ingrid"));
        }

        private void copyTheRows() {
            database.execute("create table public.copy as select * from vault.data_key");
        }

        private void putTheCopyBack() {
            database.execute("delete from vault.data_key");
            database.execute("insert into vault.data_key select * from public.copy");
        }
    }

    @Nested
    class GivenASealingBetweenItsLookAtTheEpochAndItsInsert {

        private final CountDownLatch aboutToInsert = new CountDownLatch(1);
        private final CountDownLatch mayInsert = new CountDownLatch(1);
        private final WatchedDataSource sealing = new WatchedDataSource(database.dataSource()).before(INSERT, () -> {
            aboutToInsert.countDown();
            assertThat(mayInsert.await(60, TimeUnit.SECONDS)).isTrue();
        });

        @Test
        void theRotationWaitsForIt() throws Exception {
            Vault vault = Keys.open(sealing, directory).vault();
            Keys rotating = keys();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<SealedValue> sealed = threads.submit(() -> vault.seal(INGRID, NAME, "Ingrid"));
                assertThat(aboutToInsert.await(60, TimeUnit.SECONDS)).isTrue();
                Future<KeyRotation.Rotated> rotated = threads.submit(rotating.custody()::rotate);
                await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaitsForTheLock);
                mayInsert.countDown();

                assertThat(rotated.get()).isEqualTo(new KeyRotation.Rotated(2, 1));
                assertThat(keys().vault().open(sealed.get())).isEqualTo(new Opened.Clear("Ingrid"));
            }
        }

        /// The control: without the lock of the sealing the rotation overtakes it, and its key is wrapped by a destroyed one.
        @Test
        void withoutTheLockItsKeyWouldBeLost() throws Exception {
            sealing.rewriting(sql -> sql.replace(" for share", ""));
            Vault vault = Keys.open(sealing, directory).vault();
            Keys rotating = keys();
            try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
                Future<SealedValue> sealed = threads.submit(() -> vault.seal(INGRID, NAME, "Ingrid"));
                assertThat(aboutToInsert.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(rotating.custody().rotate()).isEqualTo(new KeyRotation.Rotated(2, 0));
                mayInsert.countDown();

                SealedValue lost = sealed.get();
                assertThat(database.texts("select epoch::text from vault.data_key")).containsExactly("1");
                assertThatThrownBy(() -> keys().vault().open(lost)).isInstanceOf(LostKey.class);
            }
        }

        private boolean somebodyWaitsForTheLock() {
            return !database.texts("select pid::text from pg_stat_activity"
                            + " where datname = current_database() and wait_event_type = 'Lock'"
                            + " and query like '%key_encryption%for update%'")
                    .isEmpty();
        }
    }

    @Test
    void sealingAndOpeningGoOnThroughManyRotations() throws Exception {
        Keys rotating = keys();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger number = new AtomicInteger();
        Map<SealedValue, Opened> all = new LinkedHashMap<>();
        CountDownLatch everybodyHasSealed = new CountDownLatch(3);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<Map<SealedValue, Opened>>> sealers = new ArrayList<>();
            for (int sealer = 0; sealer < 3; sealer++) {
                Vault vault = keys().vault();
                sealers.add(threads.submit(() -> {
                    Map<SealedValue, Opened> sealed = new LinkedHashMap<>();
                    while (!done.get()) {
                        int n = number.incrementAndGet();
                        SealedValue value = vault.seal("person:" + n, NAME, "name " + n);
                        sealed.put(value, new Opened.Clear("name " + n));
                        sealed.keySet().forEach(earlier -> vault.evict(SealedText.parse(earlier).subject()));
                        assertThat(vault.openAll(sealed.keySet())).isEqualTo(sealed);
                        everybodyHasSealed.countDown();
                    }
                    return sealed;
                }));
            }
            try {
                assertThat(everybodyHasSealed.await(60, TimeUnit.SECONDS)).isTrue();
                for (int epoch = 2; epoch <= 26; epoch++) {
                    assertThat(rotating.custody().rotate().epoch()).isEqualTo(epoch);
                }
            } finally {
                done.set(true);
            }
            for (Future<Map<SealedValue, Opened>> sealer : sealers) {
                all.putAll(sealer.get());
            }
        }

        assertThat(all).hasSize(number.get());
        assertThat(keys().vault().openAll(all.keySet())).isEqualTo(all);
        assertThat(ring().wrappingKeys()).containsOnlyKeys(26);
    }

    @Nested
    class GivenACrash {

        private final WatchedDataSource crashing = new WatchedDataSource(database.dataSource());
        private final AtomicInteger commits = new AtomicInteger();
        private Keys keys;
        private Map<SealedValue, Opened> sealed;

        @Test
        void beforeTheCommitTheOldKeyStays() {
            sealSome();
            crashing.beforeCommit(() -> crashAtCommit(1));

            assertThatThrownBy(() -> keys.custody().rotate()).isInstanceOf(VaultUnavailable.class);
            assertThat(ring().wrappingKeys()).containsOnlyKeys(1, 2);
            everythingOpensAfterARestartOn(1);
        }

        @Test
        void whoseCommitReachedTheDatabaseUnheardTheNewKeyIsUsed() {
            sealSome();
            crashing.afterCommit(() -> crashAtCommit(1));

            assertThatThrownBy(() -> keys.custody().rotate()).isInstanceOf(VaultUnavailable.class);
            assertThat(ring().wrappingKeys()).containsOnlyKeys(1, 2);
            assertThat(keys.vault().openAll(sealed.keySet())).isEqualTo(sealed);
            everythingOpensAfterARestartOn(2);
        }

        @Test
        void beforeTheOldKeyIsDestroyedTheNextStartDestroysIt() {
            sealSome();
            crashing.before("select vault", () -> crashAtCommit(2));

            assertThatThrownBy(() -> keys.custody().rotate()).isInstanceOf(VaultUnavailable.class);
            assertThat(ring().wrappingKeys()).containsOnlyKeys(1, 2);
            everythingOpensAfterARestartOn(2);
        }

        @Test
        void theNextRotationFinishesWhatACrashLeft() {
            sealSome();
            crashing.beforeCommit(() -> crashAtCommit(1));
            assertThatThrownBy(() -> keys.custody().rotate()).isInstanceOf(VaultUnavailable.class);

            assertThat(keys.custody().rotate()).isEqualTo(new KeyRotation.Rotated(2, 5));
            everythingOpensAfterARestartOn(2);
        }

        /// The control: were the new key written only after the commit, a crash in between would lose everything.
        @Test
        void withoutTheNewKeyInTheFileBeforeTheCommitEverythingWouldBeLost() throws Exception {
            sealSome();
            String file = Files.readString(new KeyFile(directory).path());
            crashing.afterCommit(() -> crashAtCommit(1));
            assertThatThrownBy(() -> keys.custody().rotate()).isInstanceOf(VaultUnavailable.class);
            Files.writeString(new KeyFile(directory).path(), file);

            assertThatThrownBy(() -> keys()).isInstanceOf(LostKey.class);
        }

        private void sealSome() {
            keys = Keys.open(crashing, directory);
            sealed = sealed(keys.vault(), 5);
            sealed.keySet().forEach(value -> keys.vault().evict(SealedText.parse(value).subject()));
        }

        private void crashAtCommit(int number) throws SQLException {
            if (commits.incrementAndGet() == number) {
                throw new SQLException("the connection is gone");
            }
        }

        private void everythingOpensAfterARestartOn(int epoch) {
            Keys restarted = keys();
            assertThat(ring().wrappingKeys()).containsOnlyKeys(epoch);
            assertThat(restarted.vault().openAll(sealed.keySet())).isEqualTo(sealed);
        }
    }

    private Keys keys() {
        return Keys.open(database.dataSource(), directory);
    }

    private KeyRing ring() {
        return new KeyFile(directory).read().orElseThrow();
    }

    private static Map<SealedValue, Opened> sealed(Vault vault, int number) {
        Map<SealedValue, Opened> sealed = new LinkedHashMap<>();
        IntStream.range(0, number)
                .forEach(n -> sealed.put(
                        vault.seal("person:" + n, NAME, "name " + n), new Opened.Clear("name " + n)));
        return sealed;
    }
}
