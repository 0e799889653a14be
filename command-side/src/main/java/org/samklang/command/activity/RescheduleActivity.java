package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ActivityRescheduled;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of moving a plan to another time. The earlier date stays in the log: the difference is the slippage.
///
/// Only a plan can be moved. Refused where it was said to be moved before it was planned, in every reading.
///
/// @param occurredOn when it is to take place now
/// @param statedOn when the new date was stated; from then on it is the plan
public record RescheduleActivity(
        ActivityId activityId, PartialDate occurredOn, @Nullable PartialDate statedOn, @Nullable Narrative reason)
        implements ActivityIntent {

    @Override
    public List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(ActivityIntent.super.references(state));
        ActivityDetails details = state.current();
        if (details != null && details.within() != null) {
            references.add(Reference.to("/details/within", details.within()));
        }
        return references;
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        ActivityDetails details = recorded(state);
        if (!(state instanceof Activity.Planned planned)) {
            throw new Rejection(new Reason.NotPlanned("/activityId"));
        }
        if (occurredOn.equals(details.occurredOn())) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.wellFormed("/occurredOn", occurredOn, reasons);
        BelongingRule.notAfterClosing("/occurredOn", occurredOn, DetailsRule.links(details), circumstances, reasons);
        DetailsRule.withinParent("/occurredOn", occurredOn, details, circumstances, reasons);
        DateRule.happened("/statedOn", statedOn, circumstances.today(), reasons);
        DateRule.inOrder("/statedOn", planned.plan().statedOn(), statedOn, reasons);
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(new ActivityRescheduled(
                activityId, details.partnerships(), details.occurredOn(), occurredOn, statedOn, reason));
    }
}
