package org.samklang.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Subject;
import org.samklang.query.Answer;
import org.samklang.query.Stand;

/// One page of the timeline of a partnership, or of anything else that facts are about.
///
/// @param total how many entries there are on all pages; null where nobody asked and there are more
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Timeline(
        Stand stand, Subject about, List<TimelineEntry> entries, @Nullable Long total, @Nullable String next)
        implements Answer<TimelineEntry> {
    public Timeline {
        entries = List.copyOf(entries);
    }
}
