package org.samklang.events.value;

/// Something that somebody said: praise, an opinion, an expectation, a testimony.
public record StatementId(String value) implements Id {}
