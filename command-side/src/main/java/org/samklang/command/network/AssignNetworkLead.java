package org.samklang.command.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Reference;
import org.samklang.command.Rejection;
import org.samklang.command.rules.BelongingRule;
import org.samklang.command.rules.DateRule;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkLeadAssigned;
import org.samklang.events.NetworkMember;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.PartialDate;

/// The act of writing down who leads the network: "Nettverket ledes av Norge" (S3:28). Whoever leads need not be a member.
public record AssignNetworkLead(NetworkId networkId, NetworkMember lead, @Nullable PartialDate from)
        implements NetworkIntent {

    @Override
    public List<Reference> references(Network state) {
        return MemberRule.references("/lead", lead);
    }

    @Override
    public List<NetworkEvent> decide(Network state, Circumstances circumstances) {
        Network.Founded network = state.known(networkId);
        NetworkLeadAssigned assigned = new NetworkLeadAssigned(networkId, lead, from);
        if (from == null ? network.standsLast(assigned) : network.stands(assigned)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        MemberRule.check("/lead", lead, circumstances, reasons);
        DateRule.happened("/from", from, circumstances.today(), reasons);
        DateRule.notAfterEnd("/from", from, network.closedOn(), reasons);
        BelongingRule.notAfterClosing("/from", from, references(state), circumstances, reasons);
        Rejection.ifAny(reasons);
        return List.of(assigned);
    }
}
