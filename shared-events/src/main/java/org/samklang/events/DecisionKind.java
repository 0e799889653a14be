package org.samklang.events;

/// What sort of decision a body took.
public enum DecisionKind {
    /// Adopted a strategy, a statute, a plan (S0:7).
    ADOPTION,
    /// Chose between several (S0:27).
    PRIORITISATION,
    /// Was asked and agreed or not (S0:90).
    CONSULTATION,
    OTHER
}
