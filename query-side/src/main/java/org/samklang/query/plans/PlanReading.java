package org.samklang.query.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ProjectEvent;
import org.samklang.events.ProjectEvent.FindingRecorded;
import org.samklang.events.ProjectEvent.IndicatorDefined;
import org.samklang.events.ProjectEvent.IndicatorReported;
import org.samklang.events.ProjectEvent.NeedRecorded;
import org.samklang.events.ProjectEvent.ProjectCancelled;
import org.samklang.events.ProjectEvent.ProjectCompleted;
import org.samklang.events.ProjectEvent.ProjectReplanned;
import org.samklang.events.ProjectEvent.ProjectStarted;
import org.samklang.events.ProjectEvent.ResearchLinked;
import org.samklang.events.ProjectEvent.ResultDefined;
import org.samklang.events.StreamType;
import org.samklang.events.Subject;
import org.samklang.events.value.Happened;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Trace;
import org.samklang.query.plans.Plans.PlanLine;
import org.samklang.query.plans.Plans.PlanMove;
import org.samklang.query.timeline.EntryState;
import org.samklang.query.timeline.TimelineEntry;
import org.samklang.query.timeline.Told;

/// One plan with what became of it, from the entries that tell it.
final class PlanReading {
    private PlanReading() {}

    /// Null for what was never planned, and for what should not have been recorded.
    static @Nullable PlanLine activity(TimelineEntry entry, LocalDate asOf) {
        if (entry.state() == EntryState.WITHDRAWN
                || !(entry.told() instanceof Told.Activity activity)
                || activity.plan() == null) {
            return null;
        }
        Told.Plan plan = activity.plan();
        PartialDate planned = plan.details().occurredOn();
        PartialDate stated = plan.moves().isEmpty() ? planned : plan.moves().getFirst().from();
        PartialDate came = activity.held() == null ? null : activity.held().details().occurredOn();
        Slip slip = slip(stated, planned, came, !plan.moves().isEmpty());
        return new PlanLine(
                entry.key() + "/plan",
                new Subject(StreamType.ACTIVITY, activity.activityId().value()),
                entry,
                stated,
                plan.statedOn(),
                plan.moves().stream().map(PlanReading::move).toList(),
                planned,
                came,
                came != null && entry.happened() == Happened.PERHAPS,
                came != null
                        ? held(Objects.requireNonNull(slip))
                        : activity.cancellation() != null ? PlanOutcome.CANCELLED : open(planned, asOf),
                slip,
                came != null || activity.cancellation() == null ? null : activity.cancellation().reason(),
                entry.traces());
    }

    private static PlanMove move(Told.Move move) {
        return new PlanMove(move.from(), move.to(), move.statedOn(), move.reason(), Slip.between(move.from(), move.to()));
    }

    private static @Nullable Slip slip(
            PartialDate stated, PartialDate planned, @Nullable PartialDate came, boolean moved) {
        return came != null ? Slip.between(stated, came) : moved ? Slip.between(stated, planned) : null;
    }

    private static PlanOutcome held(Slip slip) {
        return switch (slip.way()) {
            case AS_STATED -> PlanOutcome.AS_PLANNED;
            case EARLIER -> PlanOutcome.EARLIER;
            case LATER -> PlanOutcome.LATER;
            case UNCLEAR -> PlanOutcome.UNCLEAR;
        };
    }

    private static PlanOutcome open(@Nullable PartialDate planned, LocalDate asOf) {
        return switch (planned == null ? Happened.UNDATED : planned.asOf(asOf)) {
            case HAPPENED -> PlanOutcome.NOT_CONFIRMED;
            case PERHAPS, NOT_YET -> PlanOutcome.COMING;
            case UNDATED -> PlanOutcome.UNDATED;
        };
    }

    /// A project is carried through by the end of the time that was planned for it, or not. Null where no time was.
    ///
    /// @param facts what is told of it, in the order of record
    static @Nullable PlanLine project(TimelineEntry started, List<TimelineEntry> facts, LocalDate asOf) {
        ProjectStarted start = started.told() instanceof Told.Stated(ProjectStarted said) ? said : null;
        if (start == null) {
            return null;
        }
        List<PlanMove> moves = new ArrayList<>();
        PartialDate stated = start.plannedPeriod();
        PartialDate planned = stated;
        PartialDate came = null;
        boolean perhaps = false;
        Narrative reason = null;
        for (TimelineEntry entry : facts) {
            if (!(entry.told() instanceof Told.Stated(ProjectEvent said))) {
                continue;
            }
            switch (said) {
                case ProjectReplanned e -> {
                    PartialDate before = e.before() == null ? planned : e.before();
                    if (before != null) {
                        stated = stated == null ? before : stated;
                        moves.add(new PlanMove(before, e.after(), e.replannedOn(), e.reason(), ends(before, e.after())));
                    } else {
                        stated = e.after();
                    }
                    planned = e.after();
                }
                case ProjectCompleted e -> {
                    came = e.completedOn();
                    perhaps = entry.happened() == Happened.PERHAPS;
                }
                case ProjectCancelled e -> reason = e.reason();
                case ProjectStarted _, ResultDefined _, IndicatorDefined _, IndicatorReported _, FindingRecorded _,
                        NeedRecorded _, ResearchLinked _ -> {}
            }
        }
        if (stated == null || planned == null) {
            return null;
        }
        Slip slip = came != null ? ends(stated, came) : moves.isEmpty() ? null : ends(stated, planned);
        return new PlanLine(
                start.streamId() + "/plan",
                new Subject(StreamType.PROJECT, start.projectId().value()),
                started,
                stated,
                null,
                moves,
                planned,
                came,
                perhaps,
                came != null
                        ? held(Objects.requireNonNull(slip))
                        : reason != null ? PlanOutcome.CANCELLED : open(planned, asOf),
                slip,
                came == null ? reason : null,
                Trace.inOrder(
                        Stream.concat(Stream.of(started), facts.stream()).flatMap(entry -> entry.traces().stream())));
    }

    private static Slip ends(PartialDate stated, PartialDate came) {
        PartialDate from = stated.end();
        PartialDate to = came.end();
        return from == null || to == null ? new Slip(Slip.Way.UNCLEAR, null, null) : Slip.between(from, to);
    }
}
