package org.samklang.portal.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Tells the kind of a file by its bytes, as they pass: its beginning, its end, and whether all of it is text. What its
/// sender calls it does not count.
final class Sniffer {
    private static final int HEAD = 1 << 12;
    private static final int TAIL = 1 << 18;
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ID3 = ascii("ID3");
    private static final byte[] FTYP = ascii("ftyp");

    private final byte[] head = new byte[HEAD];
    private int headLength;
    private byte[] tail = new byte[0];
    private long size;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private ByteBuffer undecoded = ByteBuffer.allocate(0);
    private final StringBuilder beginning = new StringBuilder();
    private boolean text = true;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void pass(byte[] bytes, int offset, int length) {
        int more = Math.min(length, HEAD - headLength);
        System.arraycopy(bytes, offset, head, headLength, more);
        headLength += more;
        size += length;
        if (begins(ZIP, 0)) {
            byte[] longer = Arrays.copyOf(tail, tail.length + length);
            System.arraycopy(bytes, offset, longer, tail.length, length);
            tail = longer.length <= TAIL ? longer : Arrays.copyOfRange(longer, longer.length - TAIL, longer.length);
        }
        if (text) {
            read(bytes, offset, length);
        }
    }

    private void read(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.allocate(undecoded.remaining() + length)
                .put(undecoded)
                .put(bytes, offset, length)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        CoderResult result = utf8.decode(in, out, false);
        undecoded = in.slice();
        text = !result.isError() && isPlain(out.flip());
    }

    private boolean isPlain(CharBuffer read) {
        if (beginning.length() < HEAD) {
            beginning.append(read, 0, Math.min(read.length(), HEAD - beginning.length()));
        }
        return read.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    /// The kind; nothing where it is none that is kept.
    Optional<FileKind> kind() {
        if (size == 0) {
            return Optional.empty();
        }
        if (begins(PDF, 0)) {
            return Optional.of(FileKind.PDF);
        }
        if (begins(PNG, 0)) {
            return Optional.of(FileKind.PNG);
        }
        if (begins(JPEG, 0)) {
            return Optional.of(FileKind.JPEG);
        }
        if (begins(ZIP, 0)) {
            return ZipNames.of(tail, size).flatMap(names -> names.kind(head, headLength));
        }
        if (head[0] == 0 && begins(FTYP, 4)) {
            return Optional.of(FileKind.MP4);
        }
        if (begins(ID3, 0) || isMp3Frame()) {
            return Optional.of(FileKind.MP3);
        }
        return text && !undecoded.hasRemaining() && !isMarkup() ? Optional.of(FileKind.TEXT) : Optional.empty();
    }

    private boolean begins(byte[] with, int at) {
        return headLength >= at + with.length && Arrays.equals(head, at, at + with.length, with, 0, with.length);
    }

    /// The 11 bits that begin a frame, of MPEG layer III.
    private boolean isMp3Frame() {
        return headLength > 2 && head[0] == (byte) 0xff && (head[1] & 0xe6) == 0xe2;
    }

    /// What calls itself text and would be run: HTML, SVG, XML.
    private boolean isMarkup() {
        String start = beginning.toString().replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") || start.contains("<script") || start.contains("<svg") || start.contains("<html");
    }
}
