package org.samklang.events.value;

/// An office that a person held for a time.
public record OfficeId(String value) implements Id {}
