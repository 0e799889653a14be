package org.samklang.events;

/// Why advice was not given.
public enum DeclineReason {
    RESOURCES,
    OUTSIDE_SCOPE,
    OTHER
}
