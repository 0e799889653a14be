package org.samklang.command.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.ReferenceRule;
import org.samklang.events.OrganisationEvent;
import org.samklang.events.OrganisationEvent.MembershipRecorded;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that the organisation belongs to another one, such as an umbrella or a network (S1:18, S1:20).
///
/// Refused beside a membership of the same that stands open, unless this one began wholly before it and merely was
/// written down later.
///
/// @param from since when, where known
public record RecordMembership(OrganisationId organisationId, OrganisationId memberOf, @Nullable PartialDate from)
        implements OrganisationIntent {

    @Override
    public List<Reference> references(Organisation state) {
        return List.of(Reference.to("/memberOf", memberOf));
    }

    /// Both sides may say so.
    @Override
    public @Nullable Set<OrganisationId> takingPart(Organisation state, Circumstances circumstances) {
        return Memberships.eitherSide(state, organisationId, memberOf);
    }

    @Override
    public List<OrganisationEvent> decide(Organisation state, Circumstances circumstances) {
        Memberships known = state.writable(organisationId).in(memberOf);
        if (known.beganOn(from)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        ReferenceRule.allKnown(references(state), circumstances, reasons);
        if (memberOf.equals(organisationId)) {
            reasons.add(new Reason.MemberOfItself("/memberOf"));
        }
        DateRule.happened("/from", from, circumstances.today(), reasons);
        if (known.overlap(from)) {
            reasons.add(new Reason.AlreadyAMember("/memberOf", memberOf));
        }
        Rejection.ifAny(reasons);
        return List.of(new MembershipRecorded(organisationId, memberOf, from));
    }
}
