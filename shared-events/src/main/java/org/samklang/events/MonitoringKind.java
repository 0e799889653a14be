package org.samklang.events;

/// What sort of report on how a state keeps a treaty it is.
public enum MonitoringKind {
    /// By the state itself (S0:77).
    STATE_REPORT,
    /// By civil society (S0:77).
    SHADOW_REPORT,
    /// By the treaty's own body.
    EVALUATION,
    OTHER
}
