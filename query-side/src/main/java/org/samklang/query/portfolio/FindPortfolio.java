package org.samklang.query.portfolio;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks what stands in a portfolio, in figures. Answered with [Portfolio].
///
/// @param about a programme with its programmes and networks, a network with its partnerships, an organisation with those
///     it takes part in, a partnership, or anything else with its own entries; null for the whole register
/// @param page of the partnerships; what they come to together stands on the first page
/// @param directory how far the reader sees in the directory of organisations
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindPortfolio(
        @Nullable Subject about, Moment moment, Reach reach, Reach directory, Page page, @Nullable Long atLeast)
        implements Question<Portfolio> {

    @Override
    public Class<Portfolio> answer() {
        return Portfolio.class;
    }
}
