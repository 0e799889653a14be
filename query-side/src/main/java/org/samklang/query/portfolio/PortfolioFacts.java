package org.samklang.query.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.timeline.TimelineEntry;

/// The entries that make a figure, in the order of time.
///
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record PortfolioFacts(Stand stand, List<TimelineEntry> entries, @Nullable String next)
        implements Answer<TimelineEntry> {
    public PortfolioFacts {
        entries = List.copyOf(entries);
    }
}
