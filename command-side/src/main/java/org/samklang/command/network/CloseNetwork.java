package org.samklang.command.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkClosed;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.PartialDate;

/// The act of writing down that the network came to its end. Refused wholly before it was founded, and wholly before
/// something that stands recorded of it, such as a joining.
public record CloseNetwork(NetworkId networkId, PartialDate closedOn, @Nullable Narrative reason)
        implements NetworkIntent {

    @Override
    public List<NetworkEvent> decide(Network state, Circumstances circumstances) {
        Network.Founded network = state.known(networkId);
        NetworkClosed closed = new NetworkClosed(networkId, closedOn, reason);
        if (network.stands(closed)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        DateRule.happened("/closedOn", closedOn, circumstances.today(), reasons);
        DateRule.inOrder("/closedOn", network.founding().foundedOn(), closedOn, reasons);
        DateRule.onlyOneEnd("/closedOn", network.closedOn(), closedOn, reasons);
        network.dates().forEach(date -> DateRule.notAfterEnd("/closedOn", date, closedOn, reasons));
        TextRule.narrative("/reason", reason, reasons);
        Rejection.ifAny(reasons);
        return List.of(closed);
    }
}
