package org.samklang.guilty.value;

import org.samklang.guilty.ThingEvent;

/// Guilty: a value that knows the events it is used in.
public record KnowsTheEvents(ThingEvent origin) {}
