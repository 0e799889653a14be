package org.samklang.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.samklang.events.value.SealedValue;
import org.samklang.vault.Opened;
import org.samklang.vault.Vault;

/// Seals without keys: shows what was sealed for whom, and never the same twice.
public final class FakeVault implements Vault {

    private int nonce;

    @Override
    public synchronized SealedValue seal(String subject, String place, String clear) {
        nonce++;
        return new SealedValue("s1." + subject + ".key." + place + "." + nonce + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(clear.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Opened open(SealedValue sealed) {
        String text = sealed.text();
        return new Opened.Clear(new String(
                Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1)), StandardCharsets.UTF_8));
    }

    @Override
    public Map<SealedValue, Opened> openAll(Collection<SealedValue> sealed) {
        Map<SealedValue, Opened> opened = new HashMap<>();
        sealed.forEach(value -> opened.put(value, open(value)));
        return opened;
    }

    @Override
    public void evict(String subject) {}

    @Override
    public byte[] fingerprint(byte[] canonicalContent) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonicalContent);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
