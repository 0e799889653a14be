package org.samklang.events.value;

/// A link between what led to something and what came of it.
public record CauseId(String value) implements Id {}
