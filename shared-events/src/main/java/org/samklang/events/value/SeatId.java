package org.samklang.events.value;

/// One membership in a body, within the body.
public record SeatId(String value) implements Id {}
