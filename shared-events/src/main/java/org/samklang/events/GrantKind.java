package org.samklang.events;

/// What a grant is for.
public enum GrantKind {
    PROJECT,
    /// A journey (S1:29).
    TRAVEL,
    /// The costs of the partnership as such (S2:53).
    PARTNERSHIP_COSTS,
    OTHER
}
