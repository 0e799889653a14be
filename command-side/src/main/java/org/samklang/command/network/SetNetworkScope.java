package org.samklang.command.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Reason;
import org.samklang.command.Rejection;
import org.samklang.command.rules.CodeRule;
import org.samklang.command.rules.DateRule;
import org.samklang.command.rules.TextRule;
import org.samklang.events.NetworkEvent;
import org.samklang.events.NetworkEvent.NetworkScopeSet;
import org.samklang.events.value.Narrative;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.PartialDate;

/// The act of saying for whom the network is meant and for how long (S2:3, S4:11-12). A later scope takes the place of an
/// earlier one; members stay, wherever they are from.
///
/// @param countries ISO 3166-1 alpha-2; none where it is open to all
/// @param period from when until when it is to run; may reach into the future
public record SetNetworkScope(
        NetworkId networkId,
        List<String> countries,
        @Nullable PartialDate period,
        @Nullable Narrative description,
        @Nullable PartialDate setOn)
        implements NetworkIntent {

    public SetNetworkScope {
        countries = countries == null ? List.of() : List.copyOf(countries);
    }

    @Override
    public List<NetworkEvent> decide(Network state, Circumstances circumstances) {
        Network.Founded network = state.known(networkId);
        NetworkScopeSet scope = new NetworkScopeSet(networkId, countries, period, description, setOn);
        if (setOn == null ? network.standsLast(scope) : network.stands(scope)) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            CodeRule.country("/countries/" + i, countries.get(i), reasons);
        }
        DateRule.wellFormed("/period", period, reasons);
        TextRule.narrative("/description", description, reasons);
        DateRule.happened("/setOn", setOn, circumstances.today(), reasons);
        DateRule.notAfterEnd("/setOn", setOn, network.closedOn(), reasons);
        Rejection.ifAny(reasons);
        return List.of(scope);
    }
}
