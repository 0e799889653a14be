package org.samklang.events;

/// Which way money moved.
public enum TransactionKind {
    /// From the funder to the recipient.
    DISBURSEMENT,
    /// From the recipient to others.
    EXPENDITURE,
    /// Back to the funder.
    RECLAIM
}
