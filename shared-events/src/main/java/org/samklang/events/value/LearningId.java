package org.samklang.events.value;

/// One piece of learning, asked for or passed from one organisation to another.
public record LearningId(String value) implements Id {}
