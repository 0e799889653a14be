package org.samklang.query.rows;

import tools.jackson.databind.json.JsonMapper;

/// One version of a row.
///
/// @param json the row as it will be stored; made at once, so that a row that cannot be stored stops like one that cannot
///     be folded
/// @param since position of the fact that made it
record Version<R>(R row, Columns columns, byte[] json, long since) {
    private static final JsonMapper JSON = RowsJson.mapper();

    static <R> Version<R> of(View<R> view, R row, long since) {
        return new Version<>(row, view.columns(row), JSON.writeValueAsBytes(row), since);
    }

    static <R> Version<R> stored(View<R> view, byte[] json, long since) {
        R row = JSON.readValue(json, view.rowType());
        return new Version<>(row, view.columns(row), json, since);
    }

    Version<R> narrowed(Columns narrower, long position) {
        return new Version<>(row, narrower, json, position);
    }
}
