package org.samklang.events;

/// What sort of agreement it is. Behaviour is the same for all.
public enum AgreementKind {
    /// Between partners (S0:49, S1:49).
    PARTNERSHIP,
    /// A declaration of intent.
    LETTER_OF_INTENT,
    OTHER
}
