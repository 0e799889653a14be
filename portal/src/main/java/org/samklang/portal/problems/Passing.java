package org.samklang.portal.problems;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// Which failures go away by themselves: a database or a bus that is away comes back, a fault of ours does not go away.
public final class Passing {

    private Passing() {}

    /// Whether asking again later may succeed.
    public static boolean is(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            boolean passing = switch (each) {
                case NoHandlerForCommandException _, NoHandlerForQueryException _ -> true;
                case CannotGetJdbcConnectionException _, TransientDataAccessException _, SQLTransientException _ -> true;
                case SQLException database -> isAway(database.getSQLState());
                default -> false;
            };
            if (passing) {
                return true;
            }
        }
        return false;
    }

    /// Connection lost (08), transaction given up for another's sake (40), out of resources (53), shutting or starting
    /// up (57P).
    private static boolean isAway(@Nullable String state) {
        return state != null && Stream.of("08", "40", "53", "57P").anyMatch(state::startsWith);
    }
}
