package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.EntryWithdrawn;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;

/// The act of taking an entry back that should not have been made. Readers no longer see it; auditors do.
public record WithdrawEntry(ActivityId activityId, Narrative reason) implements ActivityIntent {

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        return switch (state) {
            case Activity.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, activityId.value()));
            case Activity.Planned planned -> withdraw(planned.details());
            case Activity.Cancelled cancelled -> withdraw(cancelled.details());
            case Activity.Held held -> withdraw(held.details());
            case Activity.Withdrawn withdrawn when withdrawn.withdrawal().equals(withdrawal(withdrawn.details())) ->
                List.of();
            case Activity.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/activityId"));
        };
    }

    private List<ActivityEvent> withdraw(ActivityDetails details) {
        List<Reason> reasons = new ArrayList<>();
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(withdrawal(details));
    }

    private EntryWithdrawn withdrawal(ActivityDetails details) {
        return new EntryWithdrawn(activityId, details.partnerships(), reason);
    }
}
