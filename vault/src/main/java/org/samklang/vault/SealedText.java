package org.samklang.vault;

import java.util.List;
import java.util.Optional;
import org.samklang.events.value.SealedValue;

/// The inside of a sealed value, `s1.<subject>.<key>.<place>.<nonce>.<ciphertext>`: subject and place escaped, key, nonce
/// and ciphertext (with its tag) in base64url without padding. Every value has exactly one written form.
///
/// @param key id of the data key, 128 random bits
record SealedText(String subject, String key, String place, String nonce, String ciphertext) {

    static final int KEY_ID_BYTES = 16;
    private static final String VERSION = "s1";

    static SealedText seal(String subject, DataKey key, String place, byte[] clear) {
        byte[] nonce = AesGcm.random(AesGcm.NONCE_BYTES);
        String written = AesGcm.base64(nonce);
        byte[] ciphertext = AesGcm.encrypt(key.secret(), nonce, head(subject, key.id(), place, written), clear);
        return new SealedText(subject, key.id(), place, written, AesGcm.base64(ciphertext));
    }

    /// The clear bytes, or nothing when any part of the text is not as it was sealed.
    Optional<byte[]> open(DataKey with) {
        return AesGcm.bytes(nonce)
                .flatMap(n -> AesGcm.bytes(ciphertext)
                        .flatMap(c -> AesGcm.decrypt(with.secret(), n, head(subject, key, place, nonce), c)));
    }

    static SealedText parse(SealedValue value) {
        List<String> parts = List.of(value.text().split("\\.", -1));
        if (parts.size() != 6 || !parts.getFirst().equals(VERSION)) {
            throw new BrokenSeal("Not a sealed value of a known version");
        }
        String key = bytes(parts.get(2), KEY_ID_BYTES, KEY_ID_BYTES, "key");
        String nonce = bytes(parts.get(4), AesGcm.NONCE_BYTES, AesGcm.NONCE_BYTES, "nonce");
        String ciphertext = bytes(parts.get(5), AesGcm.TAG_BYTES, Integer.MAX_VALUE, "ciphertext");
        return new SealedText(name(parts.get(1), "subject"), key, name(parts.get(3), "place"), nonce, ciphertext);
    }

    SealedValue value() {
        return new SealedValue(head(subject, key, place, nonce) + ciphertext);
    }

    /// All that stands before the ciphertext, the last dot included: what is sealed can be opened only where it stands.
    private static String head(String subject, String key, String place, String nonce) {
        return VERSION + "." + Escaped.escape(subject) + "." + key + "." + Escaped.escape(place) + "." + nonce + ".";
    }

    private static String name(String part, String which) {
        return Escaped.unescape(part)
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new BrokenSeal("The " + which + " of a sealed value is not as it was written"));
    }

    private static String bytes(String part, int least, int most, String which) {
        return AesGcm.bytes(part)
                .filter(bytes -> bytes.length >= least && bytes.length <= most)
                .map(_ -> part)
                .orElseThrow(() -> new BrokenSeal("The " + which + " of a sealed value is not as it was written"));
    }
}
