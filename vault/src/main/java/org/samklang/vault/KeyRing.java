package org.samklang.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// The keys that lie outside the database: the key-encryption keys by epoch (one, or two while a rotation is under way) and
/// the key of the fingerprints, which stays the same for ever.
///
/// @param bound whether the database that these keys belong to is known to have accepted them
record KeyRing(UUID vault, boolean bound, SecretKey fingerprintKey, Map<Integer, SecretKey> wrappingKeys) {

    static final int FIRST_EPOCH = 1;

    KeyRing {
        wrappingKeys = Map.copyOf(wrappingKeys);
    }

    static KeyRing first() {
        return new KeyRing(UUID.randomUUID(), false, AesGcm.newKey(), Map.of(FIRST_EPOCH, AesGcm.newKey()));
    }

    boolean has(int epoch) {
        return wrappingKeys.containsKey(epoch);
    }

    boolean hasAll(Set<Integer> epochs) {
        return wrappingKeys.keySet().containsAll(epochs);
    }

    KeyRing with(int epoch, SecretKey key) {
        SortedMap<Integer, SecretKey> more = new TreeMap<>(wrappingKeys);
        more.put(epoch, key);
        return new KeyRing(vault, bound, fingerprintKey, more);
    }

    /// The ring as it is once the database uses this epoch for everything: bound, and without any other key.
    KeyRing settledOn(int epoch) {
        return new KeyRing(vault, true, fingerprintKey, Map.of(epoch, wrappingKey(epoch)));
    }

    String wrap(int epoch, String subject, DataKey key) {
        return sealed(epoch, wrapping(subject, key.id(), epoch), key.secret().getEncoded());
    }

    DataKey unwrap(KeyRow.Live row) {
        return opened(row.epoch(), wrapping(row.subject(), row.keyId(), row.epoch()), row.wrapped())
                .map(bytes -> new DataKey(row.keyId(), AesGcm.key(bytes)))
                .orElseThrow(() -> new LostKey("The key of " + row.subject()
                        + " cannot be unwrapped: its row in vault.data_key is damaged or belongs elsewhere"));
    }

    /// A text by which the key of this epoch is recognised and nothing of it learned.
    String keyCheck(int epoch) {
        return sealed(epoch, checking(epoch), new byte[0]);
    }

    boolean fits(int epoch, String keyCheck) {
        return has(epoch) && opened(epoch, checking(epoch), keyCheck).isPresent();
    }

    String fingerprintCheck() {
        return AesGcm.base64(hmac("check", vault.toString().getBytes(StandardCharsets.UTF_8)));
    }

    boolean fitsFingerprints(String check) {
        return MessageDigest.isEqual(
                fingerprintCheck().getBytes(StandardCharsets.US_ASCII), check.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] fingerprint(byte[] content) {
        return hmac("content", content);
    }

    private byte[] hmac(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKey);
            mac.update(("samklang/fingerprint/" + purpose + "\n").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 does not work in this JDK", e);
        }
    }

    private String sealed(int epoch, String additional, byte[] clear) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        return AesGcm.base64(nonce) + "." + AesGcm.base64(AesGcm.encrypt(wrappingKey(epoch), nonce, additional, clear));
    }

    private Optional<byte[]> opened(int epoch, String additional, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return AesGcm.bytes(sealed.substring(0, dot))
                .filter(nonce -> nonce.length == AesGcm.NONCE_BYTES)
                .flatMap(nonce -> AesGcm.bytes(sealed.substring(dot + 1))
                        .filter(ciphertext -> ciphertext.length >= AesGcm.TAG_BYTES)
                        .flatMap(ciphertext -> AesGcm.decrypt(wrappingKey(epoch), nonce, additional, ciphertext)));
    }

    private String wrapping(String subject, String keyId, int epoch) {
        return "w1." + vault + "." + Escaped.escape(subject) + "." + keyId + "." + epoch + ".";
    }

    private String checking(int epoch) {
        return "c1." + vault + "." + epoch + ".";
    }

    private SecretKey wrappingKey(int epoch) {
        @Nullable SecretKey key = wrappingKeys.get(epoch);
        if (key == null) {
            throw new LostKey("The key file has no key-encryption key of epoch " + epoch);
        }
        return key;
    }

    // A SecretKeySpec prints its hash code, which is computed from the key.
    @Override
    public String toString() {
        return "KeyRing[vault=" + vault + ", epochs=" + new TreeMap<>(wrappingKeys).keySet() + "]";
    }
}
