package org.samklang.events.value;

/// A project of one partnership.
public record ProjectId(String value) implements Id {}
