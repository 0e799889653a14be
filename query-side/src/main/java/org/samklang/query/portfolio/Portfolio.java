package org.samklang.query.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.MoneySums;
import org.samklang.events.value.QuantitySum;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;

/// A portfolio in figures. The first page begins with what everything comes to, its programmes and its networks; then
/// follow the partnerships, each with its projects. The whole register has no partnerships here: they are a list of their
/// own.
///
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Portfolio(Stand stand, @Nullable Subject about, List<Line> entries, @Nullable String next)
        implements Answer<Portfolio.Line> {
    public Portfolio {
        entries = List.copyOf(entries);
    }

    /// One programme, network, partnership or project, or all of them together.
    ///
    /// @param subject what it is; null for the whole register
    /// @param ties why it stands here; none for everything together
    /// @param figures the main ones even where they are 0, and sorts where there are any
    /// @param traces the facts that are told of it and why it stands here. Those of what stands below it are its lines' own;
    ///     all that make one figure are asked for with [FindPortfolioFacts].
    public record Line(
            String key,
            Level level,
            @Nullable Subject subject,
            List<Tie> ties,
            List<Figure> figures,
            List<Trace> traces)
            implements Traced {
        public Line {
            ties = List.copyOf(ties);
            figures = List.copyOf(figures);
            traces = List.copyOf(traces);
        }
    }

    public enum Level {
        WHOLE,
        PROGRAMME,
        NETWORK,
        PARTNERSHIP,
        PROJECT
    }

    /// Why something stands in a portfolio.
    ///
    /// @param to what it belongs to
    public record Tie(By by, Subject to) {}

    public enum By {
        /// It is a part of it.
        PART,
        /// It became a member.
        MEMBER,
        /// A project of it runs under it.
        PROJECT,
        /// An agreement of it stands under it.
        AGREEMENT,
        /// A grant of it is of its money.
        GRANT,
        /// Its source says so in words that begin with its name.
        WORDS
    }

    /// One figure.
    ///
    /// @param of of which sort: `STUDY_VISIT`, `ZA`; null for all of the kind
    /// @param count how many there are, undated ones too
    /// @param undated of these, how many have no date that tells
    /// @param perhaps how many more there are in some readings of the dates
    /// @param money what they come to; null for what is no money
    /// @param quantity what they come to; null for what is only counted
    public record Figure(
            FigureKind kind,
            @Nullable String of,
            int count,
            int undated,
            int perhaps,
            @Nullable Sums money,
            @Nullable Quantities quantity) {}

    /// Money, each currency for itself.
    ///
    /// @param perhaps what more there is in some readings of the dates
    /// @param unstated how many have no amount
    public record Sums(MoneySums sum, MoneySums perhaps, int unstated) {}

    /// Figures as they were said, part by part.
    ///
    /// @param perhaps what more there is in some readings of the dates
    /// @param unstated how many have no figure
    public record Quantities(QuantitySum sum, QuantitySum perhaps, int unstated) {}
}
