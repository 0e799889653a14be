package org.samklang.query.learning;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.samklang.query.rows.Filter;
import org.samklang.query.rows.Reading;
import org.samklang.query.rows.ViewReader;

/// Answers for [LearningView].
public final class LearningQueries {
    private final ViewReader reader;
    private final LearningView view;

    public LearningQueries(ViewReader reader, LearningView view) {
        this.reader = reader;
        this.view = view;
    }

    @QueryHandler
    public LearningBalance balance(GetLearningBalance query) {
        return reader.read(view, query.moment(), query.atLeast(), reading -> answer(query, reading));
    }

    private static LearningBalance answer(GetLearningBalance query, Reading<LearningRow> reading) {
        List<LearningLine> lines = reading
                .select(Filter.within(query.reach())
                        .group(LearningView.group(query.partnership()))
                        .shownBy(reading.asOf()))
                .stream()
                .map(row -> row.row().line())
                .toList();
        Balance balance =
                new Balance(lines, new Balance.Window(reading.asOf(), query.from(), query.until()));
        return new LearningBalance(
                reading.stand(),
                query.partnership(),
                query.from(),
                query.until(),
                balance.pairs(),
                balance.sums(),
                balance.openRequests(),
                balance.lines());
    }
}
