package org.samklang.query.rows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows in the text form of PostgreSQL's COPY.
final class CopyText {
    static final String COLUMNS = "key, groups, link, visibility, withdrawn, sorting, shown_from, known, body";
    private static final byte[] NUL = "\\u0000".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] REPLACED = "\\ufffd".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes;

    CopyText(int size) {
        bytes = new ByteArrayOutputStream(size);
    }

    int size() {
        return bytes.size();
    }

    /// What was written so far; the text is empty then.
    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    void liveRow(String key, Version<?> version) {
        row(key, version, "[" + version.since() + ",)");
    }

    void oldRow(String key, Version<?> version, long until) {
        row(key, version, "[" + version.since() + "," + until + ")");
    }

    private void row(String key, Version<?> version, String known) {
        Columns columns = version.columns();
        text(key);
        tab();
        groups(columns);
        tab();
        text(columns.link());
        tab();
        plain(Integer.toString(columns.visibility().ordinal()));
        tab();
        plain(columns.withdrawn() ? "t" : "f");
        tab();
        text(columns.sorting());
        tab();
        plain(columns.shownFrom() == null ? "\\N" : columns.shownFrom().toString());
        tab();
        plain(known);
        tab();
        escaped(storable(version.json()));
        bytes.write('\n');
    }

    private void groups(Columns columns) {
        StringBuilder array = new StringBuilder("{");
        for (String group : columns.groups()) {
            array.append(array.length() == 1 ? "\"" : ",\"")
                    .append(group.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        text(array.append('}').toString());
    }

    private void text(String text) {
        escaped(text.replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8));
    }

    /// PostgreSQL can hold no NUL, neither in text nor escaped in JSON. The log can.
    private static byte[] storable(byte[] json) {
        byte[] storable = json;
        for (int i = 0; i + NUL.length <= storable.length; i++) {
            if (storable[i] == '\\') {
                if (Arrays.equals(storable, i, i + NUL.length, NUL, 0, NUL.length)) {
                    storable = storable == json ? json.clone() : storable;
                    System.arraycopy(REPLACED, 0, storable, i, REPLACED.length);
                }
                i++;
            }
        }
        return storable;
    }

    private void plain(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void tab() {
        bytes.write('\t');
    }

    private void escaped(byte[] utf8) {
        int from = 0;
        for (int i = 0; i < utf8.length; i++) {
            byte escape = escape(utf8[i]);
            if (escape != 0) {
                bytes.write(utf8, from, i - from);
                bytes.write('\\');
                bytes.write(escape);
                from = i + 1;
            }
        }
        bytes.write(utf8, from, utf8.length - from);
    }

    private static byte escape(byte b) {
        return switch (b) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
