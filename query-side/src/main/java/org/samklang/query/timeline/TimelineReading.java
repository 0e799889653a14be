package org.samklang.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.value.Happened;
import org.samklang.events.value.PartialDate;
import org.samklang.query.Stopped;
import org.samklang.query.TimeOrder;
import org.samklang.query.learning.LearningLine;
import org.samklang.query.learning.LearningState;
import org.samklang.query.rows.Row;

/// Rows as entries, seen from a day. What depends on the day is computed here and stored nowhere.
final class TimelineReading {
    private TimelineReading() {}

    /// @param claims the claims that this reader sees on the same timeline
    static TimelineEntry entry(
            Row<TimelineRow> found, @Nullable LocalDate asOf, List<Told.Claim> claims, @Nullable Stopped stopped) {
        TimelineRow row = found.row();
        Told told = seenFrom(row.told(), asOf);
        PartialDate on = date(told, row.on());
        return new TimelineEntry(
                found.key(),
                found.withdrawn() ? EntryState.WITHDRAWN : state(told, asOf),
                asOf == null ? null : on == null ? Happened.UNDATED : on.asOf(asOf),
                TimeOrder.lane(on),
                on,
                row.about(),
                told,
                told instanceof Told.Claim claim && Claims.contested(claim.about(), Claims.statements(claims)),
                found.visibility(),
                row.traces(),
                row.corrected(),
                null,
                stopped);
    }

    static @Nullable PartialDate date(TimelineRow row) {
        return date(row.told(), row.on());
    }

    private static @Nullable PartialDate date(Told told, @Nullable PartialDate on) {
        return switch (told) {
            case Told.Activity activity -> activity.details().occurredOn();
            case Told.Learning(LearningLine line) -> line.recorded() ? line.learnedOn() : line.requestedOn();
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _, Told.Stated _ -> on;
        };
    }

    /// What was planned and later held is, before that day, only planned; a cancellation or a word of a later day was not
    /// said yet.
    private static Told seenFrom(Told told, @Nullable LocalDate asOf) {
        if (asOf == null) {
            return told;
        }
        return switch (told) {
            case Told.Activity activity -> activity(activity, asOf);
            case Told.Learning(LearningLine line) -> new Told.Learning(LearningState.seenFrom(line, asOf));
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _, Told.Stated _ -> told;
        };
    }

    private static Told.Activity activity(Told.Activity activity, LocalDate asOf) {
        Told.Plan plan = activity.plan();
        Told.Held held = activity.held();
        Told.Activity seen = plan == null ? activity : activity.planned(plan(plan, asOf));
        if (held != null && plan != null && isLater(held.details().occurredOn(), asOf)) {
            seen = seen.asPlanned();
        }
        Told.Cancellation cancellation = seen.cancellation();
        if (cancellation != null && isLater(cancellation.on(), asOf)) {
            seen = seen.cancelled(null);
        }
        return seen.promises(seen.promises().stream()
                .map(promise -> promise.kept() != null && isLater(promise.kept().on(), asOf) ? promise.kept(null) : promise)
                .toList());
    }

    /// The plan as it was moved until then. Moves that nobody dated stand always.
    private static Told.Plan plan(Told.Plan plan, LocalDate asOf) {
        List<Told.Move> moves =
                plan.moves().stream().filter(move -> !isLater(move.statedOn(), asOf)).toList();
        if (moves.size() == plan.moves().size()) {
            return plan;
        }
        PartialDate then = moves.isEmpty() ? plan.moves().getFirst().from() : moves.getLast().to();
        return new Told.Plan(plan.details().on(then), plan.statedOn(), moves);
    }

    private static boolean isLater(@Nullable PartialDate date, LocalDate asOf) {
        return date != null && date.asOf(asOf) == Happened.NOT_YET;
    }

    private static EntryState state(Told told, @Nullable LocalDate asOf) {
        return switch (told) {
            case Told.Activity activity -> state(activity, asOf);
            case Told.Learning(LearningLine line) -> switch (LearningState.of(line)) {
                case REQUESTED -> EntryState.REQUESTED;
                case CLAIMED -> EntryState.CLAIMED;
                case CONFIRMED -> EntryState.CONFIRMED;
                case DISPUTED -> EntryState.DISPUTED;
            };
            case Told.Registration _, Told.Joining _, Told.Choosing _, Told.Entering _, Told.Assessment _,
                    Told.Waiver _, Told.Activation _, Told.Claim _, Told.Closing _, Told.Continuation _, Told.Stated _ ->
                EntryState.STATED;
        };
    }

    private static EntryState state(Told.Activity activity, @Nullable LocalDate asOf) {
        if (activity.held() != null) {
            return EntryState.HELD;
        }
        if (activity.cancellation() != null) {
            return EntryState.CANCELLED;
        }
        return asOf != null && activity.details().occurredOn().asOf(asOf) == Happened.HAPPENED
                ? EntryState.OVERDUE_UNCONFIRMED
                : EntryState.PLANNED;
    }
}
