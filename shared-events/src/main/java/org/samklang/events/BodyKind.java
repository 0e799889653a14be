package org.samklang.events;

/// What sort of body it is.
public enum BodyKind {
    /// Decides over a partnership or a conference (S1:20, S2:49).
    STEERING_GROUP,
    /// Carries a project out (S2:49).
    PROJECT_GROUP,
    /// "Videns- og udviklingsgruppe" (S0:17).
    WORKING_GROUP,
    /// "Bestyrelse", "styre" (S0:27, S1:42).
    BOARD,
    /// "Generalforsamling" (S0:7).
    GENERAL_ASSEMBLY,
    /// "Sekretariat" (S0:27).
    SECRETARIAT,
    /// Those who travel for a country (S1:37).
    DELEGATION,
    OTHER
}
