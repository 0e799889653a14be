package org.samklang.command.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.ActivityDetails;
import org.samklang.events.ActivityEvent;
import org.samklang.events.ActivityEvent.PromiseMade;
import org.samklang.events.value.ActivityId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PromiseId;

/// The act of writing down what an organisation promised at an activity, or when it was planned: to send information
/// afterwards (S1:42).
///
/// Refused where it is due before the activity was held, in every reading.
///
/// @param dueOn by when; null where nobody said
public record MakePromise(
        ActivityId activityId, PromiseId promiseId, OrganisationId by, Narrative promise, @Nullable PartialDate dueOn)
        implements ActivityIntent {

    @Override
    public List<Reference> references(Activity state) {
        List<Reference> references = new ArrayList<>(ActivityIntent.super.references(state));
        references.add(Reference.to("/by", by));
        return references;
    }

    @Override
    public List<ActivityEvent> decide(Activity state, Circumstances circumstances) {
        ActivityDetails details = recorded(state);
        PromiseMade made = new PromiseMade(activityId, details.partnerships(), promiseId, by, promise, dueOn);
        PromiseMade known = state.undertakings().promises().get(promiseId);
        if (made.equals(known)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (known != null) {
            reasons.add(new Reason.AlreadyRecorded("/promiseId", promiseId.value()));
        }
        IdRule.check("/promiseId", promiseId, reasons);
        ReferenceRule.known(Reference.to("/by", by), circumstances, reasons);
        TextRule.narrative("/promise", promise, reasons);
        DateRule.wellFormed("/dueOn", dueOn, reasons);
        if (state instanceof Activity.Held) {
            DateRule.inOrder("/dueOn", details.occurredOn(), dueOn, reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(made);
    }
}
