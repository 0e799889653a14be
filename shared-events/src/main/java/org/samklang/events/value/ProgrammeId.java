package org.samklang.events.value;

/// A programme: of grants, of a government, of partnerships, of training.
public record ProgrammeId(String value) implements Id {}
