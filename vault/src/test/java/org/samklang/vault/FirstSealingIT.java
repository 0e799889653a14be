package org.samklang.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.events.value.SealedValue;

/// Two processes seal for a new subject at the same moment: both find no key, both make one, one key remains.
class FirstSealingIT {

    private static final String SUBJECT = "person:5d0f0a52-3c0e-4f0e-9d3a-0d6a2c8f7b11";
    private static final String NAME = "person.registered#name";
    private static final String INSERT = "insert into vault.data_key";

    @TempDir
    Path directory;

    private final VaultDatabase database = VaultDatabase.create();

    @Test
    void bothUseTheOneKeyThatWasCommitted() throws Exception {
        CyclicBarrier bothAreAboutToInsert = new CyclicBarrier(2);
        WatchedDataSource watched = new WatchedDataSource(database.dataSource())
                .before(INSERT, () -> bothAreAboutToInsert.await(60, TimeUnit.SECONDS));
        Vault one = Keys.open(watched, directory).vault();
        Vault two = Keys.open(watched, directory).vault();

        List<SealedValue> sealed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<SealedValue> first = threads.submit(() -> one.seal(SUBJECT, NAME, "1"));
            Future<SealedValue> second = threads.submit(() -> two.seal(SUBJECT, NAME, "2"));
            sealed.add(first.get());
            sealed.add(second.get());
        }

        Vault reader = Keys.open(database.dataSource(), directory).vault();
        assertThat(reader.openAll(sealed).values()).containsExactly(new Opened.Clear("1"), new Opened.Clear("2"));
        assertThat(sealed).extracting(value -> SealedText.parse(value).key()).containsOnly(keyInTheDatabase());
    }

    /// The control: if the later one won, what the earlier one had sealed would be lost.
    @Test
    void ifTheLaterKeyReplacedTheEarlierOneATextWouldBeLost() throws Exception {
        CountDownLatch theOtherHasSealed = new CountDownLatch(1);
        CountDownLatch aboutToInsert = new CountDownLatch(1);
        WatchedDataSource later = new WatchedDataSource(database.dataSource())
                .rewriting(sql -> sql.replace(
                        "do nothing", "do update set key_id = excluded.key_id, wrapped_key = excluded.wrapped_key"))
                .before(INSERT, () -> {
                    aboutToInsert.countDown();
                    assertThat(theOtherHasSealed.await(60, TimeUnit.SECONDS)).isTrue();
                });
        Vault one = Keys.open(database.dataSource(), directory).vault();
        Vault two = Keys.open(later, directory).vault();

        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<SealedValue> second = threads.submit(() -> two.seal(SUBJECT, NAME, "2"));
            assertThat(aboutToInsert.await(60, TimeUnit.SECONDS)).isTrue();
            SealedValue first = one.seal(SUBJECT, NAME, "1");
            theOtherHasSealed.countDown();
            SealedValue last = second.get();

            Vault reader = Keys.open(database.dataSource(), directory).vault();
            assertThat(reader.open(last)).isEqualTo(new Opened.Clear("2"));
            assertThatThrownBy(() -> reader.open(first)).isInstanceOf(LostKey.class);
        }
    }

    private String keyInTheDatabase() {
        return database.texts("select key_id from vault.data_key").getFirst();
    }
}
