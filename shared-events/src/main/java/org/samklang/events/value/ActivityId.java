package org.samklang.events.value;

/// An activity: a visit, a meeting, a conference, planned or held.
public record ActivityId(String value) implements Id {}
