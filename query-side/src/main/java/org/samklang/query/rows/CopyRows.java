package org.samklang.query.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows in the binary form of PostgreSQL's COPY: nothing has to be escaped here or parsed there.
final class CopyRows {
    static final String COLUMNS = "key, groups, link, visibility, withdrawn, sorting, shown_from, known, body";

    private static final short FIELDS = 9;
    private static final byte[] HEADER = header();
    private static final int TRAILER = Short.BYTES;
    private static final int NO_VALUE = -1;
    private static final int TEXT_OID = 25;
    private static final byte FROM_HERE_ON = 0x12; // includes its lower bound, has no upper one
    private static final byte FROM_UNTIL = 0x02; // includes its lower bound, not its upper one
    private static final int BOUND = Integer.BYTES + Long.BYTES;
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private byte[] bytes;
    private int size = HEADER.length;

    CopyRows(int size) {
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

    void liveRow(String key, Version<?> version) {
        row(key, version, NO_VALUE);
    }

    void oldRow(String key, Version<?> version, long until) {
        row(key, version, until);
    }

    private void row(String key, Version<?> version, long until) {
        Columns columns = version.columns();
        int16(FIELDS);
        text(key);
        groups(columns.groups());
        text(columns.link());
        int32(Short.BYTES);
        int16(columns.visibility().ordinal());
        int32(Byte.BYTES);
        int8(columns.withdrawn() ? 1 : 0);
        text(columns.sorting());
        day(columns.shownFrom());
        known(version.since(), until);
        field(version.json());
    }

    /// An array of one dimension, counted from 1, without nulls.
    private void groups(List<String> groups) {
        int from = size;
        int32(0);
        int32(groups.isEmpty() ? 0 : 1);
        int32(0);
        int32(TEXT_OID);
        if (!groups.isEmpty()) {
            int32(groups.size());
            int32(1);
            groups.forEach(this::text);
        }
        int to = size;
        size = from;
        int32(to - from - Integer.BYTES);
        size = to;
    }

    private void day(@Nullable LocalDate day) {
        if (day == null) {
            int32(NO_VALUE);
        } else {
            int32(Integer.BYTES);
            int32((int) (day.toEpochDay() - POSTGRES_EPOCH_DAY));
        }
    }

    private void known(long since, long until) {
        boolean live = until == NO_VALUE;
        int32(Byte.BYTES + (live ? BOUND : 2 * BOUND));
        int8(live ? FROM_HERE_ON : FROM_UNTIL);
        bound(since);
        if (!live) {
            bound(until);
        }
    }

    private void bound(long position) {
        int32(Long.BYTES);
        int32((int) (position >>> Integer.SIZE));
        int32((int) position);
    }

    /// PostgreSQL can hold no NUL in a text. The log can. In JSON it is escaped.
    private void text(String text) {
        field((text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd')).getBytes(StandardCharsets.UTF_8));
    }

    private void field(byte[] value) {
        int32(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    private void int8(int value) {
        room(Byte.BYTES);
        bytes[size++] = (byte) value;
    }

    private void int16(int value) {
        int8(value >>> Byte.SIZE);
        int8(value);
    }

    private void int32(int value) {
        int16(value >>> Short.SIZE);
        int16(value);
    }

    private void room(int more) {
        if (bytes.length - size < more + TRAILER) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + TRAILER));
        }
    }
}
