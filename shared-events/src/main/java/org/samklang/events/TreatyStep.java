package org.samklang.events;

/// A step of a state towards being bound, or away from it. A state that has left may take its steps anew, so each may
/// stand more than once, with its own date.
public enum TreatyStep {
    SIGNATURE,
    /// Ratification, acceptance or approval.
    RATIFICATION,
    ACCESSION,
    SUCCESSION,
    ENTRY_INTO_FORCE,
    DENUNCIATION;

    /// Whether the state consents to be bound by it. A signature that is definitive does so too.
    public boolean bindsState() {
        return this == RATIFICATION || this == ACCESSION || this == SUCCESSION;
    }
}
