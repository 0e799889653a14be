package org.samklang.query.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samklang.events.StreamType;
import org.samklang.query.continuation.Continuations.Outcome;
import org.samklang.query.timeline.QuestionsOracle;

class ContinuationIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(1929)
                .about(StreamType.PARTNERSHIP, StreamType.ORGANISATION, StreamType.NETWORK, StreamType.GRANT);
        ContinuationQueries live = new ContinuationQueries(oracle.entries());
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);

        int lines = oracle.agrees(
                asked -> new FindContinuations(asked.about(), asked.moment(), asked.reach(), asked.page(), null),
                query -> {
                    Continuations answer = live.continuations(query);
                    answer.entries().forEach(line -> seen.add(line.outcome()));
                    return answer;
                },
                ContinuationQueries::continuations);

        assertThat(lines).isGreaterThan(50);
        assertThat(seen).containsAll(EnumSet.allOf(Outcome.class));
    }
}
