package org.samklang.query.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.samklang.events.Recorded;
import org.samklang.events.axon.StoredFacts;
import org.samklang.query.TestDatabase;
import org.samklang.query.TestLog;
import org.samklang.query.compliance.ComplianceView;
import org.samklang.query.conventions.ConventionView;
import org.samklang.query.documents.DocumentShelf;
import org.samklang.query.learning.LearningView;
import org.samklang.query.maintenance.RebuildListener;
import org.samklang.query.organisations.OrganisationDirectory;
import org.samklang.query.partnerships.PartnershipList;
import org.samklang.query.persons.PersonDirectory;
import org.samklang.query.subjects.SubjectDirectory;
import org.samklang.query.timeline.PartnershipTimeline;

/// Views over a log, without Axon: the test says when a batch comes.
public final class Running {
    public final TestDatabase database;
    public final Log log = new Log(new StoredFacts());
    public final Heads heads;
    public final LiveViews live;
    public final ViewReader reader;
    private final List<View<?>> views;
    private Connection writing;

    public Running(View<?>... views) {
        this(TestDatabase.create(), views);
    }

    Running(TestDatabase database, View<?>... views) {
        this.database = database;
        this.views = List.of(views);
        heads = new Heads(database::open, Duration.ofMinutes(1));
        live = new LiveViews(this.views, log);
        reader = new ViewReader(database.dataSource(), heads, log);
        ViewTables.prepare(database.dataSource(), this.views);
    }

    public static Running all() {
        return new Running(allViews().toArray(View[]::new));
    }

    public static List<View<?>> allViews() {
        return List.of(
                new PartnershipTimeline(),
                new PartnershipList(),
                new LearningView(),
                new OrganisationDirectory(),
                new ConventionView(),
                new PersonDirectory(),
                new SubjectDirectory(),
                new DocumentShelf(),
                new ComplianceView());
    }

    public List<View<?>> views() {
        return views;
    }

    public LogRebuilds rebuilds(long rowsInMemory, RebuildListener... listeners) {
        return new LogRebuilds(
                views,
                log,
                live,
                heads,
                database.dataSource(),
                database::open,
                List.of(listeners),
                rowsInMemory);
    }

    public ViewReader readerWithoutProtection() {
        return new ViewReader(database.dataSource(), heads, log, false);
    }

    /// Recorded and projected, in batches of that size.
    public void happened(List<Recorded> facts, int batch) {
        TestLog.append(database, facts);
        for (int from = 0; from < facts.size(); from += batch) {
            project(facts.subList(from, Math.min(from + batch, facts.size())));
        }
    }

    public void project(List<Recorded> batch) {
        try {
            if (writing == null) {
                writing = database.open();
                writing.setAutoCommit(false);
            }
            Connection connection = writing;
            Map<String, Long> reached = live.apply(connection, batch);
            connection.commit();
            heads.reached(reached);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void rollBack() {
        try {
            writing.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
