package org.samklang.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.events.ActivityDetails;
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
                told,
                told instanceof Told.Claim claim && Claims.contested(claim.about(), Claims.statements(claims)),
                found.visibility(),
                row.traces(),
                row.corrected(),
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
        ActivityDetails held = activity.held();
        Told.Activity seen = held != null
                        && activity.plan() != null
                        && held.occurredOn().asOf(asOf) == Happened.NOT_YET
                ? activity.asPlanned()
                : activity;
        Told.Cancellation cancellation = seen.cancellation();
        return cancellation != null
                        && cancellation.on() != null
                        && cancellation.on().asOf(asOf) == Happened.NOT_YET
                ? seen.cancelled(null)
                : seen;
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
