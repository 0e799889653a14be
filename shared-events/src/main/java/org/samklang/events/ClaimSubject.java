package org.samklang.events;

/// What a claim is about. Claims about the same thing with different values contradict each other.
public enum ClaimSubject {
    /// How long the partnership has lasted; the value is an ISO 8601 duration.
    DURATION,
    /// Since when it has lasted; the value is an EDTF date.
    START,
    /// What it is about; the value is a theme code.
    THEME,
    OTHER
}
