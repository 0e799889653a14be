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
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.EntryCorrected;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;

/// The act of replacing what was written down by what is right, for a reason. The earlier version stays in the log.
public record CorrectEntry(ActivityId activityId, ActivityDetails details, Narrative reason) implements ActivityIntent {

    @Override
    public List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(DetailsRule.references(details));
        references.addAll(ActivityIntent.super.references(state));
        return references;
    }

    /// Whoever moves an entry takes part where it comes from and where it goes to.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Activity state, Circumstances circumstances) {
        ActivityDetails before = state.current();
        return before == null ? null : DetailsRule.takingPart(before, details, circumstances);
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        return switch (state) {
            case Activity.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, activityId.value()));
            case Activity.Planned planned -> correct(planned.details(), false, circumstances);
            case Activity.Cancelled cancelled -> correct(cancelled.details(), false, circumstances);
            case Activity.Held held -> correct(held.details(), true, circumstances);
            case Activity.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/activityId"));
        };
    }

    private List<ActivityEvent> correct(ActivityDetails before, boolean held, Circumstances circumstances) {
        if (details.equals(before)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DetailsRule.check(activityId, details, circumstances, reasons);
        TextRule.narrative("/reason", reason, reasons);
        if (held) {
            DateRule.notInFuture("/details/occurredOn", details.occurredOn(), circumstances.today(), reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(new EntryCorrected(activityId, before, details, reason));
    }
}
