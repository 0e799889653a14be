package org.samklang.command.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.IdRule;
import org.samklang.command.rules.Stay;
import org.samklang.command.rules.TextRule;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkMember;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that an organisation, a country or a partnership as such became a member (S1:18, S2:29).
///
/// Refused beside a membership that runs at that time in every reading, and wholly after the network's end. A member from
/// a country that the network is not meant for is never refused (X3): why it joined can be said.
///
/// @param outsideScope why it joined although the network is meant for other countries
public record JoinNetwork(
        NetworkId networkId,
        NetworkMembershipId membershipId,
        NetworkMember member,
        @Nullable PartialDate joinedOn,
        @Nullable Narrative outsideScope)
        implements NetworkIntent {

    @Override
    public List<Reference> references(Network state) {
        return MemberRule.references("/member", member);
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Network state, Circumstances circumstances) {
        return MemberRule.eitherSide(state, references(state), circumstances);
    }

    @Override
    public List<NetworkEvent> decide(Network state, Circumstances circumstances) {
        Network.Founded network = state.known(networkId);
        NetworkJoined joined = new NetworkJoined(networkId, membershipId, member, joinedOn, outsideScope);
        Optional<NetworkJoined> membership = network.membership(membershipId);
        if (membership.filter(joined::equals).isPresent()) {
            return List.of();
        }
        if (membership.isPresent()) {
            throw new Rejection(new Reason.AlreadyRecorded("/membershipId", membershipId.value()));
        }
        List<Reason> reasons = new ArrayList<>();
        IdRule.check("/membershipId", membershipId, reasons);
        MemberRule.check("/member", member, circumstances, reasons);
        DateRule.happened("/joinedOn", joinedOn, circumstances.today(), reasons);
        DateRule.notAfterEnd("/joinedOn", joinedOn, network.closedOn(), reasons);
        BelongingRule.notAfterClosing("/joinedOn", joinedOn, references(state), circumstances, reasons);
        network.clashing(membershipId, member, new Stay(joinedOn, null))
                .ifPresent(other -> reasons.add(new Reason.MemberTwice("/member", other.value())));
        TextRule.narrative("/outsideScope", outsideScope, reasons);
        Rejection.ifAny(reasons);
        return List.of(joined);
    }
}
