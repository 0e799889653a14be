package org.samklang.events;

/// What a partnership ought to be founded on, as LOKK's strategy words it (S0:51-56).
public enum PartnershipCriterion {
    /// "Indholdet ... ligger inden for rammerne af LOKKs og krisecentrenes kernekompetencer" (S0:53).
    CORE_COMPETENCE,
    /// "... baseret på interesse fra begge partner" (S0:54).
    MUTUAL_INTEREST,
    /// "Erfaringsudveksling skal gå begge veje" (S0:55).
    LEARNING_FOR_BOTH,
    /// "Den nødvendige finansiering kan tilvejebringes" (S0:56).
    FUNDING_RAISABLE
}
