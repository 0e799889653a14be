package org.samklang.events.value;

/// Money that a funder awarded for a purpose.
public record GrantId(String value) implements Id {}
