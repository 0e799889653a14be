package org.samklang.query.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes in the binary form of PostgreSQL's COPY: nothing has to be escaped here or parsed there. Grows as it is written.
final class CopyBytes {
    private static final byte[] HEADER = header();
    private static final int TRAILER = Short.BYTES;

    /// The length of a field that has no value.
    static final int NO_VALUE = -1;

    private byte[] bytes;
    private int size = HEADER.length;

    CopyBytes(int size) {
        bytes = Arrays.copyOf(HEADER, Math.max(size, HEADER.length));
    }

    private static byte[] header() {
        byte[] signature = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
        int flagsAndExtension = 2 * Integer.BYTES;
        return Arrays.copyOf(signature, signature.length + flagsAndExtension);
    }

    /// How many bytes there are of rows.
    int size() {
        return size - HEADER.length;
    }

    /// What was written so far, as one COPY; it is empty then.
    byte[] take() {
        int16(NO_VALUE);
        byte[] taken = Arrays.copyOf(bytes, size);
        size = HEADER.length;
        return taken;
    }

    /// PostgreSQL can hold no NUL in a text. The log can. In JSON it is escaped.
    void text(String text) {
        field((text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd')).getBytes(StandardCharsets.UTF_8));
    }

    void field(byte[] value) {
        int32(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /// Leaves room for a length that is not known yet.
    ///
    /// @return where the field begins, for [#end]
    int begin() {
        int32(0);
        return size;
    }

    void end(int begin) {
        int end = size;
        size = begin - Integer.BYTES;
        int32(end - begin);
        size = end;
    }

    void int64Field(long value) {
        int32(Long.BYTES);
        int32((int) (value >>> Integer.SIZE));
        int32((int) value);
    }

    void int8(int value) {
        room(Byte.BYTES);
        bytes[size++] = (byte) value;
    }

    void int16(int value) {
        int8(value >>> Byte.SIZE);
        int8(value);
    }

    void int32(int value) {
        int16(value >>> Short.SIZE);
        int16(value);
    }

    private void room(int more) {
        if (bytes.length - size < more + TRAILER) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + TRAILER));
        }
    }
}
