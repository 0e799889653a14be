package org.samklang.query.continuation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.GrantId;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// What became of cooperations when their money had ended: one line for each partnership and grant, by their ids.
///
/// @param next pass it on in [org.samklang.query.Page] for the next page; null on the last
public record Continuations(Stand stand, List<Continuation> entries, @Nullable String next)
        implements Answer<Continuations.Continuation> {
    public Continuations {
        entries = List.copyOf(entries);
    }

    /// One partnership after one grant.
    ///
    /// @param grant null where the partnership is said to have gone on and no grant is recorded
    /// @param end when the money ended; null where nothing says
    /// @param since what is recorded of the cooperation after the end, in every reading of the dates
    /// @param perhaps what is recorded of it and may have been after the end
    /// @param closings the partnership's own end, where it came to one
    public record Continuation(
            String key,
            PartnershipId partnership,
            @Nullable GrantId grant,
            @Nullable OrganisationId funder,
            @Nullable Narrative purpose,
            @Nullable End end,
            Outcome outcome,
            List<TimelineEntry> since,
            List<TimelineEntry> perhaps,
            List<TimelineEntry> closings,
            List<Trace> traces)
            implements Traced {
        public Continuation {
            since = List.copyOf(since);
            perhaps = List.copyOf(perhaps);
            closings = List.copyOf(closings);
            traces = List.copyOf(traces);
        }
    }

    /// When the money ended.
    ///
    /// @param happened whether it had ended by the asked day; null where no day was asked for
    /// @param said the fact that says so
    public record End(Ground ground, PartialDate on, @Nullable Happened happened, TimelineEntry said) {}

    /// How it is known when the money ended. The first of these that is recorded counts.
    public enum Ground {
        /// It ended, says a source.
        ENDED,
        /// It was to end, said the funder.
        ANNOUNCED,
        /// The period for which it was granted is over then.
        PERIOD
    }

    /// What became of the cooperation.
    public enum Outcome {
        /// Something is recorded of it after the end, in every reading of the dates.
        CONTINUED,
        /// Something is recorded of it that may have been after the end.
        PERHAPS,
        /// Nothing is recorded of it after the end. It may have gone on all the same.
        NOTHING_SINCE,
        /// The money had not ended by the asked day.
        NOT_YET_ENDED,
        /// Partial dates leave open whether the money had ended by the asked day.
        PERHAPS_ENDED,
        /// Nothing says when the money ended, or not in which year.
        END_NOT_KNOWN
    }
}
