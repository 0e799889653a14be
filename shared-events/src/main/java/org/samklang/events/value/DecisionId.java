package org.samklang.events.value;

/// A decision of a body, within the body.
public record DecisionId(String value) implements Id {}
