package org.samklang.query.conventions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.OrganisationId;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.conventions.ConventionChart.Step;
import org.samklang.query.timeline.TimelineEntry;

/// What is still to do for each instrument, and what was done, in the order of the chart.
public record ConventionWork(Stand stand, List<Work> entries) implements Answer<ConventionWork.Work> {
    public ConventionWork {
        entries = List.copyOf(entries);
    }

    /// There are few: they come whole.
    @Override
    public @Nullable String next() {
        return null;
    }

    /// One instrument.
    ///
    /// @param ratifiable whether states can bind themselves by it
    /// @param notBound countries of partners that it does not bind, or of which nothing is recorded; none where nobody can
    ///     bind themselves
    /// @param activities what worked towards it, held or planned, in the order of time
    /// @param traces the facts behind these
    public record Work(
            String key,
            InstrumentId instrument,
            boolean ratifiable,
            List<PartnerCountry> notBound,
            List<TimelineEntry> activities,
            List<Trace> traces)
            implements Traced {
        public Work {
            notBound = List.copyOf(notBound);
            activities = List.copyOf(activities);
            traces = List.copyOf(traces);
        }
    }

    /// A country in which somebody takes part in a partnership.
    ///
    /// @param state ISO 3166-1 alpha-2
    /// @param inForce whether the treaty bound it on the day asked for; never `YES`
    /// @param steps what it has done towards it
    /// @param partners who has its seat there
    public record PartnerCountry(
            String state, ConventionChart.Answer inForce, List<Step> steps, List<OrganisationId> partners) {
        public PartnerCountry {
            steps = List.copyOf(steps);
            partners = List.copyOf(partners);
        }
    }
}
