package org.samklang.events.value;

/// A network of organisations, countries or partnerships.
public record NetworkId(String value) implements Id {}
