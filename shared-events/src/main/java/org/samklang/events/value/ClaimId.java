package org.samklang.events.value;

/// What one source says of a partnership, where sources may disagree.
public record ClaimId(String value) implements Id {}
