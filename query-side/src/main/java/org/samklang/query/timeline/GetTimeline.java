package org.samklang.query.timeline;

import org.jspecify.annotations.Nullable;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Moment;
import org.samklang.query.Page;
import org.samklang.query.Question;
import org.samklang.query.Reach;

/// Asks for the timeline of a partnership, or of anything else that facts are about: dated entries first, in order of time, then those of an unknown year, then
/// the undated. Answered with a [Timeline].
///
/// With a day (`moment.asOf`), entries that had not happened yet are left out; a plan stands always, its period is a
/// value.
///
/// @param atLeast wait until the view has folded this position; fails with [org.samklang.query.NotYetThere]
public record GetTimeline(Subject about, Moment moment, Reach reach, Page page, @Nullable Long atLeast)
        implements Question<Timeline> {

    @Override
    public Class<Timeline> answer() {
        return Timeline.class;
    }

    public GetTimeline(PartnershipId partnership, Moment moment, Reach reach, Page page, @Nullable Long atLeast) {
        this(new Subject(StreamType.PARTNERSHIP, partnership.value()), moment, reach, page, atLeast);
    }
}
