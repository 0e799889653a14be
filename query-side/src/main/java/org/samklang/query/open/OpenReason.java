package org.samklang.query.open;

/// Why something is open, what presses most first.
public enum OpenReason {
    /// It was planned, its time is over, and nobody has said whether it took place (X13).
    UNCONFIRMED,
    /// Somebody promised it and nobody has said that it was done.
    PROMISE,
    /// A report was asked for and was not handed in, or was given back.
    REPORT,
    /// Learning is said to have been passed on; its receiver has not confirmed it.
    CONFIRMATION,
    /// A party denies that learning was passed on.
    DISPUTE,
    /// Learning was asked for and not delivered.
    REQUEST,
    /// Advice was asked for and not answered.
    INQUIRY,
    /// A strategy gave somebody something to do.
    ACTION,
    /// Sources contradict each other and nobody has settled it.
    CONTEST,
    /// It is planned and its time is to come, or is not over.
    COMING,
    /// It was planned, nobody said for when, and nobody has said whether it took place.
    SOMETIME,
    /// It was said when it was, but not in which year, or that nobody knows.
    NO_YEAR,
    /// Nobody said when it was.
    UNDATED
}
