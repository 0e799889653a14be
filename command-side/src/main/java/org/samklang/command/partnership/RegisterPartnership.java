package org.samklang.command.partnership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.PartnershipEvent;
import org.samklang.events.PartnershipEvent.PartnershipRegistered;
import org.samklang.events.PartnershipKind;
import org.samklang.events.Party;
import org.samklang.events.StreamType;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;
import org.samklang.events.value.PartnershipId;

/// The act of making a partnership known: two or more organisations work together, or mean to (S0:49).
///
/// Refused with fewer than two parties, with a party named twice, and with one that is unknown. A coordinator registers
/// only what their own organisation takes part in.
///
/// @param title how the partnership is called where it has a name of its own
/// @param agreedOn since when, as far as the source says
/// @param programme the programme it runs under, in the source's words
public record RegisterPartnership(
        PartnershipId partnershipId,
        List<Party> parties,
        PartnershipKind kind,
        @Nullable Narrative title,
        @Nullable PartialDate agreedOn,
        @Nullable String programme,
        @Nullable Narrative description)
        implements PartnershipIntent {

    public RegisterPartnership {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public List<Reference> references(Partnership state) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            references.add(Reference.to("/parties/" + i + "/organisation", parties.get(i).organisation()));
        }
        return references;
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Partnership state, Circumstances circumstances) {
        return parties.isEmpty()
                ? null
                : parties.stream().map(Party::organisation).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<PartnershipEvent> decide(Partnership state, Circumstances circumstances) {
        PartnershipRegistered registration =
                new PartnershipRegistered(partnershipId, parties, kind, title, agreedOn, programme, description);
        return switch (state) {
            case Partnership.Registered known when known.registration().equals(registration) -> List.of();
            case Partnership.Registered _ ->
                throw new Rejection(new Reason.AlreadyRegistered(
                        "/partnershipId", StreamType.PARTNERSHIP, partnershipId.value()));
            case Partnership.Unregistered _ -> {
                List<Reason> reasons = new ArrayList<>();
                IdRule.check("/partnershipId", partnershipId, reasons);
                checkParties(circumstances, reasons);
                TextRule.narrative("/title", title, reasons);
                DateRule.happened("/agreedOn", agreedOn, circumstances.today(), reasons);
                TextRule.present("/programme", programme, reasons);
                TextRule.narrative("/description", description, reasons);
                Rejection.ifAny(reasons);
                yield List.of(registration);
            }
        };
    }

    private void checkParties(Circumstances circumstances, List<Reason> into) {
        if (parties.size() < 2) {
            into.add(new Reason.TooFewParties("/parties"));
        }
        Set<OrganisationId> seen = new HashSet<>();
        for (Reference party : references(nothing())) {
            OrganisationId organisation = new OrganisationId(party.id());
            if (seen.add(organisation)) {
                ReferenceRule.known(party, circumstances, into);
            } else {
                into.add(new Reason.SamePartyTwice(party.field(), organisation));
            }
        }
    }
}
