package org.samklang.events.value;

/// One membership in a network, within the network.
public record NetworkMembershipId(String value) implements Id {}
