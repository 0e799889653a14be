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

/// What is remembered of one activity.
public sealed interface Activity extends StreamState<Activity> {

    /// Nothing was recorded yet.
    record Unrecorded() implements Activity {}

    /// Somebody means to do it.
    record Planned(ActivityPlanned plan, ActivityDetails details, Undertakings undertakings) implements Activity {}

    /// The plan was given up. It may have been held all the same.
    record Cancelled(ActivityCancelled cancelling, ActivityDetails details, Undertakings undertakings)
            implements Activity {}

    /// It was held and written down.
    ///
    /// @param logged what was first written
    /// @param details what is held to be right now
    record Held(Logged logged, ActivityDetails details, Undertakings undertakings) implements Activity {}

    /// The entry should not have been made.
    record Withdrawn(EntryWithdrawn withdrawal, ActivityDetails details, Undertakings undertakings)
            implements Activity {}

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

    /// What people contributed and promised.
    default Undertakings undertakings() {
        return switch (this) {
            case Unrecorded _ -> Undertakings.NONE;
            case Planned p -> p.undertakings();
            case Cancelled c -> c.undertakings();
            case Held h -> h.undertakings();
            case Withdrawn w -> w.undertakings();
        };
    }

    @Override
    default Activity evolve(Fact fact) {
        if (!(fact instanceof ActivityEvent event)) {
            throw new IllegalArgumentException("no fact of an activity: " + fact);
        }
        ActivityDetails details = current();
        return switch (event) {
            case ActivityPlanned e -> new Planned(e, e.details(), undertakings());
            case Logged e -> new Held(e, e.details(), undertakings());
            case ActivityCancelled e -> details == null ? this : new Cancelled(e, details, undertakings());
            case DateRefined e -> details == null ? this : with(details.on(e.after()), undertakings());
            case ActivityRescheduled e ->
                this instanceof Planned planned ? with(planned.details().on(e.after()), undertakings()) : this;
            case ParticipationRecorded e ->
                details == null ? this : with(details.with(e.participants()), undertakings());
            case ContributionDelivered e -> with(undertakings().with(e));
            case PromiseMade e -> with(undertakings().with(e));
            case PromiseFulfilled e -> with(undertakings().with(e));
            case EntryCorrected e -> with(e.after(), undertakings());
            case EntryWithdrawn e -> details == null ? this : new Withdrawn(e, details, undertakings());
        };
    }

    private Activity with(Undertakings undertakings) {
        ActivityDetails details = current();
        return details == null ? this : with(details, undertakings);
    }

    private Activity with(ActivityDetails details, Undertakings undertakings) {
        return switch (this) {
            case Unrecorded _ -> this;
            case Planned p -> new Planned(p.plan(), details, undertakings);
            case Cancelled c -> new Cancelled(c.cancelling(), details, undertakings);
            case Held h -> new Held(h.logged(), details, undertakings);
            case Withdrawn w -> new Withdrawn(w.withdrawal(), details, undertakings);
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
