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
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.PromiseFulfilled;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PromiseId;

/// The act of writing down that a promise was kept: "I etterkant ... sendt mye informasjon" (S1:42). Once.
///
/// @param keptBy the activity by which it was kept
public record FulfilPromise(
        ActivityId activityId,
        PromiseId promiseId,
        @Nullable PartialDate fulfilledOn,
        @Nullable ActivityId keptBy,
        @Nullable Narrative note)
        implements ActivityIntent {

    @Override
    public List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(ActivityIntent.super.references(state));
        if (keptBy != null) {
            references.add(Reference.to("/keptBy", keptBy));
        }
        return references;
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        ActivityDetails details = recorded(state);
        PromiseFulfilled fulfilled =
                new PromiseFulfilled(activityId, details.partnerships(), promiseId, fulfilledOn, keptBy, note);
        PromiseFulfilled known = state.undertakings().kept().get(promiseId);
        if (fulfilled.equals(known)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (!state.undertakings().promises().containsKey(promiseId)) {
            reasons.add(new Reason.UnknownPromise("/promiseId", promiseId));
        }
        if (known != null) {
            reasons.add(new Reason.AlreadyRecorded("/promiseId", promiseId.value()));
        }
        if (keptBy != null) {
            ReferenceRule.known(Reference.to("/keptBy", keptBy), circumstances, reasons);
        }
        DateRule.happened("/fulfilledOn", fulfilledOn, circumstances.today(), reasons);
        if (state instanceof Activity.Held) {
            DateRule.inOrder("/fulfilledOn", details.occurredOn(), fulfilledOn, reasons);
        }
        BelongingRule.notAfterClosing("/fulfilledOn", fulfilledOn, DetailsRule.links(details), circumstances, reasons);
        TextRule.narrative("/note", note, reasons);
        Rejection.ifAny(reasons);
        return List.of(fulfilled);
    }
}
