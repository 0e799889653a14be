package org.samklang.command.axon;

import org.axonframework.modelling.command.AggregateRoot;
import org.samklang.command.network.Network;

@AggregateRoot(type = "Network")
final class NetworkStream extends FactStream<Network> {
    NetworkStream() {
        super(new Network.Unfounded());
    }
}
