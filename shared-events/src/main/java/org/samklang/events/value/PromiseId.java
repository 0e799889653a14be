package org.samklang.events.value;

/// Something promised at an activity, within the activity.
public record PromiseId(String value) implements Id {}
