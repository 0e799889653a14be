package org.samklang.query.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Versions of rows as COPY takes them.
final class CopyRows {
    static final String COLUMNS = "key, groups, link, visibility, withdrawn, sorting, shown_from, since, until, body";

    private static final short FIELDS = 10;
    private static final int TEXT_OID = 25;
    private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyBytes bytes;

    CopyRows(int size) {
        bytes = new CopyBytes(size);
    }

    /// How many bytes there are of rows.
    int size() {
        return bytes.size();
    }

    /// What was written so far, as one COPY; it is empty then.
    byte[] take() {
        return bytes.take();
    }

    void liveRow(String key, Version<?> version) {
        row(key, version, Generation.STILL);
    }

    void oldRow(String key, Version<?> version, long until) {
        row(key, version, until);
    }

    private void row(String key, Version<?> version, long until) {
        Columns columns = version.columns();
        bytes.int16(FIELDS);
        bytes.text(key);
        groups(columns.groups());
        bytes.text(columns.link());
        bytes.int32(Short.BYTES);
        bytes.int16(columns.visibility().ordinal());
        bytes.int32(Byte.BYTES);
        bytes.int8(columns.withdrawn() ? 1 : 0);
        bytes.text(columns.sorting());
        day(columns.shownFrom());
        bytes.int64Field(version.since());
        bytes.int64Field(until);
        bytes.field(version.json());
    }

    /// An array of one dimension, counted from 1, without nulls.
    private void groups(List<String> groups) {
        int begin = bytes.begin();
        bytes.int32(groups.isEmpty() ? 0 : 1);
        bytes.int32(0);
        bytes.int32(TEXT_OID);
        if (!groups.isEmpty()) {
            bytes.int32(groups.size());
            bytes.int32(1);
            groups.forEach(bytes::text);
        }
        bytes.end(begin);
    }

    private void day(@Nullable LocalDate day) {
        if (day == null) {
            bytes.int32(CopyBytes.NO_VALUE);
        } else {
            bytes.int32(Integer.BYTES);
            bytes.int32((int) (day.toEpochDay() - POSTGRES_EPOCH_DAY));
        }
    }
}
