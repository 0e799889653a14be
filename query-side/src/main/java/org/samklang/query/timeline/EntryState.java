package org.samklang.query.timeline;

/// What an entry is, seen from the day asked for.
public enum EntryState {
    /// It is so, says its source.
    STATED,
    /// Somebody means to do it.
    PLANNED,
    /// The planned period is over and nobody has said whether it took place (X13).
    OVERDUE_UNCONFIRMED,
    /// It took place.
    HELD,
    /// It was planned and will not take place.
    CANCELLED,
    /// Learning was asked for.
    REQUESTED,
    /// Somebody says that learning was passed on.
    CLAIMED,
    /// The receiver confirmed the learning.
    CONFIRMED,
    /// A party denies the learning.
    DISPUTED,
    /// The entry should not have been made; only auditors see it.
    WITHDRAWN
}
