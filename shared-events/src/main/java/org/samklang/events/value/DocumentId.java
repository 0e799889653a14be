package org.samklang.events.value;

/// A document: a report, an agreement, a film.
public record DocumentId(String value) implements Id {}
