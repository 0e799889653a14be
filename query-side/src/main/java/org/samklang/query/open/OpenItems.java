package org.samklang.query.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// What is open on a day: by the reason, and in the order of time for each.
public record OpenItems(Stand stand, LocalDate asOf, List<OpenItem> entries, @Nullable String next)
        implements Answer<OpenItems.OpenItem> {
    public OpenItems {
        entries = List.copyOf(entries);
    }

    /// One thing that is open.
    ///
    /// @param entry the entry that tells it
    /// @param what was promised, asked or given to do, or why a report was given back; null where the entry says it all
    /// @param turn whose turn it is: organisations, bodies, or partnerships where it is all partners'
    /// @param since since when it is open; null where nobody said
    /// @param by by when it is to be done, or for when it was planned; null where nobody said
    /// @param late whether that day is behind
    public record OpenItem(
            String key,
            OpenReason reason,
            TimelineEntry entry,
            @Nullable Narrative what,
            List<Subject> turn,
            @Nullable PartialDate since,
            @Nullable PartialDate by,
            boolean late,
            List<Trace> traces)
            implements Traced {
        public OpenItem {
            turn = List.copyOf(turn);
            traces = List.copyOf(traces);
        }
    }
}
