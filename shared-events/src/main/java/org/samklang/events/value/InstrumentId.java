package org.samklang.events.value;

/// An international instrument: a treaty, a declaration, a platform.
public record InstrumentId(String value) implements Id {}
