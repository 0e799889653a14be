package org.samklang.events;

/// The phases of a partnership. May be recorded in any order; views order them by date.
public enum PartnershipPhase {
    INQUIRY,
    INCEPTION,
    PROJECT,
    DISSEMINATION,
    CLOSED
}
