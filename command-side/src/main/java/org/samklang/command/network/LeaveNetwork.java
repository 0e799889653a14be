package org.samklang.command.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.Stay;
import org.samklang.command.rules.TextRule;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkJoined;
import org.samklang.events.NetworkEvent.NetworkLeft;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.NetworkMembershipId;
import org.samklang.events.value.OrganisationId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that a member left. Refused where nobody joined under this id, for a leaving wholly before the
/// joining or wholly after the network's end, and where the member by then belonged to it anew in every reading.
public record LeaveNetwork(
        NetworkId networkId, NetworkMembershipId membershipId, PartialDate leftOn, @Nullable Narrative reason)
        implements NetworkIntent {

    @Override
    public List<Reference> references(Network state) {
        return state instanceof Network.Founded network
                ? network.membership(membershipId)
                        .map(joined -> MemberRule.references("/membershipId", joined.member()))
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public @Nullable Set<OrganisationId> takingPart(Network state, Circumstances circumstances) {
        return MemberRule.eitherSide(state, references(state), circumstances);
    }

    @Override
    public List<NetworkEvent> decide(Network state, Circumstances circumstances) {
        Network.Founded network = state.known(networkId);
        NetworkJoined joined = network.membership(membershipId)
                .orElseThrow(() -> new Rejection(new Reason.UnknownHere("/membershipId", membershipId.value())));
        NetworkLeft left = new NetworkLeft(networkId, membershipId, joined.member(), leftOn, reason);
        if (network.stands(left)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/leftOn", leftOn, circumstances.today(), reasons);
        DateRule.onlyOneEnd("/leftOn", network.leftOn(membershipId), leftOn, reasons);
        DateRule.inOrder("/leftOn", joined.joinedOn(), leftOn, reasons);
        DateRule.notAfterEnd("/leftOn", leftOn, network.closedOn(), reasons);
        network.clashing(membershipId, joined.member(), new Stay(joined.joinedOn(), leftOn))
                .ifPresent(other -> reasons.add(new Reason.MemberTwice("/leftOn", other.value())));
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(left);
    }
}
