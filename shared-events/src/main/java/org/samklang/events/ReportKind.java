package org.samklang.events;

/// What sort of report a grant asks for.
public enum ReportKind {
    ANNUAL,
    /// For a part of a year: "6.mnd rapport" (S1:64).
    PERIODIC,
    FINAL,
    FINANCIAL,
    OTHER
}
