package org.samklang.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samklang.query.timeline.QuestionsOracle;

class CalendarQueriesIT {
    @Test
    void bothAxesOfTimeAnswerAsThePureFunctionOverTheNaiveFoldDoes() {
        QuestionsOracle oracle = new QuestionsOracle(52);
        CalendarQueries live = new CalendarQueries(oracle.entries());

        int lines = oracle.agrees(
                asked -> new FindCalendar(
                        asked.about(), null, null, asked.moment(), asked.reach(), asked.everywhere(), asked.page(), null),
                live::calendar,
                CalendarQueries::answer);

        assertThat(lines).isGreaterThan(300);
    }
}
