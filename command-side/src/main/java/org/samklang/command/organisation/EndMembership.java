package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.MembershipEnded;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that the organisation left another one. Refused where it is no member, and for an end that
/// lies wholly before every beginning.
public record EndMembership(OrganisationId organisationId, OrganisationId memberOf, PartialDate endedOn)
        implements OrganisationIntent {

    /// Both sides may say so.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Organisation state, Circumstances circumstances) {
        return Memberships.eitherSide(state, organisationId, memberOf);
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        Memberships known = state.writable(organisationId).in(memberOf);
        if (known.endedOn(endedOn)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/endedOn", endedOn, circumstances.today(), reasons);
        if (known.open().isEmpty()) {
            reasons.add(new Reason.NotAMember("/memberOf", memberOf));
        } else if (known.endingOn(endedOn).isEmpty()) {
            DateRule.inOrder("/endedOn", known.open().getFirst().from(), endedOn, reasons);
        }
        Rejection.ifAny(reasons);
        return List.of(new MembershipEnded(organisationId, memberOf, endedOn));
    }
}
