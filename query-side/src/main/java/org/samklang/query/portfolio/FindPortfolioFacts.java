package org.samklang.query.portfolio;

import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for the entries that make one figure of a portfolio. Answered with [PortfolioFacts].
///
/// @param about whose portfolio, as in [FindPortfolio]
/// @param figure which figure
/// @param of of which sort, as in [Portfolio.Figure]; null for all of them
/// @param directory how far the reader sees in the directory of organisations
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record FindPortfolioFacts(
        @Nullable Subject about,
        FigureKind figure,
        @Nullable String of,
        Moment moment,
        Reach reach,
        Reach directory,
        Page page,
        @Nullable Long atLeast)
        implements Question<PortfolioFacts> {

    @Override
    public Class<PortfolioFacts> answer() {
        return PortfolioFacts.class;
    }
}
