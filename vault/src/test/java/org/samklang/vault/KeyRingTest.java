package org.samklang.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final UUID VAULT = UUID.fromString("0b9f3f0e-6b1c-4d0f-8a55-3f1f0f6a7c21");
    private static final SecretKey FIRST = AesGcm.key(HexFormat.of().parseHex("11".repeat(32)));
    private static final SecretKey SECOND = AesGcm.key(HexFormat.of().parseHex("22".repeat(32)));
    private static final SecretKey FINGERPRINTS = AesGcm.key(HexFormat.of().parseHex("33".repeat(32)));
    private static final DataKey KEY =
            new DataKey("AAECAwQFBgcICQoLDA0ODw", AesGcm.key(HexFormat.of().parseHex("44".repeat(32))));
    private static final KeyRing RING = new KeyRing(VAULT, true, FINGERPRINTS, Map.of(1, FIRST, 2, SECOND));

    @Test
    void aWrappedKeyUnwrapsInItsOwnRow() {
        assertThat(RING.unwrap(row("person:1", KEY.id(), 1, RING.wrap(1, "person:1", KEY))))
                .isEqualTo(KEY);
    }

    @Test
    void aWrappedKeyDoesNotUnwrapInAnyOtherRow() {
        String wrapped = RING.wrap(1, "person:1", KEY);
        for (KeyRow.Live row : List.of(
                row("person:2", KEY.id(), 1, wrapped),
                row("person:1", "DwECAwQFBgcICQoLDA0ODw", 1, wrapped),
                row("person:1", KEY.id(), 2, wrapped),
                row("person:1", KEY.id(), 3, wrapped),
                row("person:1", KEY.id(), 1, wrapped.substring(1)),
                row("person:1", KEY.id(), 1, "."),
                row("person:1", KEY.id(), 1, "nothing"))) {
            assertThatThrownBy(() -> RING.unwrap(row)).isInstanceOf(LostKey.class);
        }
        KeyRing otherVault = new KeyRing(
                UUID.fromString("1b9f3f0e-6b1c-4d0f-8a55-3f1f0f6a7c21"), true, FINGERPRINTS, Map.of(1, FIRST));
        assertThatThrownBy(() -> otherVault.unwrap(row("person:1", KEY.id(), 1, wrapped)))
                .isInstanceOf(LostKey.class);
    }

    @Test
    void aFingerprintIsTheHmacOfTheContentUnderALabel() {
        // HMAC-SHA-256, key 33..33 (32 bytes), message "samklang/fingerprint/content\n" + content; made with openssl
        assertThat(RING.fingerprint("{\"a\":1}".getBytes(UTF_8)))
                .asHexString()
                .isEqualToIgnoringCase("a705d6852f0f6e5e135a8efab1063bd8eb38ea40f4d662af45c68d37c3450fde");
        assertThat(RING.settledOn(2).fingerprint("{\"a\":1}".getBytes(UTF_8)))
                .isEqualTo(RING.fingerprint("{\"a\":1}".getBytes(UTF_8)));
        assertThat(RING.fingerprint("{\"a\":2}".getBytes(UTF_8)))
                .isNotEqualTo(RING.fingerprint("{\"a\":1}".getBytes(UTF_8)));
    }

    @Test
    void aCheckRecognisesItsOwnKeyOnly() {
        assertThat(RING.fits(1, RING.keyCheck(1))).isTrue();
        assertThat(RING.fits(2, RING.keyCheck(1))).isFalse();
        assertThat(RING.fits(1, RING.keyCheck(2))).isFalse();
        assertThat(RING.fits(3, RING.keyCheck(1))).isFalse();
        KeyRing otherFingerprints = new KeyRing(VAULT, true, FIRST, Map.of(1, FIRST));
        assertThat(RING.fitsFingerprints(RING.fingerprintCheck())).isTrue();
        assertThat(RING.fitsFingerprints(otherFingerprints.fingerprintCheck())).isFalse();
    }

    @Test
    void nothingThatHoldsAKeyOrATextPrintsIt() {
        assertThat(RING.toString()).doesNotContain(secrets(FIRST)).doesNotContain(secrets(FINGERPRINTS));
        assertThat(KEY.toString()).doesNotContain(secrets(KEY.secret()));
        assertThat(new Opened.Clear("Ingrid Ødegård").toString()).doesNotContain("Ingrid");
        assertThat(List.of(new Opened.Clear("Ingrid Ødegård")).toString()).doesNotContain("Ingrid");
    }

    /// The control: the JDK's own key prints its hash code, which is computed from the key.
    @Test
    void aKeyOfTheJdkPrintsSomethingOfItself() {
        assertThat(FIRST.toString()).contains(Integer.toHexString(FIRST.hashCode()));
    }

    private static List<CharSequence> secrets(SecretKey key) {
        return List.of(
                AesGcm.base64(key.getEncoded()),
                HexFormat.of().formatHex(key.getEncoded()),
                Integer.toHexString(key.hashCode()));
    }

    private static KeyRow.Live row(String subject, String keyId, int epoch, String wrapped) {
        return new KeyRow.Live(subject, keyId, epoch, wrapped);
    }
}
