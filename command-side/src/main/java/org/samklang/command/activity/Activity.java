package org.samklang.command.activity;

import org.jspecify.annotations.Nullable;
import org.samklang.command.Standing;
import org.samklang.command.StreamState;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.ActivityEvent.ContributionDelivered;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.ActivityEvent.Logged;
import org.samklang.events.ActivityEvent.ParticipationRecorded;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.Fact;
import org.samklang.events.value.PartialDate;

/// What is remembered of one activity.
public sealed interface Activity extends StreamState<Activity> {

    /// Nothing was recorded yet.
    record Unrecorded() implements Activity {}

    /// Somebody means to do it.
    record Planned(ActivityPlanned plan, ActivityDetails details) implements Activity {}

    /// The plan was given up. It may have been held all the same.
    record Cancelled(ActivityCancelled cancelling, ActivityDetails details) implements Activity {}

    /// It was held and written down.
    ///
    /// @param logged what was first written
    /// @param details what is held to be right now
    record Held(Logged logged, ActivityDetails details) implements Activity {}

    /// The entry should not have been made.
    record Withdrawn(EntryWithdrawn withdrawal, ActivityDetails details) implements Activity {}

    /// The details that hold now; null before anything was recorded.
    default @Nullable ActivityDetails current() {
        return switch (this) {
            case Unrecorded _ -> null;
            case Planned p -> p.details();
            case Cancelled c -> c.details();
            case Held h -> h.details();
            case Withdrawn w -> w.details();
        };
    }

    @Override
    default Activity evolve(Fact fact) {
        if (!(fact instanceof ActivityEvent event)) {
            throw new IllegalArgumentException("no fact of an activity: " + fact);
        }
        return switch (event) {
            case ActivityPlanned e -> new Planned(e, e.details());
            case Logged e -> new Held(e, e.details());
            case ActivityCancelled e -> {
                ActivityDetails details = current();
                yield details == null ? this : new Cancelled(e, details);
            }
            case DateRefined e -> with(e.after());
            case ActivityRescheduled e -> with(e.after());
            case ParticipationRecorded _, ContributionDelivered _, PromiseMade _, PromiseFulfilled _ -> this;
            case EntryCorrected e -> with(e.after());
            case EntryWithdrawn e -> {
                ActivityDetails details = current();
                yield details == null ? this : new Withdrawn(e, details);
            }
        };
    }

    private Activity with(PartialDate date) {
        ActivityDetails details = current();
        return details == null ? this : with(details.on(date));
    }

    private Activity with(ActivityDetails details) {
        return switch (this) {
            case Unrecorded _ -> this;
            case Planned p -> new Planned(p.plan(), details);
            case Cancelled c -> new Cancelled(c.cancelling(), details);
            case Held h -> new Held(h.logged(), details);
            case Withdrawn w -> new Withdrawn(w.withdrawal(), details);
        };
    }

    @Override
    default Standing standing() {
        ActivityDetails details = current();
        return details == null
                ? new Standing.Unknown()
                : new Standing.OfActivity(details, this instanceof Withdrawn);
    }
}
