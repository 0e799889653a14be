package org.samklang.query.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samklang.query.timeline.QuestionsOracle;

class ClaimQueriesIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(57);
        ClaimQueries live = new ClaimQueries(oracle.entries());

        int lines = oracle.agrees(
                asked -> new FindContestedClaims(asked.about(), asked.moment(), asked.reach(), null),
                live::contested,
                ClaimQueries::answer);

        assertThat(lines).isPositive();
    }
}
