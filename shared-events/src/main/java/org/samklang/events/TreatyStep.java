package org.samklang.events;

/// A step of a state towards being bound, or away from it. Each is taken once, unless the state left in between.
public enum TreatyStep {
    SIGNATURE,
    /// Ratification, acceptance or approval.
    RATIFICATION,
    ACCESSION,
    SUCCESSION,
    ENTRY_INTO_FORCE,
    DENUNCIATION;

    /// Whether the state consents to be bound by it. A definitive signature does so too.
    public boolean bindsState() {
        return this == RATIFICATION || this == ACCESSION || this == SUCCESSION;
    }
}
