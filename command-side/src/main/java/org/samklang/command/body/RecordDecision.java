package org.samklang.command.body;

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
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.DecisionRecorded;
import org.samklang.events.DecisionKind;
import org.samklang.events.Subject;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DecisionId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down what the body decided: "vedtaget på Generalforsamling 2014" (S0:7). Whether it was the body's
/// to decide is a rule's matter.
///
/// @param concerns what it is about
public record RecordDecision(
        BodyId bodyId,
        DecisionId decisionId,
        DecisionKind kind,
        Narrative decision,
        List<Subject> concerns,
        @Nullable PartialDate decidedOn)
        implements BodyIntent {

    public RecordDecision {
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
    }

    @Override
    public List<Reference> named() {
        return Reference.toEach("/concerns", concerns);
    }

    @Override
    public List<BodyEvent> decide(Body state, Circumstances circumstances) {
        Body.Established body = state.known(bodyId);
        DecisionRecorded decided =
                new DecisionRecorded(bodyId, body.of(), decisionId, kind, decision, concerns, decidedOn);
        if (body.stands(decided)) {
            return List.of();
        }
        if (body.all(DecisionRecorded.class).anyMatch(other -> other.decisionId().equals(decisionId))) {
            throw new Rejection(new Reason.AlreadyRecorded("/decisionId", decisionId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/decisionId", decisionId, reasons);
        TextRule.narrative("/decision", decision, reasons);
        ReferenceRule.allKnown(named(), circumstances, reasons);
        DateRule.happened("/decidedOn", decidedOn, circumstances.today(), reasons);
        LifeRule.check("/decidedOn", decidedOn, body, owners(state), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(decided);
    }
}
