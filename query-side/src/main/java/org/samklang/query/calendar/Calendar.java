package org.samklang.query.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// What lies in some days, by its first day; what lies in no known year comes last. A span is there on all of its days.
///
/// @param earlier the last day before them on which something lies; null where nothing does
/// @param later the first day after them on which something lies; null where nothing does
public record Calendar(
        Stand stand,
        LocalDate asOf,
        LocalDate from,
        @Nullable LocalDate until,
        List<CalendarLine> entries,
        @Nullable LocalDate earlier,
        @Nullable LocalDate later,
        @Nullable String next)
        implements Answer<Calendar.CalendarLine> {
    public Calendar {
        entries = List.copyOf(entries);
    }

    /// One thing that comes, or was to come.
    ///
    /// @param on when; as exactly as it was said
    /// @param entry the entry that says so
    /// @param what was promised, or is to be done; null where the entry says it all
    /// @param settled whether it is done with: held, given up, kept, handed in, ended
    public record CalendarLine(
            String key,
            CalendarKind kind,
            PartialDate on,
            TimelineEntry entry,
            @Nullable Narrative what,
            boolean settled,
            List<Trace> traces)
            implements Traced {
        public CalendarLine {
            traces = List.copyOf(traces);
        }
    }
}
