package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.KSS_SPAVO;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.on;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.StudyVisitLogged;
import org.samklang.events.Recorded;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Given;
import org.samklang.query.Histories;
import org.samklang.query.Moment;
import org.samklang.query.NotYetThere;
import org.samklang.query.Reach;
import org.samklang.query.Stand;
import org.samklang.query.Stopped;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.ViewStatus;
import org.samklang.query.timeline.PartnershipTimeline;

class LiveViewsIT {

    /// A view whose fold has a fault that can be mended.
    private static final class Faulty<R> implements View<R> {
        private final View<R> sound;
        private boolean broken = true;

        Faulty(View<R> sound) {
            this.sound = sound;
        }

        @Override
        public String name() {
            return sound.name();
        }

        @Override
        public Class<R> rowType() {
            return sound.rowType();
        }

        @Override
        public List<String> keys(Recorded recorded) {
            return sound.keys(recorded);
        }

        @Override
        public R fold(String key, @Nullable R old, Recorded recorded) {
            if (broken && recorded.fact() instanceof DateRefined) {
                throw new ArithmeticException("a fault of this fold");
            }
            return sound.fold(key, old, recorded);
        }

        @Override
        public Columns columns(R row) {
            return sound.columns(row);
        }
    }

    private static StudyVisitLogged visit(String id) {
        return new StudyVisitLogged(new ActivityId(id), SPAVO, KSS, on("2014", KSS_SPAVO));
    }

    private static DateRefined refined(String id) {
        return new DateRefined(
                new ActivityId(id), List.of(KSS_SPAVO), PartialDate.parse("2014"), PartialDate.parse("2014-05"), null);
    }

    private static List<Recorded> aFaultInTheMiddle() {
        return Given.facts(Given.registered(KSS_SPAVO), visit("one"), visit("two"), refined("one"), visit("three"))
                .then(Visibility.PARTNERS, refined("one"))
                .recorded();
    }

    private static <R> List<String> keys(Running running, View<R> view, Reach reach) {
        return running.reader.read(view, Moment.live(), null, reading -> reading.select(Filter.within(reach)).stream()
                .map(Row::key)
                .toList());
    }

    @Test
    void aRowThatCannotBeFoldedStopsAndAllOthersGoOn() {
        Faulty<?> view = new Faulty<>(new PartnershipTimeline());
        Running running = new Running(view);
        running.happened(aFaultInTheMiddle(), 2);
        Stand stand = running.reader.read(view, Moment.live(), null, reading -> {
            assertThat(reading.select(Filter.within(Reach.everything()))).hasSize(4);
            return reading.stand();
        });
        assertThat(stand.position()).isEqualTo(5);
        assertThat(stand.stopped()).containsExactly(new Stopped("activity:one", 3, "ArithmeticException"));
        ViewStatus status = new Standing(running.database.dataSource(), running.log).read();
        assertThat(status.views().getFirst().stoppedRows()).isEqualTo(1);
    }

    @Test
    void aStoppedRowStillFollowsWhatTakesItFromEyes() {
        Faulty<?> view = new Faulty<>(new PartnershipTimeline());
        Running running = new Running(view);
        List<Recorded> facts = aFaultInTheMiddle();
        running.happened(facts.subList(0, 5), 1);
        assertThat(keys(running, view, Reach.of(Visibility.FUNDER))).contains("activity:one");
        TestLog.append(running.database, facts.subList(5, 6));
        running.project(facts.subList(5, 6));
        assertThat(keys(running, view, Reach.of(Visibility.FUNDER))).doesNotContain("activity:one");
        assertThat(keys(running, view, Reach.of(Visibility.PARTNERS))).contains("activity:one");
    }

    @Test
    void stoppedRowsAreTheSameLiveAndRebuilt() {
        Faulty<?> view = new Faulty<>(new PartnershipTimeline());
        Running running = new Running(view);
        running.happened(new Histories(31, Running.allViews()).next(400), 50);
        LogRebuilds rebuilds = running.rebuilds(100_000);
        long stopped = stoppedRows(running);
        assertThat(stopped).isPositive();
        assertThat(rebuilds.compare("timeline").equal()).isTrue();
        rebuilds.run("timeline");
        assertThat(stoppedRows(running)).isEqualTo(stopped);
    }

    @Test
    void afterTheFaultIsMendedStoppedRowsAreFoldedAgain() {
        Faulty<?> view = new Faulty<>(new PartnershipTimeline());
        Running running = new Running(view);
        running.happened(new Histories(32, Running.allViews()).next(400), 50);
        LogRebuilds rebuilds = running.rebuilds(100_000);
        assertThat(rebuilds.retryStopped("timeline")).isZero();
        long stopped = stoppedRows(running);
        view.broken = false;
        assertThat(rebuilds.retryStopped("timeline")).isPositive().isEqualTo((int) stopped);
        assertThat(stoppedRows(running)).isZero();
        assertThat(rebuilds.compare("timeline").firstDifference()).isNull();
    }

    @Test
    void aBatchThatComesAgainChangesNothing() {
        Running running = Running.all();
        List<Recorded> history = new Histories(33, running.views()).next(200);
        running.happened(history, 40);
        long before = rows(running);
        running.project(history.subList(120, 200));
        running.project(history.subList(0, 40));
        assertThat(rows(running)).isEqualTo(before);
        LogRebuilds rebuilds = running.rebuilds(100_000);
        rebuilds.views().forEach(view -> assertThat(rebuilds.compare(view).equal()).as(view).isTrue());
    }

    @Test
    void aHoleInABatchStopsTheViews() {
        Running running = Running.all();
        List<Recorded> history = new Histories(34, running.views()).next(30);
        TestLog.append(running.database, history);
        List<Recorded> holed = new java.util.ArrayList<>(history);
        holed.remove(12);
        assertThatThrownBy(() -> running.project(holed)).isInstanceOf(HoleInTheLog.class);
        assertThat(rows(running)).isZero();
    }

    @Test
    void aHoleBetweenTheViewAndItsBatchStopsTheViews() {
        Running running = Running.all();
        List<Recorded> history = new Histories(35, running.views()).next(30);
        TestLog.append(running.database, history);
        running.database.execute("delete from command.event where position = 4");
        assertThatThrownBy(() -> running.project(history.subList(10, 30))).isInstanceOf(HoleInTheLog.class);
        assertThat(rows(running)).isZero();
    }

    @Test
    void aReaderWaitsForAPositionAndGetsIt() throws Exception {
        Running running = Running.all();
        List<Recorded> history = new Histories(36, running.views()).next(20);
        TestLog.append(running.database, history);
        View<?> view = running.views().getFirst();
        CompletableFuture<Stand> answer = CompletableFuture.supplyAsync(
                () -> running.reader.read(view, Moment.live(), 19L, Reading::stand));
        running.project(history.subList(0, 10));
        assertThat(answer).isNotDone();
        running.project(history.subList(10, 20));
        assertThat(answer.get(1, TimeUnit.MINUTES).position()).isEqualTo(19);
    }

    @Test
    void aReaderOfAViewThatFellBackWaitsUntilItIsThereAgain() throws Exception {
        Running running = Running.all();
        List<Recorded> history = new Histories(39, running.views()).next(20);
        TestLog.append(running.database, history);
        running.project(history.subList(0, 10));
        running.heads.reached(Map.of("timeline", 19L)); // as it was before a crash of PostgreSQL
        View<?> view = running.views().getFirst();
        CompletableFuture<Stand> answer = CompletableFuture.supplyAsync(
                () -> running.reader.read(view, Moment.live(), 15L, Reading::stand));
        assertThatThrownBy(() -> answer.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        running.project(history.subList(10, 20));
        assertThat(answer.get(1, TimeUnit.MINUTES).position()).isEqualTo(19);
    }

    @Test
    void anotherProcessIsWokenByTheDatabase() throws Exception {
        Running running = Running.all();
        List<Recorded> history = new Histories(37, running.views()).next(20);
        TestLog.append(running.database, history);
        try (Heads elsewhere = new Heads(running.database::open, Duration.ofSeconds(20))) {
            elsewhere.listen();
            CompletableFuture<Void> there = CompletableFuture.runAsync(() -> elsewhere.await("timeline", 19));
            running.project(history);
            there.get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void whoeverWaitsInVainIsToldHowFarItCame() {
        Running running = Running.all();
        List<Recorded> history = new Histories(38, running.views()).next(5);
        running.happened(history, 5);
        Heads impatient = new Heads(running.database::open, Duration.ZERO);
        assertThatThrownBy(() -> impatient.await("timeline", 99))
                .isInstanceOfSatisfying(NotYetThere.class, e -> assertThat(e.wanted()).isEqualTo(99));
    }

    private static long stoppedRows(Running running) {
        return new Standing(running.database.dataSource(), running.log)
                .read().views().stream().mapToLong(ViewStatus.OneView::stoppedRows).sum();
    }

    /// Rows and versions of all views.
    private static long rows(Running running) {
        long rows = 0;
        try (Connection connection = running.database.open();
                Statement statement = connection.createStatement()) {
            for (ViewStatus.OneView view : new Standing(running.database.dataSource(), running.log).read().views()) {
                try (ResultSet row = statement.executeQuery("select count(*) from "
                        + new Generation(view.view(), view.generation()).table())) {
                    row.next();
                    rows += row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
