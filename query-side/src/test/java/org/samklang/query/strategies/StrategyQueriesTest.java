package org.samklang.query.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.samklang.query.Given.KSS;
import static org.samklang.query.Given.SPAVO;
import static org.samklang.query.Given.facts;
import static org.samklang.query.Given.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samklang.events.StrategyEvent.ActionAssigned;
import org.samklang.events.StrategyEvent.ActionCompleted;
import org.samklang.events.StrategyEvent.ParticipationPrioritised;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.ActionId;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PriorityId;
import org.samklang.events.value.StrategyId;
import org.samklang.query.Given;
import org.samklang.query.strategies.Strategies.Action;
import org.samklang.query.strategies.Strategies.Strategy;
import org.samklang.query.timeline.NaiveEntries;

class StrategyQueriesTest {
    private static final StrategyId LOKK = new StrategyId("lokk-2014");

    private static PartialDate date(@Nullable String edtf) {
        return edtf == null ? null : PartialDate.parse(edtf);
    }

    private static StrategyAdopted adopted(String id, OrganisationId owner, String period, @Nullable String replaces) {
        return new StrategyAdopted(
                new StrategyId(id),
                owner,
                text("strategy"),
                date(period),
                null,
                date("2014"),
                null,
                null,
                replaces == null ? null : new StrategyId(replaces));
    }

    private static ActionAssigned action(String id, @Nullable String dueOn) {
        return new ActionAssigned(
                LOKK, KSS, new ActionId(id), text("do it"), List.of(), List.of(new BodyId("group")), List.of(), null, date(dueOn));
    }

    private static List<Strategy> strategies(Given given, @Nullable Subject about, String day) {
        return StrategyQueries.strategies(NaiveEntries.on(day, given.recorded()), about);
    }

    private static Strategy only(Given given, String day) {
        List<Strategy> found = strategies(given, null, day);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /// S0:5, adopted some time in 2014.
    @ParameterizedTest
    @CsvSource({
        "2014-03-31, NOT_YET",
        "2014-04-01, IN_FORCE",
        "2018-03-31, IN_FORCE",
        "2018-04-01, OVER"
    })
    void aStrategyIsInForceFromTheFirstDayOfItsPeriodToTheLast(String day, Strategies.Standing standing) {
        assertThat(only(facts(adopted("lokk-2014", KSS, "2014-04-01/2018-03-31", null)), day).standing())
                .isEqualTo(standing);
    }

    @Test
    void beforeItCanHaveBeenAdoptedThereIsNone() {
        assertThat(strategies(facts(adopted("lokk-2014", KSS, "2014-04-01/2018-03-31", null)), null, "2013-12-31"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015~/2018, 2014-06-01, PERHAPS",
        "2015/2018?, 2019-06-01, PERHAPS",
        "2015/2018, 2016-06-01, IN_FORCE",
        "2015/.., 2030-01-01, IN_FORCE",
        "../2018, 2014-06-01, IN_FORCE",
        "XXXX, 2016-06-01, PERHAPS"
    })
    void aDoubtfulEndLeavesItOpen(String period, String day, Strategies.Standing standing) {
        assertThat(only(facts(adopted("lokk-2014", KSS, period, null)), day).standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, IN_FORCE", "2016-01-01, OVER", "2019-01-01, OVER"})
    void oneThatTakesItsPlaceEndsIt(String day, Strategies.Standing standing) {
        Given given = facts(
                adopted("lokk-2014", KSS, "2014-04-01/2018-03-31", null), adopted("new", KSS, "2016/2020", "lokk-2014"));

        assertThat(strategies(given, null, day)).extracting(Strategy::id).contains(LOKK);
        Strategy old = strategies(given, null, day).stream()
                .filter(strategy -> strategy.id().equals(LOKK))
                .findFirst()
                .orElseThrow();
        assertThat(old.standing()).isEqualTo(standing);
        assertThat(old.replacedBy()).containsExactly(new StrategyId("new"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -, 2016-06-01, OPEN",
        "2016-05-31, -, 2016-05-31, OPEN",
        "2016-05-31, -, 2016-06-01, OVERDUE",
        "2016, -, 2016-06-01, OPEN",
        "-, 2016, 2015-12-31, OPEN",
        "-, 2016, 2016-06-01, PERHAPS_DONE",
        "2015, 2016, 2016-06-01, PERHAPS_DONE",
        "-, 2016, 2016-12-31, DONE"
    })
    void anActionIsDoneOpenOrOverdue(
            @Nullable String dueOn, @Nullable String doneOn, String day, Strategies.Progress progress) {
        Given given = facts(adopted("lokk-2014", KSS, "2014-04-01/2018-03-31", null), action("a", dueOn), action("b", null));
        if (doneOn != null) {
            given.then(new ActionCompleted(LOKK, KSS, new ActionId("a"), List.of(), List.of(), date(doneOn), null));
        }

        assertThat(only(given, day).actions())
                .extracting(action -> action.id().value(), Action::progress)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", progress),
                        org.assertj.core.groups.Tuple.tuple("b", Strategies.Progress.OPEN));
    }

    @Test
    void prioritiesStandWithTheirStrategy() {
        Given given = facts(
                adopted("lokk-2014", KSS, "2014-04-01/2018-03-31", null),
                new ParticipationPrioritised(
                        LOKK, KSS, new PriorityId("p"), text("WAVE"), List.of(), null, List.of(), List.of(), true, null, date("2015")));

        assertThat(only(given, "2014-12-31").priorities()).isEmpty();
        assertThat(only(given, "2015-12-31").priorities()).hasSize(1);
    }

    @Test
    void aBodyIsToldOfTheWholeStrategyThatGivesItSomethingToDo() {
        Given given = facts(
                adopted("lokk-2014", KSS, "2014-04-01/2018-03-31", null),
                adopted("other", SPAVO, "2014/2018", null),
                action("a", null));

        assertThat(strategies(given, new Subject(StreamType.BODY, "group"), "2016-01-01"))
                .singleElement()
                .satisfies(strategy -> {
                    assertThat(strategy.id()).isEqualTo(LOKK);
                    assertThat(strategy.traces()).hasSize(2);
                });
        assertThat(strategies(given, new Subject(StreamType.ORGANISATION, "spavo"), "2016-01-01"))
                .extracting(Strategy::id)
                .containsExactly(new StrategyId("other"));
        assertThat(strategies(given, new Subject(StreamType.BODY, "others"), "2016-01-01")).isEmpty();
    }
}
