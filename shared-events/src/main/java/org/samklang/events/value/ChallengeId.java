package org.samklang.events.value;

/// A difficulty that a partnership meets, within the partnership.
public record ChallengeId(String value) implements Id {}
