package org.samklang.events.value;

/// A movement of money within a grant.
public record TransactionId(String value) implements Id {}
