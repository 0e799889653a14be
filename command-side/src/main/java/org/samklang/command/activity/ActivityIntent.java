package org.samklang.command.activity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.events.ActivityDetails;
import org.samklang.events.StreamType;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.OrganisationId;

/// What all commands about an activity have in common.
public sealed interface ActivityIntent extends Intent<Activity>
        permits PlanActivity,
                LoggingIntent,
                RescheduleActivity,
                CancelActivity,
                RecordParticipation,
                RecordContribution,
                MakePromise,
                FulfilPromise,
                RefineDate,
                CorrectEntry,
                WithdrawEntry {

    ActivityId activityId();

    @Override
    default StreamType streamType() {
        return StreamType.ACTIVITY;
    }

    @Override
    default String id() {
        return activityId().value();
    }

    @Override
    default Activity nothing() {
        return new Activity.Unrecorded();
    }

    /// An entry belongs to those who take part in every partnership that it touches.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Activity state, Circumstances circumstances) {
        ActivityDetails details = state.current();
        return details == null ? null : DetailsRule.takingPart(details, circumstances);
    }

    @Override
    default List<Reference> references(Activity state) {
        ActivityDetails details = state.current();
        return details == null ? List.of() : DetailsRule.links(details);
    }

    /// The details of what is recorded and not withdrawn.
    ///
    /// @throws Rejection where there is none
    default ActivityDetails recorded(Activity state) {
        return switch (state) {
            case Activity.Unrecorded _ ->
                throw new Rejection(new Reason.NotRegistered("/activityId", StreamType.ACTIVITY, activityId().value()));
            case Activity.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/activityId"));
            case Activity.Planned planned -> planned.details();
            case Activity.Cancelled cancelled -> cancelled.details();
            case Activity.Held held -> held.details();
        };
    }
}
