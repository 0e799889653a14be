package org.samklang.events.value;

/// A strategy of an organisation or a government.
public record StrategyId(String value) implements Id {}
