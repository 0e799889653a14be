package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samklang.events.Recorded;
import org.samklang.query.Histories;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.ViewStatus;

class FollowerIT {
    private static final int BATCH = 50;

    private final Running running = Running.all();
    private final Histories histories = new Histories(51, running.views());
    private final List<Follower> followers = new ArrayList<>();

    @AfterEach
    void end() {
        followers.forEach(Follower::close);
        running.heads.close();
    }

    private Follower follower(Heads.Connections connections, boolean alone) {
        LiveViews live = new LiveViews(running.views(), running.log);
        Follower follower = new Follower(live, running.log, running.heads, connections, BATCH, alone);
        followers.add(follower);
        follower.start();
        return follower;
    }

    private Follower follower() {
        return follower(running.database::open, true);
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(40));
    }

    private ViewStatus status() {
        return new Standing(running.database.dataSource(), running.log).read();
    }

    private boolean caughtUp() {
        ViewStatus status = status();
        return status.views().stream().allMatch(view -> view.position() == status.logHead());
    }

    private void append(int facts) {
        TestLog.append(running.database, histories.next(facts));
    }

    private void viewsEqualARebuild() {
        LogRebuilds rebuilds = running.rebuilds(100_000);
        rebuilds.views().forEach(view ->
                assertThat(rebuilds.compare(view).firstDifference()).as(view).isNull());
    }

    @Test
    void viewsFollowTheLogInBatchesAndEqualARebuild() {
        append(220);
        Follower follower = follower();
        soon().until(this::caughtUp);
        append(3);
        follower.wake();
        running.heads.await("timeline", 222);
        append(2 * BATCH);
        follower.wake();
        soon().until(this::caughtUp);
        soon().until(() -> follower.folded() == 223 + 2 * BATCH);
        viewsEqualARebuild();
    }

    @Test
    void whoIsNotWokenLooksByItself() {
        follower();
        append(20);
        soon().until(this::caughtUp);
    }

    @Test
    void oneWorksAndAnotherTakesOverWhenItsConnectionIsKilled() throws Exception {
        AtomicBoolean dead = new AtomicBoolean();
        Follower first = follower(
                () -> {
                    if (dead.get()) {
                        throw new SQLException("this process is no more");
                    }
                    return running.database.open();
                },
                true);
        soon().until(first::following);
        Follower second = follower();
        append(120);
        first.wake();
        second.wake();
        soon().until(this::caughtUp);
        soon().until(() -> first.folded() == 120);
        assertThat(second.following()).isFalse();
        assertThat(second.folded()).isZero();

        dead.set(true);
        killTheFollower();
        soon().until(second::following);
        append(120);
        first.wake();
        second.wake();
        soon().until(this::caughtUp);
        soon().until(() -> second.folded() == 120);
        assertThat(first.following()).isFalse();
        assertThat(first.folded()).isEqualTo(120);
        viewsEqualARebuild();
    }

    @Test
    void withoutTheLockTwoWorkAtOnceAndStillFoldNothingTwice() { // control of the lock, proof of the heads
        Follower first = follower(running.database::open, false);
        Follower second = follower(running.database::open, false);
        soon().until(() -> first.following() && second.following());
        for (int i = 0; i < 40; i++) {
            append(25);
            first.wake();
            second.wake();
        }
        soon().until(() -> caughtUp() && first.folded() + second.folded() >= 1000);
        viewsEqualARebuild();
    }

    @Test
    void aLostConnectionIsReplaced() throws Exception {
        Follower follower = follower();
        soon().until(follower::following);
        killTheFollower();
        append(30);
        soon().until(this::caughtUp);
        viewsEqualARebuild();
    }

    @Test
    void aHoleStopsTheViewsUntilItIsFilled() {
        List<Recorded> history = histories.next(60);
        TestLog.append(running.database, history);
        running.database.execute("create table command.lost as select * from command.event where position = 55");
        running.database.execute("delete from command.event where position = 55");
        Follower follower = follower();
        soon().until(() -> !follower.following() && status().views().stream().allMatch(view -> view.position() == 49));
        running.database.execute("insert into command.event select * from command.lost");
        soon().until(this::caughtUp);
        viewsEqualARebuild();
    }

    @Test
    void factsThatAreMissingAtTheEndAreAHoleToo() throws Exception {
        append(30);
        running.database.execute("delete from command.event where position > 25");
        try (Connection connection = running.database.open()) {
            assertThat(running.log.next(connection, 9, 10)).hasSize(10);
            assertThatThrownBy(() -> running.log.next(connection, 19, 10)).isInstanceOf(HoleInTheLog.class);
            assertThatThrownBy(() -> running.log.next(connection, 25, 10)).isInstanceOf(HoleInTheLog.class);
            assertThat(running.log.next(connection, 29, 10)).isEmpty();
        }
    }

    @Test
    void itGoesOnWhileViewsAreRebuiltUnderIt() {
        append(500);
        Follower follower = follower();
        LogRebuilds rebuilds = running.rebuilds(100_000);
        for (int i = 0; i < 3; i++) {
            append(40);
            follower.wake();
            rebuilds.run(rebuilds.views());
        }
        append(40);
        soon().until(this::caughtUp);
        viewsEqualARebuild();
    }

    /// Ends the connection that holds the followers' lock.
    private void killTheFollower() throws SQLException {
        try (Connection connection = running.database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_terminate_backend(l.pid) from pg_locks l
                        join pg_database d on d.oid = l.database and d.datname = current_database()
                        where l.locktype = 'advisory' and l.granted and l.objid = 0""")) {
            assertThat(row.next()).isTrue();
            assertThat(row.next()).isFalse();
        }
    }
}
