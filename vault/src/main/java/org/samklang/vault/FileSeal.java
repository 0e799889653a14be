package org.samklang.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How the bytes of a file are sealed: one line of ASCII, `samklang-file 1 <subject> <key> <nonce>`, then chunks of 64 KiB,
/// each AES-256-GCM with a nonce of its own, then a chunk of fixed size that holds size and media type.
///
/// A chunk's nonce is 7 random bytes of the file, its number, and whether it is the last; the line is authenticated with
/// each. So chunks cannot be altered, left out, exchanged or cut off, nor moved to another file (the STREAM construction).
///
/// @param key id of the data key
/// @param nonce the 7 random bytes, in base64url
record FileSeal(String subject, String key, String nonce) {

    static final int CHUNK = 1 << 16;
    static final int SEALED_CHUNK = CHUNK + AesGcm.TAG_BYTES;
    static final int LONGEST_LINE = 1024;
    private static final int END = 256;
    static final int SEALED_END = END + AesGcm.TAG_BYTES;
    private static final int PREFIX_BYTES = 7;
    private static final String FORMAT = "samklang-file";
    private static final String VERSION = "1";

    /// What the last chunk says.
    record End(long size, String mediaType) {}

    static FileSeal begin(String subject, DataKey key) {
        return new FileSeal(subject, key.id(), AesGcm.base64(AesGcm.random(PREFIX_BYTES)));
    }

    /// Its line feed included.
    String line() {
        return String.join(" ", FORMAT, VERSION, Escaped.escape(subject), key, nonce) + "\n";
    }

    static Optional<FileSeal> parse(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        if (parts.size() != 5 || !parts.get(0).equals(FORMAT) || !parts.get(1).equals(VERSION)) {
            return Optional.empty();
        }
        return Escaped.unescape(parts.get(2))
                .map(subject -> new FileSeal(subject, parts.get(3), parts.get(4)))
                .filter(seal -> AesGcm.bytes(seal.nonce())
                        .filter(prefix -> prefix.length == PREFIX_BYTES)
                        .isPresent());
    }

    byte[] seal(DataKey with, int number, byte[] clear) {
        return AesGcm.encrypt(with.secret(), nonce(number, false), line(), clear);
    }

    Optional<byte[]> open(DataKey with, int number, byte[] sealed) {
        return AesGcm.decrypt(with.secret(), nonce(number, false), line(), sealed);
    }

    byte[] sealEnd(DataKey with, int number, End end) {
        byte[] text = (end.size() + " " + end.mediaType()).getBytes(StandardCharsets.US_ASCII);
        if (text.length > END) {
            throw new IllegalArgumentException("the media type is too long");
        }
        return AesGcm.encrypt(
                with.secret(), nonce(number, true), line(), ByteBuffer.allocate(END).put(text).array());
    }

    Optional<End> openEnd(DataKey with, int number, byte[] sealed) {
        return AesGcm.decrypt(with.secret(), nonce(number, true), line(), sealed).map(clear -> {
            String text = new String(clear, StandardCharsets.US_ASCII);
            int space = text.indexOf(' ');
            return new End(
                    Long.parseLong(text.substring(0, space)),
                    text.substring(space + 1, text.indexOf('\0') < 0 ? text.length() : text.indexOf('\0')));
        });
    }

    private byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(AesGcm.NONCE_BYTES)
                .put(AesGcm.bytes(nonce).orElseThrow())
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
    }
}
