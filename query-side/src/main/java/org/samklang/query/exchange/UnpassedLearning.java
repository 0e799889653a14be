package org.samklang.query.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// Learning that was never passed on, in the order of time. What a party denies is not among it.
///
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record UnpassedLearning(Stand stand, List<Unpassed> entries, @Nullable String next)
        implements Answer<UnpassedLearning.Unpassed> {
    public UnpassedLearning {
        entries = List.copyOf(entries);
    }

    /// One piece of learning that stayed with those who received it.
    ///
    /// @param perhaps whether partial dates leave open that it had been learned by the asked day, or that it had been
    ///     passed on
    /// @param since since when it could have been passed on; null where nobody said
    /// @param passing what may have passed it on by the asked day
    public record Unpassed(
            String key,
            TimelineEntry learning,
            boolean perhaps,
            @Nullable PartialDate since,
            List<TimelineEntry> passing,
            List<Trace> traces)
            implements Traced {
        public Unpassed {
            passing = List.copyOf(passing);
            traces = List.copyOf(traces);
        }
    }
}
