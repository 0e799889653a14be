package org.samklang.query.strategies;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks which strategies there were on a day, whether they were in force, and how their actions stood. Answered with
/// [Strategies].
///
/// @param about only strategies that facts about this speak of: its owner's, those that give a body something to do; null
///     for all
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindStrategies(@Nullable Subject about, Moment moment, Reach reach, @Nullable Long atLeast)
        implements Question<Strategies> {

    @Override
    public Class<Strategies> answer() {
        return Strategies.class;
    }
}
