package org.samklang.query.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.samklang.query.maintenance.Comparison;
import org.samklang.query.maintenance.Comparison.Difference;

/// Compares two builds of one view row by row, with all versions, as they were at one position.
final class TableComparison {
    private final Connection connection;
    private final Generation serving;
    private final Generation shadow;
    private final long position;

    TableComparison(Connection connection, Generation serving, Generation shadow, long position) {
        this.connection = connection;
        this.serving = serving;
        this.shadow = shadow;
        this.position = position;
    }

    Comparison run() throws SQLException {
        connection.setAutoCommit(false);
        try (Side live = new Side(serving);
                Side rebuilt = new Side(shadow)) {
            Difference first = null;
            while (live.row != null || rebuilt.row != null) {
                int order = order(live.row, rebuilt.row);
                if (first == null) {
                    first = difference(order <= 0 ? live.row : null, order >= 0 ? rebuilt.row : null);
                }
                if (order <= 0) {
                    live.next();
                }
                if (order >= 0) {
                    rebuilt.next();
                }
            }
            return new Comparison(
                    serving.view(), position, live.count, rebuilt.count, live.digest(), rebuilt.digest(), first);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static int order(@Nullable Line live, @Nullable Line rebuilt) {
        if (live == null || rebuilt == null) {
            return live == null ? 1 : -1;
        }
        // As PostgreSQL orders text under the collation "C".
        int keys = java.util.Arrays.compareUnsigned(
                live.key.getBytes(StandardCharsets.UTF_8), rebuilt.key.getBytes(StandardCharsets.UTF_8));
        return keys != 0 ? keys : Long.compare(live.since, rebuilt.since);
    }

    private static @Nullable Difference difference(@Nullable Line live, @Nullable Line rebuilt) {
        if (live != null && live.equals(rebuilt)) {
            return null;
        }
        Line either = live != null ? live : rebuilt;
        return either == null
                ? null
                : new Difference(
                        either.key,
                        either.since,
                        live == null ? null : live.content,
                        rebuilt == null ? null : rebuilt.content);
    }

    private record Line(String key, long since, String content) {}

    private final class Side implements AutoCloseable {
        private final PreparedStatement select;
        private final ResultSet rows;
        private final MessageDigest digest = sha256();
        private long count;
        private @Nullable Line row;

        Side(Generation generation) throws SQLException {
            select = connection.prepareStatement("""
                    select key, since, jsonb_build_object(
                        'groups', groups, 'link', link, 'visibility', visibility, 'withdrawn', withdrawn,
                        'sorting', sorting, 'shownFrom', shown_from,
                        'until', case when until <= ? then until end)::text || ' ' || body
                    from %s where since <= ? order by key, since""".formatted(generation.table()));
            select.setFetchSize(1000);
            select.setLong(1, position);
            select.setLong(2, position);
            rows = select.executeQuery();
            next();
        }

        void next() throws SQLException {
            row = rows.next() ? new Line(rows.getString(1), rows.getLong(2), rows.getString(3)) : null;
            if (row != null) {
                count++;
                digest.update((row.key + '\t' + row.since + '\t' + row.content + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }

        String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public void close() throws SQLException {
            select.close();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
