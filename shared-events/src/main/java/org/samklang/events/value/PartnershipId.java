package org.samklang.events.value;

/// A partnership between two or more organisations.
public record PartnershipId(String value) implements Id {}
