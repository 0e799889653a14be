package org.samklang.events.value;

/// What a participant did at an activity.
public enum ParticipationRole {
    PARTICIPANT,
    SPEAKER,
    HOST,
    VISITOR,
    ORGANISER,
    CO_ORGANISER,
    CHAIR
}
