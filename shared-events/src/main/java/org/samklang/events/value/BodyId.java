package org.samklang.events.value;

/// A group of people that decides or carries out: a board, a steering group, a working group.
public record BodyId(String value) implements Id {}
