package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.DateRefined;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of dating an activity better: "2017" becomes 5 July 2017. The better date lies inside the earlier one;
/// anything else is a correction.
public record RefineDate(ActivityId activityId, PartialDate occurredOn, @Nullable Narrative basis)
        implements ActivityIntent {

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        return switch (state) {
            case Activity.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, activityId.value()));
            case Activity.Planned planned -> refine(planned.details(), circumstances);
            case Activity.Cancelled cancelled -> refine(cancelled.details(), circumstances);
            case Activity.Held held -> {
                List<Reason> reasons = new ArrayList<>();
                DateRule.notInFuture("/occurredOn", occurredOn, circumstances.today(), reasons);
                Rejection.ifAny(reasons);
                yield refine(held.details(), circumstances);
            }
            case Activity.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/activityId"));
        };
    }

    private List<ActivityEvent> refine(ActivityDetails details, Circumstances circumstances) {
        PartialDate before = details.occurredOn();
        if (occurredOn.equals(before)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.wellFormed("/occurredOn", occurredOn, reasons);
        TextRule.narrative("/basis", basis, reasons);
        if (!occurredOn.refines(before)) {
            reasons.add(new Reason.OutsideEarlierDate("/occurredOn", before, occurredOn));
        }
        BelongingRule.notAfterClosing("/occurredOn", occurredOn, DetailsRule.links(details), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(new DateRefined(activityId, details.partnerships(), before, occurredOn, basis));
    }
}
