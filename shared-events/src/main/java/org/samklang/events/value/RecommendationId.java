package org.samklang.events.value;

/// A recommendation, within its initiative.
public record RecommendationId(String value) implements Id {}
