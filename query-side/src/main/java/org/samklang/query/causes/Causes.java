package org.samklang.query.causes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// What led to what, in the order of a walk along the chains: each link follows the one that it hangs on.
public record Causes(Stand stand, List<CauseLink> entries, @Nullable String next) implements Answer<Causes.CauseLink> {
    public Causes {
        entries = List.copyOf(entries);
    }

    /// Which way a chain is walked.
    public enum Way {
        /// From effect to cause.
        LED_TO_IT,
        /// From cause to effect.
        CAME_OF_IT
    }

    /// One link, told once for each way.
    ///
    /// @param depth how many steps it lies from where the chain is begun; 1 for the first
    /// @param goesOnAbove whether what follows was told further up already: chains meet, and some come back to themselves
    /// @param entry the entry that says so
    public record CauseLink(
            String key,
            Way way,
            int depth,
            Subject cause,
            Subject effect,
            @Nullable Narrative note,
            boolean goesOnAbove,
            TimelineEntry entry,
            List<Trace> traces)
            implements Traced {
        public CauseLink {
            traces = List.copyOf(traces);
        }
    }
}
