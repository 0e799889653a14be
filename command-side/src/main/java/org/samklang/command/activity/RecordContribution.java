package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ParticipantRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.ContributionDelivered;
import org.samklang.events.ContributionKind;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.ContributionId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.Participant;

/// The act of writing down what somebody contributed: a talk at the breakfast (S1:29), the opening address (S3:12), a film
/// (S4:81). Only to what was held: a contribution that is still to come is no contribution yet.
///
/// @param subject what it was about
public record RecordContribution(
        ActivityId activityId,
        ContributionId contributionId,
        ContributionKind kind,
        Participant by,
        @Nullable Narrative subject)
        implements ActivityIntent {

    @Override
    public List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(ActivityIntent.super.references(state));
        references.addAll(ParticipantRule.references("/by", by));
        return references;
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        ActivityDetails details = recorded(state);
        ContributionDelivered delivered =
                new ContributionDelivered(activityId, details.partnerships(), contributionId, kind, by, subject);
        ContributionDelivered known = state.undertakings().contributions().get(contributionId);
        if (delivered.equals(known)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (!(state instanceof Activity.Held)) {
            reasons.add(new Reason.NotHeldYet("/activityId"));
        }
        if (known != null) {
            reasons.add(new Reason.AlreadyRecorded("/contributionId", contributionId.value()));
        }
        IdRule.check("/contributionId", contributionId, reasons);
        ReferenceRule.allKnown(ParticipantRule.references("/by", by), circumstances, reasons);
        ParticipantRule.check("/by", by, reasons);
        TextRule.narrative("/subject", subject, reasons);
        Rejection.ifAny(reasons);
        return List.of(delivered);
    }
}
