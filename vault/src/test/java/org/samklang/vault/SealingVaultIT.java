package org.samklang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samklang.events.value.SealedValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealingVaultIT {

    private static final String INGRID = "person:5d0f0a52-3c0e-4f0e-9d3a-0d6a2c8f7b11";
    private static final String AMAL = "person:7a1c9d10-52c4-4c57-8f0c-2f7f3f5f6b02";
    private static final String NAME = "person.registered#name";
    private static final String PHONE = "person.registered#phone";
    private static final String CLEAR = "Ingrid Ødegård";

    @TempDir
    Path directory;

    private final VaultDatabase database = VaultDatabase.create();
    private final WatchedDataSource watched = new WatchedDataSource(database.dataSource());
    private Vault vault;

    @BeforeEach
    void openTheVault() {
        vault = anotherProcess();
        watched.statements().clear();
    }

    @Test
    void whatIsSealedOpensHereAndInAnotherProcess() {
        SealedValue name = vault.seal(INGRID, NAME, CLEAR);
        SealedValue phone = vault.seal(INGRID, PHONE, "+47 22 00 00 00");
        SealedValue other = vault.seal(AMAL, NAME, "أمل");

        for (Vault any : List.of(vault, anotherProcess())) {
            assertThat(any.openAll(List.of(other, name, phone, name)))
                    .isEqualTo(Map.of(
                            name,
                            new Opened.Clear(CLEAR),
                            phone,
                            new Opened.Clear("+47 22 00 00 00"),
                            other,
                            new Opened.Clear("أمل")));
            assertThat(any.openAll(List.of(other, name, phone, name)).keySet()).containsExactly(other, name, phone);
            assertThat(any.openAll(List.of())).isEmpty();
        }
    }

    @Test
    void oneSubjectHasOneKeyAndEachSubjectItsOwn() {
        assertThat(keyOf(vault.seal(INGRID, NAME, CLEAR)))
                .isEqualTo(keyOf(vault.seal(INGRID, PHONE, "1")))
                .isEqualTo(keyOf(anotherProcess().seal(INGRID, PHONE, "2")))
                .isNotEqualTo(keyOf(vault.seal(AMAL, NAME, "1")));
    }

    @Test
    void aPageOfTwoHundredNamesIsOneQueryAndTheSamePageAgainIsNone() {
        List<SealedValue> page = IntStream.range(0, 200)
                .mapToObj(n -> vault.seal("person:" + n, NAME, "name " + n))
                .toList();
        Vault reader = anotherProcess();
        watched.statements().clear();

        Map<SealedValue, Opened> opened = reader.openAll(page);
        assertThat(watched.statements()).hasSize(1);
        assertThat(opened.values())
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(n -> (Opened) new Opened.Clear("name " + n))
                        .toList());

        assertThat(reader.openAll(page)).isEqualTo(opened);
        assertThat(watched.statements()).hasSize(1);
    }

    @Test
    void sealingForAKnownSubjectIsOneQuery() {
        vault.seal(INGRID, NAME, CLEAR);
        watched.statements().clear();
        vault.seal(INGRID, PHONE, "1");
        assertThat(watched.statements()).hasSize(1);
    }

    @Test
    void aKeyIsCommittedAlthoughTheCallerRollsBack() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(watched));
        SealedValue sealed = transaction.execute(status -> {
            SealedValue within = vault.seal(INGRID, NAME, CLEAR);
            status.setRollbackOnly();
            return within;
        });
        assertThat(anotherProcess().open(sealed)).isEqualTo(new Opened.Clear(CLEAR));
    }

    /// The control: what takes part in the caller's transaction is gone with it.
    @Test
    void aRowWrittenInTheCallersTransactionIsRolledBack() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(watched));
        transaction.executeWithoutResult(status -> {
            JdbcClient.create(watched)
                    .sql("insert into vault.data_key (subject, key_id, state, epoch, wrapped_key)"
                            + " values ('person:1', 'k', 'LIVE', 1, 'w')")
                    .update();
            status.setRollbackOnly();
        });
        assertThat(database.texts("select subject from vault.data_key")).isEmpty();
    }

    @Test
    void oneConnectionOfAPoolIsEnoughAndIsGivenBackAsItWas() throws Exception {
        HikariConfig one = new HikariConfig();
        one.setDataSource(database.dataSource());
        one.setMaximumPoolSize(1);
        one.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        try (HikariDataSource pool = new HikariDataSource(one)) {
            Keys keys = Keys.open(pool, directory);
            SealedValue sealed = keys.vault().seal(INGRID, NAME, CLEAR);
            keys.custody().rotate();
            keys.vault().evict(INGRID);

            assertThat(keys.vault().open(sealed)).isEqualTo(new Opened.Clear(CLEAR));
            try (Connection connection = pool.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
            }
        }
    }

    @Nested
    class GivenATextThatSomebodyTouched {

        @Test
        void noChangeOfOneCharacterOpens() {
            String text = vault.seal(INGRID, NAME, CLEAR).text();
            vault.seal(AMAL, NAME, "Amal");
            List<String> accepted = new ArrayList<>();
            for (int at = 0; at < text.length(); at++) {
                for (char other : "Aa0-._%".toCharArray()) {
                    String touched = text.substring(0, at) + other + text.substring(at + 1);
                    if (!touched.equals(text)
                            && !(catchThrowable(() -> vault.open(new SealedValue(touched))) instanceof VaultRefusal)) {
                        accepted.add(touched);
                    }
                }
            }
            assertThat(accepted).isEmpty();
        }

        @Test
        void aCiphertextDoesNotMoveToAnotherPlaceOrSubject() {
            SealedValue name = vault.seal(INGRID, NAME, CLEAR);
            SealedValue amal = vault.seal(AMAL, NAME, "Amal");

            assertThatThrownBy(() -> vault.open(new SealedValue(name.text().replace("#name", "#phone"))))
                    .isInstanceOf(BrokenSeal.class);
            assertThatThrownBy(() -> vault.open(new SealedValue(name.text().replace(INGRID, AMAL))))
                    .isInstanceOf(LostKey.class);
            assertThatThrownBy(() -> vault.open(
                            new SealedValue(name.text().replace(INGRID, AMAL).replace(keyOf(name), keyOf(amal)))))
                    .isInstanceOf(BrokenSeal.class);
        }

        @Test
        void anErasedSubjectsNameDoesNotTurnALivingTextIntoAnErasedOne() {
            SealedValue name = vault.seal(INGRID, NAME, CLEAR);
            vault.seal(AMAL, NAME, "Amal");
            database.erase(AMAL);

            assertThatThrownBy(() -> anotherProcess()
                            .open(new SealedValue(name.text().replace(INGRID, AMAL))))
                    .isInstanceOf(LostKey.class);
        }
    }

    @Nested
    class GivenAnErasedSubject {

        private SealedValue erased;
        private SealedValue living;

        @BeforeEach
        void eraseIngrid() {
            erased = vault.seal(INGRID, NAME, CLEAR);
            living = vault.seal(AMAL, NAME, "Amal");
            vault.open(erased);
            database.erase(INGRID);
        }

        @Test
        void itsTextsOpenAsErasedBesideTheLivingOnes() {
            assertThat(anotherProcess().openAll(List.of(erased, living)))
                    .isEqualTo(new LinkedHashMap<>(Map.of(
                            erased, new Opened.Erased(INGRID), living, new Opened.Clear("Amal"))));
        }

        @Test
        void sealingForItIsRefusedAlsoWhereItsKeyIsStillInMemory() {
            for (Vault any : List.of(vault, anotherProcess())) {
                assertThatThrownBy(() -> any.seal(INGRID, PHONE, "1"))
                        .isInstanceOfSatisfying(
                                ErasedSubject.class, e -> assertThat(e.subject()).isEqualTo(INGRID));
            }
            assertThat(database.texts("select state from vault.data_key where subject = '" + INGRID + "'"))
                    .containsExactly("ERASED");
        }

        @Test
        void aProcessThatEvictsItsKeyCannotOpenItAnyMore() {
            assertThat(vault.open(erased)).isEqualTo(new Opened.Clear(CLEAR));
            vault.evict(INGRID);
            assertThat(vault.open(erased)).isEqualTo(new Opened.Erased(INGRID));
        }

        @Test
        void aRefusedSealingEvictsItsKeyToo() {
            assertThatThrownBy(() -> vault.seal(INGRID, PHONE, "1")).isInstanceOf(ErasedSubject.class);
            assertThat(vault.open(erased)).isEqualTo(new Opened.Erased(INGRID));
        }

        @Test
        void mintingForItChangesNothing() {
            Keys.open(watched, directory).custody().mint(INGRID);
            assertThat(anotherProcess().open(erased)).isEqualTo(new Opened.Erased(INGRID));
        }

        /// The control: were the row removed instead of kept, the next sealing would make a new key without a word.
        @Test
        void withoutItsRowANewKeyWouldBeMade() {
            database.execute("delete from vault.data_key where subject = '" + INGRID + "'");
            Vault careless = anotherProcess();
            SealedValue again = careless.seal(INGRID, NAME, CLEAR);

            assertThat(careless.open(again)).isEqualTo(new Opened.Clear(CLEAR));
            assertThatThrownBy(() -> careless.open(erased)).isInstanceOf(LostKey.class);
        }
    }

    @Nested
    class GivenALostKey {

        @Test
        void aMissingRowIsAnErrorAndNotAnErasure() {
            SealedValue sealed = vault.seal(INGRID, NAME, CLEAR);
            SealedValue living = vault.seal(AMAL, NAME, "Amal");
            database.execute("delete from vault.data_key where subject = '" + INGRID + "'");

            assertThatThrownBy(() -> anotherProcess().openAll(List.of(living, sealed)))
                    .isInstanceOf(LostKey.class)
                    .hasMessageContaining(INGRID);
        }

        @Test
        void aWrappedKeyOfAnotherRowIsAnErrorInOpeningAndSealing() {
            SealedValue sealed = vault.seal(INGRID, NAME, CLEAR);
            vault.seal(AMAL, NAME, "Amal");
            database.execute("update vault.data_key set wrapped_key = (select wrapped_key from vault.data_key"
                    + " where subject = '" + AMAL + "') where subject = '" + INGRID + "'");

            assertThatThrownBy(() -> anotherProcess().open(sealed)).isInstanceOf(LostKey.class);
            assertThatThrownBy(() -> vault.seal(INGRID, NAME, CLEAR)).isInstanceOf(LostKey.class);
        }

        @Test
        void anEpochThatTheKeyFileNeverHadIsAnError() {
            SealedValue sealed = vault.seal(INGRID, NAME, CLEAR);
            database.execute("update vault.data_key set epoch = 7");

            assertThatThrownBy(() -> anotherProcess().open(sealed)).isInstanceOf(LostKey.class);
        }
    }

    @Test
    void namesThatNameNothingAndTextsThatCannotBeGivenBackAreRefusedWithoutBeingRepeated() {
        for (Runnable refused : List.<Runnable>of(
                () -> vault.seal(" ", NAME, CLEAR),
                () -> vault.seal("Ingrid\u0000", NAME, CLEAR),
                () -> vault.seal("Ingrid\ud800", NAME, CLEAR),
                () -> vault.seal(INGRID, "", CLEAR),
                () -> vault.seal(INGRID, NAME, "Ingrid \ud800"))) {
            assertThatThrownBy(refused::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("Ingrid");
        }
        assertThat(watched.statements()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailableAndNothingElse() {
        SealedValue sealed = vault.seal(INGRID, NAME, CLEAR);
        vault.evict(INGRID);
        watched.before("select", () -> {
            throw new SQLException("gone");
        });

        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(VaultUnavailable.class);
        assertThatThrownBy(() -> vault.seal(INGRID, NAME, CLEAR)).isInstanceOf(VaultUnavailable.class);
    }

    @Test
    void noRefusalAndNoTableShowsAClearTextOrAKey() throws Exception {
        SealedValue sealed = vault.seal(INGRID, NAME, CLEAR);
        KeyRing ring = new KeyFile(directory).read().orElseThrow();
        DataKey key = ring.unwrap((KeyRow.Live) new KeyTable(watched).find(List.of(INGRID)).get(INGRID));
        List<String> secrets = new ArrayList<>(List.of(CLEAR, HexFormat.of().formatHex(CLEAR.getBytes(UTF_8))));
        for (byte[] secret : List.of(
                key.secret().getEncoded(),
                ring.fingerprintKey().getEncoded(),
                ring.wrappingKeys().get(1).getEncoded())) {
            secrets.add(HexFormat.of().formatHex(secret));
            secrets.add(AesGcm.base64(secret));
            secrets.add(Base64.getEncoder().encodeToString(secret));
        }

        String stored = database.texts("select to_jsonb(k)::text from vault.data_key k") + ""
                + database.texts("select to_jsonb(k)::text from vault.key_encryption k");
        assertThat(stored).contains(INGRID).doesNotContain(secrets);

        List<Throwable> refusals = new ArrayList<>();
        refusals.add(catchThrowable(() -> vault.open(new SealedValue(sealed.text() + "A"))));
        refusals.add(catchThrowable(() -> vault.open(new SealedValue(CLEAR))));
        watched.before("select", () -> {
            throw new SQLException("gone");
        });
        refusals.add(catchThrowable(() -> vault.seal(INGRID, NAME, CLEAR)));
        watched.before("nothing", () -> {});
        database.execute("update vault.data_key set epoch = 7");
        refusals.add(catchThrowable(() -> vault.seal(INGRID, NAME, CLEAR)));
        database.erase(INGRID);
        refusals.add(catchThrowable(() -> vault.seal(INGRID, NAME, CLEAR)));
        refusals.add(catchThrowable(() -> vault.seal(INGRID, NAME, CLEAR + "\ud800")));
        String file = Files.readString(new KeyFile(directory).path());
        Files.writeString(new KeyFile(directory).path(), file.replace("sum ", "sum 0"));
        refusals.add(catchThrowable(this::anotherProcess));
        Files.delete(new KeyFile(directory).path());
        refusals.add(catchThrowable(this::anotherProcess));
        assertThat(refusals).doesNotContainNull();
        for (Throwable refusal : refusals) {
            StringWriter trace = new StringWriter();
            refusal.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).doesNotContain(secrets);
        }
    }

    private Vault anotherProcess() {
        return Keys.open(watched, directory).vault();
    }

    private static String keyOf(SealedValue sealed) {
        return SealedText.parse(sealed).key();
    }
}
