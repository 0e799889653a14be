package org.samklang.events.value;

/// Something that a strategy sets out to do, within the strategy.
public record ActionId(String value) implements Id {}
