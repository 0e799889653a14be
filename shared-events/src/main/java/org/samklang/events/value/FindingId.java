package org.samklang.events.value;

/// A comparison of practices, within the project.
public record FindingId(String value) implements Id {}
