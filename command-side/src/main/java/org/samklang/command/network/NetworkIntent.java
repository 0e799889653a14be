package org.samklang.command.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samklang.command.Circumstances;
import org.samklang.command.Intent;
import org.samklang.events.StreamType;
import org.samklang.events.value.NetworkId;
import org.samklang.events.value.OrganisationId;

/// What all commands about a network have in common.
public sealed interface NetworkIntent extends Intent<Network>
        permits FoundNetwork, SetNetworkScope, AssignNetworkLead, JoinNetwork, LeaveNetwork, CloseNetwork {

    NetworkId networkId();

    @Override
    default StreamType streamType() {
        return StreamType.NETWORK;
    }

    @Override
    default String id() {
        return networkId().value();
    }

    @Override
    default Network nothing() {
        return new Network.Unfounded();
    }

    /// A network is written about by its host; one without a host by any coordinator.
    @Override
    default @Nullable Set<OrganisationId> takingPart(Network state, Circumstances circumstances) {
        return switch (state) {
            case Network.Unfounded _ -> null;
            case Network.Founded network -> network.host() == null ? null : Set.of(network.host());
        };
    }
}
