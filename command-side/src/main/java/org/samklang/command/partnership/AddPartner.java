package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.Stay;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnerAdded;
import org.samklang.events.Party;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of taking a further organisation into the partnership, such as a university (S4:7). Those who take part
/// already decide; nobody adds itself. One that left may come back.
public record AddPartner(PartnershipId partnershipId, Party party, @Nullable PartialDate addedOn)
        implements PartnershipIntent {

    @Override
    public List<Reference> references(Partnership state) {
        return List.of(Reference.to("/party/organisation", party.organisation()));
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        Partnership.Registered partnership = state.known(partnershipId);
        PartnerAdded added = new PartnerAdded(partnershipId, party, addedOn);
        if (partnership.stands(added)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        if (Parties.of(partnership).clash(party.organisation(), new Stay(addedOn, null))) {
            reasons.add(new Reason.SamePartyTwice("/party/organisation", party.organisation()));
        }
        LifeRule.check("/addedOn", addedOn, partnership, circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(added);
    }
}
