package org.samklang.events.value;

/// A measure by which a result is judged, within the project.
public record IndicatorId(String value) implements Id {}
