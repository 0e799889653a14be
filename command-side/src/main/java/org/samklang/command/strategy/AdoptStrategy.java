package org.samklang.command.strategy;

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
import org.samklang.command.rules.TextRule;
import org.samklang.events.StrategyEvent;
import org.samklang.events.StrategyEvent.StrategyAdopted;
import org.samklang.events.StreamType;
import org.samklang.events.value.BodyId;
import org.samklang.events.value.DocumentId;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.StrategyId;

/// The act of writing down that an organisation adopted a strategy (S0:3-7, S3:16). It may hold for years to come.
///
/// @param period from when until when it holds: `2014-04-01/2018-03-31`
/// @param adoptedBy the body that adopted it
/// @param rationale why it was needed (S0:15)
/// @param replaces the strategy that it takes the place of
public record AdoptStrategy(
        StrategyId strategyId,
        OrganisationId owner,
        Narrative title,
        PartialDate period,
        @Nullable BodyId adoptedBy,
        @Nullable PartialDate adoptedOn,
        @Nullable DocumentId document,
        @Nullable Narrative rationale,
        @Nullable StrategyId replaces)
        implements StrategyIntent {

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Strategy state) {
        List<Reference> references = new ArrayList<>();
        references.add(Reference.to("/owner", owner));
        if (adoptedBy != null) {
            references.add(Reference.to("/adoptedBy", adoptedBy));
        }
        if (document != null) {
            references.add(Reference.to("/document", document));
        }
        if (replaces != null && !replaces.equals(strategyId)) {
            references.add(Reference.to("/replaces", replaces));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Strategy state, Circumstances circumstances) {
        return Set.of(owner);
    }

    @Override
    public List<StrategyEvent> decide(Strategy state, Circumstances circumstances) {
        StrategyAdopted adoption = new StrategyAdopted(
                strategyId, owner, title, period, adoptedBy, adoptedOn, document, rationale, replaces);
        return switch (state) {
            case Strategy.Adopted known when known.adoption().equals(adoption) -> List.of();
            case Strategy.Adopted _ ->
                throw new Rejection(
                        new Reason.AlreadyRegistered("/strategyId", StreamType.STRATEGY, strategyId.value()));
            case Strategy.Unadopted _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/strategyId", strategyId, reasons);
                ReferenceRule.allKnown(references(state), circumstances, reasons);
                TextRule.narrative("/title", title, reasons);
                DateRule.wellFormed("/period", period, reasons);
                DateRule.happened("/adoptedOn", adoptedOn, circumstances.today(), reasons);
                TextRule.narrative("/rationale", rationale, reasons);
                if (strategyId.equals(replaces)) {
                    reasons.add(new Reason.PointsToItself("/replaces"));
                }
                Rejection.ifAny(reasons);
                yield List.of(adoption);
            }
        };
    }
}
