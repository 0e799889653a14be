package org.samklang.query.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.Recorded;
import org.samklang.events.Subject;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.Visibility;
import org.samklang.query.Trace;

/// One entry as it is kept.
///
/// @param about whose timelines it stands on
/// @param on when it happened; null where nobody said, and for activities and learning, which say it themselves
record TimelineRow(
        List<Subject> about,
        Told told,
        @Nullable PartialDate on,
        Visibility visibility,
        boolean withdrawn,
        boolean corrected,
        List<Trace> traces) {
    TimelineRow {
        about = List.copyOf(about);
        traces = List.copyOf(traces);
    }

    static TimelineRow first(List<Subject> about, Told told, @Nullable PartialDate on, Recorded recorded) {
        return new TimelineRow(
                about,
                told,
                on,
                recorded.envelope().visibility(),
                false,
                false,
                List.of(Trace.of(recorded)));
    }

    /// A fact that says it anew, and for whose eyes.
    TimelineRow replaced(List<Subject> about, Told told, Recorded recorded) {
        return new TimelineRow(
                about, told, on, recorded.envelope().visibility(), withdrawn, corrected, traced(recorded));
    }

    /// A fact that adds to it: it can only take eyes away.
    TimelineRow added(Told told, Recorded recorded) {
        return new TimelineRow(
                about,
                told,
                on,
                visibility.andAtLeast(recorded.envelope().visibility()),
                withdrawn,
                corrected,
                traced(recorded));
    }

    /// The same on other timelines.
    TimelineRow on(List<Subject> newAbout) {
        return new TimelineRow(newAbout, told, on, visibility, withdrawn, corrected, traces);
    }

    TimelineRow marked(boolean isWithdrawn, boolean isCorrected) {
        return new TimelineRow(about, told, on, visibility, isWithdrawn, isCorrected, traces);
    }

    private List<Trace> traced(Recorded recorded) {
        List<Trace> longer = new ArrayList<>(traces);
        longer.add(Trace.of(recorded));
        return longer;
    }
}
