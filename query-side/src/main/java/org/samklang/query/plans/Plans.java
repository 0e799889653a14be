package org.samklang.query.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityKind;
import org.samklang.events.Subject;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.QuantitySum;
import org.samklang.query.Answer;
import org.samklang.query.Stand;
import org.samklang.query.Trace;
import org.samklang.query.Traced;
import org.samklang.query.timeline.TimelineEntry;

/// What was planned against what was held, by the time that was stated first.
///
/// @param counts of all plans, whatever the page: how many came to what
/// @param partnerships the same for each partnership; a plan of several counts in each of them
/// @param places where one subject's activities were held and are planned; empty for the whole register
public record Plans(
        Stand stand,
        LocalDate asOf,
        List<PlanLine> entries,
        List<Count> counts,
        List<OfPartnership> partnerships,
        List<Place> places,
        @Nullable String next)
        implements Answer<Plans.PlanLine> {
    public Plans {
        entries = List.copyOf(entries);
        counts = List.copyOf(counts);
        partnerships = List.copyOf(partnerships);
        places = List.copyOf(places);
    }

    /// One plan: of an activity, or of a project's time.
    ///
    /// @param of the activity or the project
    /// @param entry the entry that tells it
    /// @param stated for when it was planned first; null where nobody said
    /// @param statedOn when that was stated, where it is known
    /// @param moves how the plan was moved, in the order of record
    /// @param planned for when it is planned now; null where nobody said
    /// @param came when it was held, or the project carried through; null where it was not
    /// @param perhaps whether the day asked for may lie before that
    /// @param slip from what was stated first to what came, or else to what is planned now; null where nothing came and
    ///     nothing moved
    /// @param reason why it was given up
    public record PlanLine(
            String key,
            Subject of,
            TimelineEntry entry,
            @Nullable PartialDate stated,
            @Nullable PartialDate statedOn,
            List<PlanMove> moves,
            @Nullable PartialDate planned,
            @Nullable PartialDate came,
            boolean perhaps,
            PlanOutcome outcome,
            @Nullable Slip slip,
            @Nullable Narrative reason,
            List<Trace> traces)
            implements Traced {
        public PlanLine {
            moves = List.copyOf(moves);
            traces = List.copyOf(traces);
        }
    }

    /// A plan was moved.
    public record PlanMove(
            PartialDate from, PartialDate to, @Nullable PartialDate statedOn, @Nullable Narrative reason, Slip slip) {}

    /// How many plans came to something.
    ///
    /// @param perhaps how many more, if the day asked for lies after them
    public record Count(PlanOutcome outcome, int plans, int perhaps) {}

    /// What became of the plans of one partnership.
    public record OfPartnership(Subject partnership, List<Count> counts) {
        public OfPartnership {
            counts = List.copyOf(counts);
        }
    }

    /// One country: what was held there, planned or not, and what is planned there.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param held what was held there, in every reading of the dates
    /// @param perhaps what may have been held there by then
    /// @param planned how many are planned there and still to come
    /// @param notConfirmed how many were planned there, of which nobody has said whether they took place
    public record Place(String country, List<Held> held, List<Held> perhaps, int planned, int notConfirmed) {
        public Place {
            held = List.copyOf(held);
            perhaps = List.copyOf(perhaps);
        }
    }

    /// Activities of one kind.
    ///
    /// @param times how often, told part by part: "several meetings"
    /// @param entries the entries that tell it
    public record Held(ActivityKind kind, QuantitySum times, List<String> entries) {
        public Held {
            entries = List.copyOf(entries);
        }
    }
}
