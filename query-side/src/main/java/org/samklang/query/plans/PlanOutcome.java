package org.samklang.query.plans;

/// What became of a plan, seen from the day asked for.
public enum PlanOutcome {
    /// It was held, within the time that was stated first.
    AS_PLANNED,
    /// It was held before that time.
    EARLIER,
    /// It was held after that time.
    LATER,
    /// It was held; the dates do not tell whether in time.
    UNCLEAR,
    /// Its time is still to come, or is not over.
    COMING,
    /// Its time is over and nobody has said whether it took place (X13).
    NOT_CONFIRMED,
    /// Nobody said for when it was planned, nor whether it took place.
    UNDATED,
    /// It was given up.
    CANCELLED
}
