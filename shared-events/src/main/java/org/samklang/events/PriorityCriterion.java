package org.samklang.events;

/// By what a participation is given priority (S0:27-39).
public enum PriorityCriterion {
    /// "Temaer" (S0:31).
    THEME,
    /// "Samarbejdspartnere" (S0:35).
    PARTNERS,
    /// "Økonomi" (S0:39).
    ECONOMY
}
