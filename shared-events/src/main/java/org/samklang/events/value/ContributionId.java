package org.samklang.events.value;

/// What somebody contributed to an activity: a speech, a film; within the activity.
public record ContributionId(String value) implements Id {}
