package org.samklang.query.compliance;

/// How a rule stands on a day.
public enum Status {
    /// It is kept, in every reading of the dates.
    OK,
    /// It is not broken; something is still to be done.
    DUE,
    /// It is broken, in every reading of the dates.
    BREACHED,
    /// It was set aside, for a reason.
    WAIVED,
    /// What is recorded does not tell.
    NOT_EVALUABLE,
    /// It is not theirs to keep, or not yet, or there is nothing that it speaks of.
    NOT_APPLICABLE
}
