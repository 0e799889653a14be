package org.samklang.query.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.query.timeline.QuestionsOracle;

class ExchangeIT {
    private final QuestionsOracle oracle = new QuestionsOracle(2025)
            .about(
                    StreamType.PARTNERSHIP,
                    StreamType.ORGANISATION,
                    StreamType.NETWORK,
                    StreamType.PROGRAMME,
                    StreamType.ACTIVITY);
    private final ExchangeQueries live = new ExchangeQueries(oracle.entries());

    @Test
    void whatWasAskedForAnswersAsThePureFunctionOverTheNaiveFoldDoes() {
        int lines = oracle.agrees(
                asked -> new FindExchanges(
                        asked.about(), null, null, asked.moment(), asked.reach(), asked.page(), null),
                live::exchanges,
                ExchangeQueries::exchanges);

        assertThat(lines).isGreaterThan(20);
    }

    @Test
    void whatWasNeverPassedOnAnswersAsThePureFunctionOverTheNaiveFoldDoes() {
        int lines = oracle.agrees(
                asked -> new FindUnpassedLearning(asked.about(), asked.moment(), asked.reach(), asked.page(), null),
                live::unpassed,
                ExchangeQueries::unpassed);

        assertThat(lines).isGreaterThan(5);
    }
}
