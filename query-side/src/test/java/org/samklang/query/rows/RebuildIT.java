package org.samklang.query.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samklang.events.Recorded;
import org.samklang.query.Histories;
import org.samklang.query.TestLog;
import org.samklang.query.maintenance.Comparison;
import org.samklang.query.maintenance.RebuildProgress;
import org.samklang.query.maintenance.RebuildRefused;

class RebuildIT {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void liveRowsEqualRebuiltRowsInEveryVersionWhateverTheBatches(int batch) {
        Running running = Running.all();
        int facts = batch == 1 ? 150 : 600;
        running.happened(new Histories(batch, running.views()).next(facts), batch);
        LogRebuilds rebuilds = running.rebuilds(100_000);
        for (String view : rebuilds.views()) {
            Comparison comparison = rebuilds.compare(view);
            assertThat(comparison.firstDifference()).as(view).isNull();
            assertThat(comparison.equal()).as(view).isTrue();
            assertThat(comparison.rows()).as(view).isPositive().isEqualTo(comparison.rebuiltRows());
            assertThat(comparison.position()).isEqualTo(facts - 1);
        }
    }

    @Test
    void aRebuiltViewIsTheSameInManyPassesAsInOne() {
        Running running = Running.all();
        running.happened(new Histories(11, running.views()).next(400), 100);
        LogRebuilds inOne = running.rebuilds(100_000);
        LogRebuilds inMany = running.rebuilds(10);
        for (String view : inOne.views()) {
            assertThat(inMany.run(view).step()).isEqualTo(RebuildProgress.Step.DONE);
            assertThat(inOne.compare(view).equal()).as(view).isTrue();
        }
    }

    @Test
    void aRowChangedBehindTheViewsBackIsNamed() {
        Running running = Running.all();
        running.happened(new Histories(5, running.views()).next(200), 50);
        LogRebuilds rebuilds = running.rebuilds(100_000);
        long generation = generation(rebuilds.run("learning"));
        running.database.execute("update query.learning_" + generation
                + " set body = jsonb_set(body::jsonb, '{line,topic}', '\"FORGED\"')::text where key = 'learning-1' and until = " + Generation.STILL);
        Comparison comparison = rebuilds.compare("learning");
        assertThat(comparison.equal()).isFalse();
        assertThat(comparison.firstDifference().key()).isEqualTo("learning-1");
        assertThat(comparison.firstDifference().live()).contains("FORGED");
        assertThat(comparison.firstDifference().rebuilt()).doesNotContain("FORGED");
    }

    @Test
    void whatIsRecordedAfterTheLastBatchIsInTheRebuiltViewAndComesNotTwice() {
        Running running = Running.all();
        List<Recorded> history = new Histories(8, running.views()).next(500);
        running.happened(history.subList(0, 300), 100);
        TestLog.append(running.database, history.subList(300, 500));
        LogRebuilds rebuilds = running.rebuilds(100_000);
        rebuilds.run(rebuilds.views());
        running.project(history.subList(300, 500));
        rebuilds.views().forEach(view -> assertThat(rebuilds.compare(view).equal()).as(view).isTrue());
    }

    @Test
    void aViewThatIsBehindItsBatchReadsWhatItMissedFromTheLog() {
        Running running = Running.all();
        List<Recorded> history = new Histories(9, running.views()).next(300);
        TestLog.append(running.database, history);
        running.project(history.subList(250, 300));
        LogRebuilds rebuilds = running.rebuilds(100_000);
        rebuilds.views().forEach(view -> {
            Comparison comparison = rebuilds.compare(view);
            assertThat(comparison.position()).isEqualTo(299);
            assertThat(comparison.equal()).as(view).isTrue();
        });
    }

    @Test
    void progressIsToldToItsEnd() {
        Running running = Running.all();
        running.happened(new Histories(3, running.views()).next(300), 100);
        List<RebuildProgress> told = new ArrayList<>();
        running.rebuilds(100_000, told::add).run("timeline");
        assertThat(told).extracting(RebuildProgress::step)
                .containsSubsequence(
                        RebuildProgress.Step.READING,
                        RebuildProgress.Step.INDEXING,
                        RebuildProgress.Step.SWITCHING,
                        RebuildProgress.Step.DONE);
        assertThat(told.getLast().done()).isEqualTo(300).isEqualTo(told.getLast().total());
        RebuildProgress seenFromElsewhere = new Standing(running.database.dataSource(), running.log)
                .read().views().stream()
                        .filter(view -> view.view().equals("timeline"))
                        .findFirst()
                        .orElseThrow()
                        .rebuild();
        assertThat(seenFromElsewhere.step()).isEqualTo(RebuildProgress.Step.DONE);
    }

    @Test
    void anUnknownViewIsRefused() {
        assertThatThrownBy(() -> Running.all().rebuilds(10).run("nothing"))
                .isInstanceOfSatisfying(
                        RebuildRefused.class,
                        e -> assertThat(e.ground()).isEqualTo(RebuildRefused.Ground.UNKNOWN_VIEW));
    }

    @Test
    void aHoleInTheLogStopsARebuildAndTheOldViewGoesOn() {
        Running running = Running.all();
        running.happened(new Histories(4, running.views()).next(100), 100);
        running.database.execute("delete from command.event where position = 57");
        LogRebuilds rebuilds = running.rebuilds(100_000);
        assertThatThrownBy(() -> rebuilds.run("timeline")).isInstanceOf(HoleInTheLog.class).hasMessageContaining("58");
        var timeline = new Standing(running.database.dataSource(), running.log)
                .read().views().stream()
                        .filter(view -> view.view().equals("timeline"))
                        .findFirst()
                        .orElseThrow();
        assertThat(timeline.position()).isEqualTo(99);
        assertThat(timeline.rebuild().step()).isEqualTo(RebuildProgress.Step.FAILED);
    }

    @Test
    void aTableOfAnEarlierLayoutIsBuiltAnew() {
        Running running = Running.all();
        running.happened(new Histories(5, running.views()).next(100), 100);
        LogRebuilds rebuilds = running.rebuilds(100_000);
        long generation = generation(rebuilds.run("learning"));
        running.database.execute("alter table query.learning_" + generation + " alter body type jsonb using '{}'");
        running.database.execute("update query.view_head set edition = 1 where view = 'learning'"); // as it was written then
        assertThat(ViewTables.prepare(running.database.dataSource(), running.views())).containsExactly("learning");
        assertThat(rebuilds.run("learning").step()).isEqualTo(RebuildProgress.Step.DONE);
        assertThat(rebuilds.compare("learning").equal()).isTrue();
        assertThat(ViewTables.prepare(running.database.dataSource(), running.views())).isEmpty();
    }

    private static long generation(RebuildProgress progress) {
        return progress.generation();
    }
}
