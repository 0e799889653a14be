package org.samklang.command.log;

import java.sql.SQLException;

/// What an SQL error means for a batch that was being appended.
enum SqlTrouble {

    /// The connection is gone, and with it the answer: the batch may have been committed.
    BROKEN,

    /// Nothing was committed, and the same batch may go through in a moment.
    PASSING,

    /// Nothing was committed; the content of the batch is at fault.
    REFUSED;

    static SqlTrouble of(SQLException e) {
        String state = e.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("57P") || state.equals("25P03")) {
            return BROKEN;
        }
        boolean passing = state.startsWith("53") // resources: disk, memory, connections
                || state.startsWith("40") // rolled back: deadlock, serialisation
                || state.equals("55P03") // lock_timeout
                || state.equals("57014") // cancelled
                || state.equals("25006"); // read only for now
        return passing ? PASSING : REFUSED;
    }
}
