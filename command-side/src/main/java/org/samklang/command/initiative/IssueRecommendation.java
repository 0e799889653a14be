package org.samklang.command.initiative;

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
import org.samklang.events.InitiativeEvent;
import org.samklang.events.InitiativeEvent.RecommendationIssued;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.InitiativeId;
import org.samklang.events.value.InstrumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.RecommendationId;

/// The act of writing down that a recommendation was made (S0:90).
///
/// That nobody was consulted, or too late, is never refused: it is a rule's matter. Refused wholly before the initiative
/// was begun.
///
/// @param addressee to whom: "Folketinget"
/// @param consulted the body that was asked first; missing where none was
public record IssueRecommendation(
        InitiativeId initiativeId,
        RecommendationId recommendationId,
        Narrative recommendation,
        @Nullable Narrative addressee,
        @Nullable InstrumentId instrument,
        @Nullable BodyId consulted,
        @Nullable PartialDate consultedOn,
        PartialDate issuedOn)
        implements InitiativeIntent {

    @Override
    public List<Reference> references(Initiative state) {
        List<Reference> references = new ArrayList<>();
        if (instrument != null) {
            references.add(Reference.to("/instrument", instrument));
        }
        if (consulted != null) {
            references.add(Reference.to("/consulted", consulted));
        }
        return references;
    }

    @Override
    public List<InitiativeEvent> decide(Initiative state, Circumstances circumstances) {
        Initiative.Launched initiative = state.known(initiativeId);
        RecommendationIssued issued = new RecommendationIssued(
                initiativeId,
                initiative.owner(),
                recommendationId,
                recommendation,
                addressee,
                instrument,
                consulted,
                consultedOn,
                issuedOn);
        if (initiative.stands(issued)) {
            return List.of();
        }
        if (initiative
                .all(RecommendationIssued.class)
                .anyMatch(other -> other.recommendationId().equals(recommendationId))) {
            throw new Rejection(new Reason.AlreadyRecorded("/recommendationId", recommendationId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/recommendationId", recommendationId, reasons);
        TextRule.narrative("/recommendation", recommendation, reasons);
        TextRule.narrative("/addressee", addressee, reasons);
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        if (consulted == null && consultedOn != null) {
            reasons.add(new Reason.Missing("/consulted"));
        }
        DateRule.happened("/consultedOn", consultedOn, circumstances.today(), reasons);
        DateRule.happened("/issuedOn", issuedOn, circumstances.today(), reasons);
        DateRule.inOrder("/issuedOn", initiative.launch().launchedOn(), issuedOn, reasons);
        Rejection.ifAny(reasons);
        return List.of(issued);
    }
}
