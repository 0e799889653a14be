package org.samklang.query.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.query.timeline.QuestionsOracle;

class StrategyQueriesIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(63)
                .about(StreamType.STRATEGY, StreamType.ORGANISATION, StreamType.BODY, StreamType.INSTRUMENT);

        int lines = oracle.agrees(
                asked -> new FindStrategies(asked.about(), asked.moment(), asked.everywhere(), null),
                new StrategyQueries(oracle.entries())::find,
                (query, opened) -> new Strategies(
                        opened.stand(), StrategyQueries.strategies(opened.within(query.reach()), query.about())));

        assertThat(lines).isGreaterThan(50);
    }
}
