package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// A part of the log in its order, by COPY in the binary form: half the cost of a cursor, and nothing is kept of it.
final class LogCopy implements AutoCloseable {
    private static final String COPY = """
            copy (select position, name, revision, payload, metadata, recorded_at, event_id
                  from command.event where position > %d and position <= %d order by position)
            to stdout (format binary)""";

    /// Signature, flags, and the length of an extension that is not there.
    private static final int HEADER = 11 + 2 * Integer.BYTES;

    private final CopyOut copy;
    private int skip = HEADER;

    private LogCopy(CopyOut copy) {
        this.copy = copy;
    }

    /// @param connection one that is used for nothing else until this is closed
    static LogCopy open(Connection connection, long after, long upTo) throws SQLException {
        return new LogCopy(connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(String.format(Locale.ROOT, COPY, after, upTo)));
    }

    /// The next row; null behind the last.
    @Nullable
    StoredRow next() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message == null) {
            return null;
        }
        int from = skip;
        skip = 0;
        return StoredRow.isOne(message, from) ? new StoredRow(message, from) : next();
    }

    /// Whoever wants no more of it must not have to read the rest.
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
