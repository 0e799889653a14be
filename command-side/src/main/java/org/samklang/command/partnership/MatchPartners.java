package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnersMatched;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of writing down that somebody brought the parties together: "blivit matchade" (S4:5). It may well lie before
/// the agreement.
///
/// @param matchedBy who brought them together; need not be a party
public record MatchPartners(
        PartnershipId partnershipId, @Nullable OrganisationId matchedBy, @Nullable PartialDate matchedOn)
        implements PartnershipIntent {

    @Override
    public List<Reference> references(Partnership state) {
        return matchedBy == null ? List.of() : List.of(Reference.to("/matchedBy", matchedBy));
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnersMatched matched = new PartnersMatched(partnershipId, matchedBy, matchedOn);
        if (partnership.stands(matched)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        LifeRule.check("/matchedOn", matchedOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(matched);
    }
}
