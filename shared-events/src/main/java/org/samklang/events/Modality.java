package org.samklang.events;

/// Whether people met in one room (S4:68).
public enum Modality {
    IN_PERSON,
    ONLINE,
    HYBRID,
    UNKNOWN
}
