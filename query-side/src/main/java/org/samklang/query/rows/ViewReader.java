package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Moment;
import org.springframework.dao.DataAccessResourceFailureException;

/// Reads views on both axes of time. Head and rows are read in one repeatable-read transaction, so that an answer is of
/// one build at one position.
public final class ViewReader {
    /// SQLSTATE of a table that was dropped: the answer's build was replaced between reading the head and the rows.
    private static final String NO_SUCH_TABLE = "42P01";

    private final DataSource database;
    private final Heads heads;
    private final Log log;
    private final boolean protectedAsOfNow;

    public ViewReader(DataSource database, Heads heads, Log log) {
        this(database, heads, log, true);
    }

    /// @param protectedAsOfNow false only in the test that shows why it is true
    ViewReader(DataSource database, Heads heads, Log log, boolean protectedAsOfNow) {
        this.database = database;
        this.heads = heads;
        this.log = log;
        this.protectedAsOfNow = protectedAsOfNow;
    }

    /// Reads one view at one moment.
    ///
    /// @param atLeast waits until the view has folded this position
    public <R, A> A read(View<R> view, Moment moment, @Nullable Long atLeast, Function<Reading<R>, A> answer) {
        while (true) {
            long believed = atLeast == null ? Long.MIN_VALUE : heads.await(view.name(), atLeast);
            try {
                return onceOrTwice(view, moment, atLeast, answer);
            } catch (FellBack e) {
                heads.fellBack(view.name(), believed, e.position);
            }
        }
    }

    private <R, A> A onceOrTwice(
            View<R> view, Moment moment, @Nullable Long atLeast, Function<Reading<R>, A> answer) {
        try {
            return once(view, moment, atLeast, answer);
        } catch (DroppedMeanwhile e) {
            return once(view, moment, atLeast, answer);
        }
    }

    private <R, A> A once(View<R> view, Moment moment, @Nullable Long atLeast, Function<Reading<R>, A> answer) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return answer.apply(open(connection, view, moment, atLeast));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static RuntimeException failure(SQLException e) {
        return NO_SUCH_TABLE.equals(e.getSQLState())
                ? new DroppedMeanwhile(e)
                : new DataAccessResourceFailureException("a view cannot be read", e);
    }

    private <R> Reading<R> open(Connection connection, View<R> view, Moment moment, @Nullable Long atLeast)
            throws SQLException {
        // Sent as one, with the beginning of the transaction: each word to and from the database costs as much as a page.
        // To start further workers, to compile a statement or to plan it anew each time would cost more than it takes.
        try (PreparedStatement select = connection.prepareStatement("""
                set transaction isolation level repeatable read, read only;
                select h.generation, h.position, (select next - 1 from command.log_head),
                    exists (select from query.stopped s where s.view = h.view and s.generation = h.generation),
                    set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true),
                    set_config('plan_cache_mode', 'force_generic_plan', true)
                from query.view_head h where h.view = ?""")) {
            select.setString(1, view.name());
            select.execute();
            select.getMoreResults();
            try (ResultSet row = select.getResultSet()) {
                if (!row.next()) {
                    throw new IllegalStateException("view " + view.name() + " was never prepared");
                }
                long position = row.getLong(2);
                if (atLeast != null && position < atLeast) {
                    throw new FellBack(position);
                }
                return new Reading<>(
                        connection,
                        view,
                        moment,
                        new Reading.Place(
                                row.getLong(1),
                                position,
                                Math.min(position, knownAt(connection, moment, position)),
                                row.getLong(3),
                                row.getBoolean(4)),
                        protectedAsOfNow,
                        log);
            }
        }
    }

    private long knownAt(Connection connection, Moment moment, long position) throws SQLException {
        if (moment.knownAtPosition() != null) {
            return Math.max(-1, moment.knownAtPosition());
        }
        return moment.knownAtInstant() == null ? position : log.positionAt(connection, moment.knownAtInstant());
    }

    private static final class DroppedMeanwhile extends DataAccessResourceFailureException {
        private static final long serialVersionUID = 1L;

        DroppedMeanwhile(SQLException cause) {
            super("the build of the view was replaced", cause);
        }
    }

    /// The view was further than it is.
    private static final class FellBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long position;

        FellBack(long position) {
            super(null, null, false, false);
            this.position = position;
        }
    }
}
