package org.samklang.query.timeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Lane;
import org.samklang.query.Stopped;
import org.samklang.query.Trace;
import org.samklang.query.Traced;

/// One entry of a timeline.
///
/// @param key names the entry for ever: `activity:norway-study-visit`
/// @param state what it is, on the day asked for
/// @param happened how sure it is that it had happened on the day asked for; null where no day was asked for
/// @param on when it happened or is planned to; null where nobody said
/// @param about whose timelines it stands on
/// @param told what the entry says
/// @param contested whether another source says otherwise and nobody has settled it (claims)
/// @param visibility who may see it now
/// @param traces the facts behind it, in the order of record; the first one made it
/// @param corrected whether it was corrected after it was first written down
/// @param outsideScope set where a member joined its network from outside the scope
/// @param stopped set where a fault in the fold stopped this entry
public record TimelineEntry(
        String key,
        EntryState state,
        @Nullable Happened happened,
        Lane lane,
        @Nullable PartialDate on,
        List<Subject> about,
        Told told,
        boolean contested,
        Visibility visibility,
        List<Trace> traces,
        boolean corrected,
        @Nullable OutsideScope outsideScope,
        @Nullable Stopped stopped)
        implements Traced {
    public TimelineEntry {
        about = List.copyOf(about);
        traces = List.copyOf(traces);
    }

    TimelineEntry outside(@Nullable OutsideScope scope) {
        return new TimelineEntry(
                key, state, happened, lane, on, about, told, contested, visibility, traces, corrected, scope, stopped);
    }

    /// The latest of these by date, and of one date the one recorded last. Where one has no date, the order of record has to
    /// do.
    public static Optional<TimelineEntry> latest(Collection<TimelineEntry> entries) {
        Comparator<TimelineEntry> byRecord =
                Comparator.comparingLong(entry -> entry.traces().getFirst().position());
        boolean dated = entries.stream().allMatch(entry -> entry.lane() == Lane.DATED);
        return entries.stream()
                .max(
                        dated
                                ? Comparator.comparing(TimelineEntry::on, Comparator.nullsFirst(PartialDate.ORDER))
                                        .thenComparing(byRecord)
                                : byRecord);
    }
}
