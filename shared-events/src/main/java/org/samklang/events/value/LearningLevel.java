package org.samklang.events.value;

/// How far a piece of learning has come with its receiver. From RECEIVED on it is the receiver's own word.
public enum LearningLevel {
    REQUESTED,
    OFFERED,
    INTEREST,
    RECEIVED,
    ADOPTED,
    INSTITUTIONALISED
}
