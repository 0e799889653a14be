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
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.Logged;
import org.samklang.events.value.OrganisationId;

/// The commands that write down an activity as held: each has its own fields and one way of being decided.
public sealed interface LoggingIntent extends ActivityIntent
        permits LogStudyVisit,
                LogPlacement,
                LogPartnerVisit,
                LogIncomingVisit,
                LogPartnerMeeting,
                LogConference,
                LogTraining,
                LogDissemination,
                LogAdvocacy,
                LogActivity {

    ActivityDetails details();

    /// The fact as it will be recorded.
    Logged fact();

    /// What this kind refers to beside its details.
    default List<Reference> furtherReferences() {
        return List.of();
    }

    /// What speaks against the fields of this kind.
    default List<Reason> furtherReasons() {
        return List.of();
    }

    @Override
    default boolean begins() {
        return true;
    }

    @Override
    default List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(DetailsRule.references(details()));
        references.addAll(furtherReferences());
        ActivityDetails planned = state.current();
        if (planned != null) {
            references.addAll(DetailsRule.links(planned));
        }
        return references;
    }

    @Override
    default @Nullable Set<OrganisationId> takingPart(Activity state, Circumstances circumstances) {
        ActivityDetails planned = state.current();
        return planned == null
                ? DetailsRule.takingPart(details(), circumstances)
                : DetailsRule.takingPart(planned, details(), circumstances);
    }

    /// Logging the same activity twice records it once. A plan that was cancelled may have been held all the same.
    @Override
    default List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        switch (state) {
            case Activity.Held held when held.logged().equals(fact()) -> {
                return List.of();
            }
            case Activity.Held _ -> throw new Rejection(new Reason.AlreadyHeld("/activityId"));
            case Activity.Withdrawn _ -> throw new Rejection(new Reason.AlreadyWithdrawn("/activityId"));
            case Activity.Unrecorded _, Activity.Planned _, Activity.Cancelled _ -> {}
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/activityId", activityId(), reasons);
        DetailsRule.check(activityId(), details(), circumstances, reasons);
        DateRule.notInFuture("/details/occurredOn", details().occurredOn(), circumstances.today(), reasons);
        ReferenceRule.allKnown(furtherReferences(), circumstances, reasons);
        reasons.addAll(furtherReasons());
        Rejection.ifAny(reasons);
        return List.of(fact());
    }
}
