package org.samklang.query.plans;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samklang.query.timeline.QuestionsOracle;

class PlanQueriesIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(53);
        PlanQueries live = new PlanQueries(oracle.entries());

        int lines = oracle.agrees(
                asked -> new FindPlans(
                        asked.about(), asked.moment(), asked.reach(), asked.everywhere(), asked.page(), null),
                live::plans,
                PlanQueries::answer);

        assertThat(lines).isGreaterThan(100);
    }
}
