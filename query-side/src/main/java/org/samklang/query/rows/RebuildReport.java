package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.samklang.query.maintenance.RebuildListener;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.RebuildProgress.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells how far a rebuild has come: its listeners, and a table for other processes. Twice a second and at every step.
final class RebuildReport {
    private static final Logger log = LoggerFactory.getLogger(RebuildReport.class);
    private static final long PAUSE = 500_000_000L;

    private final DataSource database;
    private final List<RebuildListener> listeners;
    private volatile RebuildProgress latest;
    private long told = System.nanoTime();

    RebuildReport(DataSource database, List<RebuildListener> listeners, Generation generation) {
        this.database = database;
        this.listeners = listeners;
        this.latest = new RebuildProgress(
                generation.view(), generation.number(), Step.READING, 0, 0, Instant.now(), null);
    }

    RebuildProgress latest() {
        return latest;
    }

    void step(Step step, long done, long total) {
        step(List.of(this), step, done, total);
    }

    /// Of views that are built together: told at once.
    static void step(List<RebuildReport> together, Step step, long done, long total) {
        together.forEach(report -> report.latest = new RebuildProgress(
                report.latest.view(),
                report.latest.generation(),
                step,
                done,
                total,
                report.latest.startedAt(),
                null));
        tell(together);
    }

    static void done(List<RebuildReport> together, long done) {
        RebuildReport any = together.getFirst();
        if (System.nanoTime() - any.told >= PAUSE) {
            step(together, any.latest.step(), done, any.latest.total());
        }
    }

    void failed(Exception fault) {
        if (!latest.isOver()) {
            latest = new RebuildProgress(
                    latest.view(),
                    latest.generation(),
                    Step.FAILED,
                    latest.done(),
                    latest.total(),
                    latest.startedAt(),
                    fault.getClass().getSimpleName());
            tell(List.of(this));
        }
    }

    /// As if it had not been.
    void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from query.rebuild where view = ? and generation = ?")) {
            delete.setString(1, latest.view());
            delete.setLong(2, latest.generation());
            delete.executeUpdate();
        } catch (SQLException e) {
            log.warn("the progress of a rebuild cannot be deleted", e);
        }
    }

    private static void tell(List<RebuildReport> together) {
        for (RebuildReport report : together) {
            report.told = System.nanoTime();
            report.listeners.forEach(listener -> listener.progressed(report.latest));
        }
        try (Connection connection = together.getFirst().database.getConnection();
                PreparedStatement write = connection.prepareStatement("""
                        insert into query.rebuild (view, generation, step, done, total, started_at, fault)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (view) do update set generation = excluded.generation, step = excluded.step,
                            done = excluded.done, total = excluded.total, started_at = excluded.started_at,
                            fault = excluded.fault""")) {
            for (RebuildReport report : together) {
                report.set(write);
                write.addBatch();
            }
            write.executeBatch();
        } catch (SQLException e) {
            log.warn("the progress of a rebuild cannot be written", e);
        }
    }

    private void set(PreparedStatement write) throws SQLException {
        RebuildProgress progress = latest;
        write.setString(1, progress.view());
        write.setLong(2, progress.generation());
        write.setString(3, progress.step().name());
        write.setLong(4, progress.done());
        write.setLong(5, progress.total());
        write.setObject(6, OffsetDateTime.ofInstant(progress.startedAt(), ZoneOffset.UTC));
        write.setString(7, progress.fault());
    }
}
