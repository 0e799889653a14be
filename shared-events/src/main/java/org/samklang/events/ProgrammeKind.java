package org.samklang.events;

/// What "programme" means here (X16).
public enum ProgrammeKind {
    /// Money for many projects: the EEA grants (S1:40).
    GRANT_SCHEME,
    /// A government's own: Det Arabiske Initiativ (S0:49).
    GOVERNMENT,
    /// Partnerships under one frame: the municipal partnership programme (S4:3).
    PARTNERSHIP,
    /// Teaching: Inclusive Local Governance (S4:9).
    TRAINING
}
