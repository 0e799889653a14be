package org.samklang.query.conventions;

import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks how each state stands to each instrument. Answered with a [ConventionChart].
///
/// @param instrument only this one; null for all
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetConventionChart(
        @Nullable InstrumentId instrument, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<ConventionChart> {

    @Override
    public Class<ConventionChart> answer() {
        return ConventionChart.class;
    }
}
