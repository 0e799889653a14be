package org.samklang.events.value;

/// What was learned (S2:21 "utmaningar, goda erfarenheter och lärdomar ... lösningar och metoder").
public enum LearningKind {
    CHALLENGE,
    GOOD_PRACTICE,
    LESSON,
    SOLUTION,
    METHOD,
    LEGAL_COMPARISON,
    DOCUMENT,
    STAFF_COMPETENCE
}
