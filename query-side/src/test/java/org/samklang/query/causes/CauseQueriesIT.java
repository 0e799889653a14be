package org.samklang.query.causes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samklang.query.timeline.QuestionsOracle;

class CauseQueriesIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(54);
        CauseQueries live = new CauseQueries(oracle.entries());

        int lines = oracle.agrees(
                asked -> new FindCauses(
                        asked.about(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), null),
                live::causes,
                CauseQueries::answer);

        assertThat(lines).isGreaterThan(300);
    }
}
