package org.samklang.events;

/// What sort of outcome it is.
public enum OutcomeKind {
    /// Something made: education material (S2:41).
    PRODUCT,
    /// Something that became different for people.
    CHANGE,
    /// How something is done became different (S0:75).
    PRACTICE_CHANGE,
    /// The law became different (S0:75).
    LAW_CHANGE,
    /// A service that did not exist before: a shelter (S1:22).
    SERVICE_ESTABLISHED
}
