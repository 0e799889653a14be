package org.samklang.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.samklang.vault.SealedFiles;

/// Keeps files in memory, under numbers that look like hashes.
public final class FakeFiles implements SealedFiles {
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final Map<String, RuntimeException> broken = new ConcurrentHashMap<>();

    /// How many files are kept.
    public int count() {
        return kept.size();
    }

    public Set<String> hashes() {
        return new HashSet<>(kept.keySet());
    }

    public void erase(String subject) {
        erased.add(subject);
    }

    public void breakWith(String hash, RuntimeException how) {
        broken.put(hash, how);
    }

    public void reset() {
        bytes.clear();
        kept.clear();
        erased.clear();
        broken.clear();
    }

    @Override
    public Draft begin(String subject) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        return new Draft() {
            @Override
            public void write(byte[] clear, int offset, int length) {
                written.write(clear, offset, length);
            }

            @Override
            public Kept keep(String mediaType) {
                String hash = HexFormat.of().toHexDigits(kept.size() + 1L).repeat(4);
                Kept file = new Kept(hash, subject, written.size(), mediaType);
                bytes.put(hash, written.toByteArray());
                kept.put(hash, file);
                return file;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Optional<Kept> claim(String hash) {
        return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public Content open(String hash) {
        if (broken.containsKey(hash)) {
            throw broken.get(hash);
        }
        Kept file = kept.get(hash);
        if (file == null) {
            throw new AssertionError("nobody kept " + hash);
        }
        if (erased.contains(file.subject())) {
            return new Content.Erased(file.subject());
        }
        return new Content.Clear() {
            @Override
            public Kept file() {
                return file;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes.get(hash));
            }
        };
    }

    @Override
    public int sweep(Set<String> referenced, Set<String> withdrawn, Patience patience, Instant now) {
        throw new UnsupportedOperationException("the portal sweeps nothing");
    }
}
