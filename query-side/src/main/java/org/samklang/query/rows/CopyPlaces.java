package org.samklang.query.rows;

/// Places of rows as COPY takes them.
final class CopyPlaces {
    static final String COLUMNS = "place, sorting, key, link, since";

    private static final short FIELDS = 5;

    private final CopyBytes bytes;

    CopyPlaces(int size) {
        bytes = new CopyBytes(size);
    }

    /// How many bytes there are of places.
    int size() {
        return bytes.size();
    }

    /// What was written so far, as one COPY; it is empty then.
    byte[] take() {
        return bytes.take();
    }

    void stands(String key, Columns columns, long since) {
        long link = columns.linkPlace();
        for (long place : columns.places()) {
            bytes.int16(FIELDS);
            bytes.int64Field(place);
            bytes.text(columns.sorting());
            bytes.text(key);
            bytes.int64Field(link);
            bytes.int64Field(since);
        }
    }
}
