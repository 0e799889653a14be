package org.samklang.command.treaty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.TreatyParticipationEvent;
import org.samklang.events.TreatyParticipationEvent.DeclarationRecorded;
import org.samklang.events.value.DeclarationId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;

/// The act of writing down what a state declared: how it reads the treaty, or who applies it there.
///
/// @param provision the part that it is about: `article 10`
public record RecordDeclaration(
        InstrumentId instrumentId,
        String state,
        DeclarationId declarationId,
        @Nullable String provision,
        Narrative declaration,
        PartialDate madeOn)
        implements TreatyIntent {

    @Override
    public List<TreatyParticipationEvent> decide(TreatyParticipation participation, Circumstances circumstances) {
        DeclarationRecorded fact =
                new DeclarationRecorded(instrumentId, state, declarationId, provision, declaration, madeOn);
        if (participation.hasSaid(fact)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/declarationId", declarationId, reasons);
        TreatyRule.check(this, "/madeOn", madeOn, circumstances, reasons);
        TextRule.present("/provision", provision, reasons);
        TextRule.narrative("/declaration", declaration, reasons);
        if (participation.said(DeclarationRecorded.class).stream()
                .anyMatch(other -> other.declarationId().equals(declarationId))) {
            reasons.add(new Reason.AlreadyRecorded("/declarationId", declarationId.value()));
        }
        Rejection.ifAny(reasons);
        return List.of(fact);
    }
}
