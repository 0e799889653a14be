package org.samklang.events.value;

/// A consent that a person gave.
public record ConsentId(String value) implements Id {}
