package org.samklang.command.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.BodyEvent;
import org.samklang.events.BodyEvent.TermsOfReferenceAdopted;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of giving the body its terms of reference ("kommissorium", S0:19): as a document, in words, or both.
public record AdoptTermsOfReference(
        BodyId bodyId, @Nullable DocumentId document, @Nullable Narrative mandate, @Nullable PartialDate adoptedOn)
        implements BodyIntent {

    @Override
    public List<Reference> named() {
        return document == null ? List.of() : List.of(Reference.to("/document", document));
    }

    @Override
    public List<BodyEvent> decide(Body state, Circumstances circumstances) {
        Body.Established body = state.known(bodyId);
        TermsOfReferenceAdopted adopted =
                new TermsOfReferenceAdopted(bodyId, body.of(), document, mandate, adoptedOn);
        if (body.stands(adopted)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        if (document == null && mandate == null) {
            reasons.add(new Reason.Missing("/document"));
        }
        ReferenceRule.allKnown(named(), circumstances, reasons);
        TextRule.narrative("/mandate", mandate, reasons);
        DateRule.happened("/adoptedOn", adoptedOn, circumstances.today(), reasons);
        LifeRule.check("/adoptedOn", adoptedOn, body, owners(state), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(adopted);
    }
}
