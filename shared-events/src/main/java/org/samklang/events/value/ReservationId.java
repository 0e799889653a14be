package org.samklang.events.value;

/// A reservation of one state to one treaty, within its participation.
public record ReservationId(String value) implements Id {}
