package org.samklang.query.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.query.timeline.QuestionsOracle;

class OpenQueriesIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(51);
        OpenQueries live = new OpenQueries(oracle.entries());

        int lines = oracle.agrees(
                asked -> new FindOpenItems(
                        asked.about(), true, Set.of(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), null),
                live::open,
                OpenQueries::answer);

        assertThat(lines).isGreaterThan(300);
    }
}
