package org.samklang.events;

/// What an instrument is in law. Only a TREATY can be signed and ratified.
public enum InstrumentKind {
    TREATY,
    DECLARATION,
    PLATFORM,
    RECOMMENDATION,
    FRAMEWORK;

    public boolean isRatifiable() {
        return this == TREATY;
    }
}
