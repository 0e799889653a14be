package org.samklang.events.value;

/// A subject of cooperation from a vocabulary: scheme `samklang`, code `YOUTH_PARTICIPATION`.
public record Theme(String scheme, String code) {}
