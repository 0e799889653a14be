package org.samklang.events.value;

/// The rules of a programme or an organisation, in all their versions.
public record RuleSetId(String value) implements Id {}
