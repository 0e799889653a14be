package org.samklang.events.value;

/// A sum set aside within a programme.
public record AllocationId(String value) implements Id {}
