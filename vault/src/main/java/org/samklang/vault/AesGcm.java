package org.samklang.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM of the JDK with 96-bit nonces and 128-bit tags, and the bytes that go with it.
final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static SecretKey newKey() {
        return key(random(KEY_BYTES));
    }

    static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    /// The ciphertext followed by its tag.
    static byte[] encrypt(SecretKey key, byte[] nonce, String additional, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, additional).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this JDK", e);
        }
    }

    /// The clear bytes, or nothing when key, nonce, additional data and ciphertext do not belong together.
    static Optional<byte[]> decrypt(SecretKey key, byte[] nonce, String additional, byte[] ciphertext) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, additional).doFinal(ciphertext));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this JDK", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String additional)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(additional.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The bytes of a base64url text, or nothing when it is not written the one way [#base64(byte[])] writes it. The JDK's
    /// decoder ignores the unused bits of the last character, so that several texts would mean the same bytes.
    static Optional<byte[]> bytes(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            return base64(bytes).equals(base64) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
