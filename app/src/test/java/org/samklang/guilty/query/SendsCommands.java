package org.samklang.guilty.query;

import org.axonframework.commandhandling.gateway.CommandGateway;

/// A view that acts.
final class SendsCommands {
    CommandGateway gateway;
}
