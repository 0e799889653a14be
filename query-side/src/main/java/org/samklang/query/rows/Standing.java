package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Stopped;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.maintenance.ViewStatus.OneView;
import org.springframework.dao.DataAccessResourceFailureException;

/// How all views stand, as the database has it: for every process alike.
public final class Standing {
    private static final int TOLD = 100;

    private final DataSource database;
    private final Log log;

    public Standing(DataSource database, Log log) {
        this.database = database;
        this.log = log;
    }

    public ViewStatus read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select h.view, h.position, h.generation,
                            (select count(*) from query.stopped s
                                where s.view = h.view and s.generation = h.generation),
                            r.generation, r.step, r.done, r.total, r.started_at, r.fault
                        from query.view_head h left join query.rebuild r on r.view = h.view order by h.view""");
                ResultSet row = select.executeQuery()) {
            List<OneView> views = new ArrayList<>();
            while (row.next()) {
                String view = row.getString(1);
                long generation = row.getLong(3);
                long stopped = row.getLong(4);
                views.add(new OneView(
                        view,
                        row.getLong(2),
                        generation,
                        stopped,
                        stopped == 0 ? List.of() : stopped(connection, view, generation),
                        rebuild(view, row)));
            }
            return new ViewStatus(log.head(connection), views);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the views' heads cannot be read", e);
        }
    }

    private static @Nullable RebuildProgress rebuild(String view, ResultSet row) throws SQLException {
        String step = row.getString(6);
        return step == null
                ? null
                : new RebuildProgress(
                        view,
                        row.getLong(5),
                        RebuildProgress.Step.valueOf(step),
                        row.getLong(7),
                        row.getLong(8),
                        row.getObject(9, OffsetDateTime.class).toInstant(),
                        row.getString(10));
    }

    private static List<Stopped> stopped(Connection connection, String view, long generation)
            throws SQLException {
        List<Stopped> stopped = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select key, position, reason from query.stopped
                where view = ? and generation = ? order by position, key limit ?""")) {
            select.setString(1, view);
            select.setLong(2, generation);
            select.setInt(3, TOLD);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stopped.add(new Stopped(row.getString(1), row.getLong(2), row.getString(3)));
                }
            }
        }
        return stopped;
    }
}
