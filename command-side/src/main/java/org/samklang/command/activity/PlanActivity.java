package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ActivityPlanned;
import org.samklang.events.ActivityKind;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that something is meant to be done (S1:42 "skal gjennomføres ... i løpet av 2014").
///
/// A plan may lie in the past when it is recorded late. Refused for what belongs to nothing or refers to nothing.
public record PlanActivity(
        ActivityId activityId, ActivityKind kind, @Nullable PartialDate statedOn, ActivityDetails details)
        implements ActivityIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Activity state) {
        return DetailsRule.references(details);
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Activity state, Circumstances circumstances) {
        return DetailsRule.takingPart(details, circumstances);
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        ActivityPlanned planned = new ActivityPlanned(activityId, kind, statedOn, details);
        switch (state) {
            case Activity.Unrecorded _ -> {}
            case Activity.Planned p when p.plan().equals(planned) -> {
                return List.of();
            }
            case Activity.Planned _, Activity.Cancelled _, Activity.Held _, Activity.Withdrawn _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/activityId", StreamType.ACTIVITY, activityId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/activityId", activityId, reasons);
        DetailsRule.check(activityId, details, circumstances, reasons);
        DateRule.wellFormed("/statedOn", statedOn, reasons);
        DateRule.notInFuture("/statedOn", statedOn, circumstances.today(), reasons);
        Rejection.ifAny(reasons);
        return List.of(planned);
    }
}
