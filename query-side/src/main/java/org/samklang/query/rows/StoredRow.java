package org.samklang.query.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.samklang.events.axon.StoredFacts;

/// One row of the log as COPY sends it. Taken apart only when it is parsed, which is in another thread.
final class StoredRow {
    private static final short FIELDS = 7;
    private static final VarHandle INT16 = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT32 = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT64 = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private final int from;

    /// @param from where the row begins
    StoredRow(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
    }

    /// Whether that is a row, and not the end of all rows.
    static boolean isOne(byte[] bytes, int from) {
        return bytes.length >= from + Short.BYTES && (short) INT16.get(bytes, from) == FIELDS;
    }

    long position() {
        return (long) INT64.get(bytes, from + Short.BYTES + Integer.BYTES);
    }

    Recorded parse(StoredFacts facts) {
        Fields fields = new Fields(from + Short.BYTES);
        fields.bytes();
        return facts.read(
                position(),
                required(fields.text()),
                fields.text(),
                required(fields.bytes()),
                required(fields.bytes()),
                required(fields.text()),
                required(fields.text()));
    }

    private static <T> T required(@Nullable T field) {
        if (field == null) {
            throw new IllegalStateException("a column of the log is null");
        }
        return field;
    }

    private final class Fields {
        private int at;

        Fields(int at) {
            this.at = at;
        }

        private int length() {
            int length = (int) INT32.get(bytes, at);
            at += Integer.BYTES;
            return length;
        }

        byte @Nullable [] bytes() {
            int length = length();
            if (length < 0) {
                return null;
            }
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        @Nullable
        String text() {
            int length = length();
            if (length < 0) {
                return null;
            }
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
