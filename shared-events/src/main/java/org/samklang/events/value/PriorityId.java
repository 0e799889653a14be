package org.samklang.events.value;

/// A choice of where to take part, within the strategy.
public record PriorityId(String value) implements Id {}
