package org.samklang.events.value;

/// A result that a project means to reach, within the project.
public record ResultId(String value) implements Id {}
