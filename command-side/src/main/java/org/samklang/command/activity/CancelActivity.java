package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ActivityCancelled;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of giving up a plan. Only what is planned and not yet held can be cancelled.
public record CancelActivity(ActivityId activityId, @Nullable PartialDate cancelledOn, Narrative reason)
        implements ActivityIntent {

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        return switch (state) {
            case Activity.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, activityId.value()));
            case Activity.Planned planned -> {
                List<Reason> reasons = new ArrayList<>();
                DateRule.wellFormed("/cancelledOn", cancelledOn, reasons);
                DateRule.notInFuture("/cancelledOn", cancelledOn, circumstances.today(), reasons);
                TextRule.narrative("/reason", reason, reasons);
                Rejection.ifAny(reasons);
                yield List.of(cancelling(planned.details()));
            }
            case Activity.Cancelled cancelled when cancelled.cancelling().equals(cancelling(cancelled.details())) ->
                List.of();
            case Activity.Cancelled _, Activity.Held _ -> throw new Rejection(new Reason.NotPlanned("/activityId"));
            case Activity.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/activityId"));
        };
    }

    private ActivityCancelled cancelling(ActivityDetails details) {
        return new ActivityCancelled(activityId, details.partnerships(), cancelledOn, reason);
    }
}
